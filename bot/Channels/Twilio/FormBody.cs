using System.Buffers;
using System.Text;

namespace WijkBot.Channels.Twilio;

/// <summary>One decoded name and value of a form.</summary>
internal readonly record struct FormField(string Name, string Value)
{
    /// <summary>Twilio's order for signing: by name, and equal names by value, both by code unit.</summary>
    public static int InSigningOrder(FormField one, FormField other)
    {
        var byName = string.CompareOrdinal(one.Name, other.Name);
        return byName != 0 ? byName : string.CompareOrdinal(one.Value, other.Value);
    }

    public override string ToString() => Name;
}

/// <summary>
/// Reads <c>application/x-www-form-urlencoded</c> (WHATWG URL, 5.1) exactly: nothing is trimmed, empty values stay, a broken
/// percent sign stands for itself. ASP.NET's own reader is passed by because a changed value breaks the signature.
/// </summary>
internal static class FormBody
{
    /// <summary>Largest body read, bytes; a full message with ten media is about 5 kB.</summary>
    public const int MaxBytes = 64 * 1024;

    public const int MaxFields = 1024;

    /// <summary>The fields in signing order; null when there are too many.</summary>
    public static FormField[]? Parse(ReadOnlySpan<byte> body)
    {
        var fields = new List<FormField>(32);
        while (!body.IsEmpty)
        {
            var end = body.IndexOf((byte)'&');
            var pair = end < 0 ? body : body[..end];
            body = end < 0 ? [] : body[(end + 1)..];
            if (pair.IsEmpty)
            {
                continue;
            }

            if (fields.Count == MaxFields)
            {
                return null;
            }

            fields.Add(Field(pair));
        }

        fields.Sort(FormField.InSigningOrder);
        return [.. fields];
    }

    private static FormField Field(ReadOnlySpan<byte> pair)
    {
        var equals = pair.IndexOf((byte)'=');
        return equals < 0
            ? new FormField(Decode(pair), "")
            : new FormField(Decode(pair[..equals]), Decode(pair[(equals + 1)..]));
    }

    internal static string Decode(ReadOnlySpan<byte> text)
    {
        if (text.IndexOfAny((byte)'%', (byte)'+') < 0)
        {
            return Encoding.UTF8.GetString(text);
        }

        var rented = ArrayPool<byte>.Shared.Rent(text.Length);
        var length = Unescape(text, rented);
        var decoded = Encoding.UTF8.GetString(rented.AsSpan(0, length));
        ArrayPool<byte>.Shared.Return(rented);
        return decoded;
    }

    private static int Unescape(ReadOnlySpan<byte> text, Span<byte> into)
    {
        var length = 0;
        for (var index = 0; index < text.Length; index++)
        {
            var value = text[index];
            if (value == '%' && index + 2 < text.Length && Hex(text[index + 1]) is var high and >= 0 && Hex(text[index + 2]) is var low and >= 0)
            {
                value = (byte)((high << 4) | low);
                index += 2;
            }
            else if (value == '+')
            {
                value = (byte)' ';
            }

            into[length++] = value;
        }

        return length;
    }

    private static int Hex(byte digit) => (char)digit switch
    {
        >= '0' and <= '9' => digit - '0',
        >= 'a' and <= 'f' => digit - 'a' + 10,
        >= 'A' and <= 'F' => digit - 'A' + 10,
        _ => -1,
    };
}
