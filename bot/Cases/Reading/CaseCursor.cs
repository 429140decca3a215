using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace WijkBot.Cases;

/// <summary>A place in the list of cases that stays right when new ones come: the last one seen.</summary>
public sealed record CaseCursor(DateTimeOffset CreatedAt, string Number)
{
    private const int Longest = 80;

    /// <summary>Opaque to the outside: base64url.</summary>
    public override string ToString() =>
        Base64Url.EncodeToString(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{CreatedAt.UtcTicks}.{Number}")));

    /// <summary>Null when it is none of ours.</summary>
    public static CaseCursor? Parse(string text)
    {
        if (text.Length is 0 or > Longest || !Base64Url.IsValid(text))
            return null;
        return Encoding.ASCII.GetString(Base64Url.DecodeFromChars(text)).Split('.') is [var ticks, { Length: > 0 } number]
            && long.TryParse(ticks, NumberStyles.None, CultureInfo.InvariantCulture, out var at)
            && at <= DateTimeOffset.MaxValue.UtcTicks && number.All(char.IsAsciiDigit)
                ? new CaseCursor(new DateTimeOffset(at, TimeSpan.Zero), number)
                : null;
    }
}
