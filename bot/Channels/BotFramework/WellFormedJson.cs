using System.Globalization;
using System.Text;

namespace WijkBot.Channels.BotFramework;

/// <summary>
/// Makes JSON readable that carries half a surrogate pair or bytes that are no UTF-8. Browsers send such halves
/// (a cut-off emoji), and the parser refuses the whole message for it; a resident's words are worth more than one character.
/// </summary>
internal static class WellFormedJson
{
    /// <summary>The same JSON with U+FFFD for what is not Unicode, without a byte order mark.</summary>
    public static byte[] Repair(ReadOnlySpan<byte> json)
    {
        var text = Encoding.UTF8.GetString(json).TrimStart('\uFEFF');
        var repaired = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
            at += CopyOne(text, at, repaired);
        return Encoding.UTF8.GetBytes(repaired.ToString());
    }

    /// <summary>Copies a character or an escape; returns how far it reached.</summary>
    private static int CopyOne(string text, int at, StringBuilder to)
    {
        var length = EscapeAt(text, at) switch
        {
            { } high when char.IsHighSurrogate(high) && EscapeAt(text, at + 6) is { } low && char.IsLowSurrogate(low) => 12,
            { } half when char.IsSurrogate(half) => 0,
            { } => 6,
            null => text[at] == '\\' && at + 1 < text.Length ? 2 : 1,
        };
        to.Append(length == 0 ? "\\uFFFD" : text.AsSpan(at, length));
        return length == 0 ? 6 : length;
    }

    private static char? EscapeAt(string text, int at) =>
        at + 6 <= text.Length
        && text[at] == '\\' && text[at + 1] == 'u'
        && ushort.TryParse(text.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code)
            ? (char)code
            : null;
}
