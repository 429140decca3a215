using System.Security.Cryptography;

namespace WijkBot.Handover;

/// <summary>
/// The code with which a reply from a phone begins: seven signs of Crockford's base32 (crockford.com/base32.html), of which at least one is a
/// digit from 2 to 9; 34.8 bits. Six would have the shape of a postcode, and without a digit it would be a word.
/// </summary>
internal static class ReplyCode
{
    public const int Length = 7;
    private const string Signs = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const string Between = " \t\n-.:,;\u00A0";

    /// <summary>More pieces than this nobody makes of a code.</summary>
    private const int MostPieces = 4;

    /// <summary>A new code, drawn evenly.</summary>
    public static string Draw()
    {
        while (true)
        {
            var code = RandomNumberGenerator.GetString(Signs, Length);
            if (HasDigit(code))
                return code;
        }
    }

    /// <summary>The code that a text begins with, in one spelling, and what is behind it; null when it begins with nothing of that shape.</summary>
    public static (string Code, string Text)? Read(string text)
    {
        var (code, at) = ("", 0);
        for (var pieces = 0; pieces < MostPieces && code.Length < Length; pieces++)
        {
            at = Skip(text, at);
            var end = at;
            while (end < text.Length && !Between.Contains(text[end], StringComparison.Ordinal))
                end++;
            foreach (var sign in text[at..end])
            {
                if (Sign(sign) is not { } known || code.Length == Length)
                    return null;
                code += known;
            }
            at = end;
        }
        return code.Length == Length && HasDigit(code) ? (code, text[Skip(text, at)..].Trim()) : null;
    }

    private static int Skip(string text, int at)
    {
        while (at < text.Length && Between.Contains(text[at], StringComparison.Ordinal))
            at++;
        return at;
    }

    /// <summary>Lower case, and what is easily taken for something else, as Crockford reads it.</summary>
    private static char? Sign(char given) => char.ToUpperInvariant(given) switch
    {
        'O' => '0',
        'I' or 'L' => '1',
        var sign when Signs.Contains(sign, StringComparison.Ordinal) => sign,
        _ => null,
    };

    private static bool HasDigit(string code) => code.Any(sign => sign is >= '2' and <= '9');
}
