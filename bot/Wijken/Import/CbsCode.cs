namespace WijkBot.Wijken;

/// <summary>
/// Codes of CBS: a buurt is <c>BU01411802</c>, its wijk <c>WK014118</c>, its municipality <c>GM0141</c>. Files write them with and without
/// these letters, and old ones as numbers that lost their leading zero: <c>1411802</c>.
/// </summary>
internal static class CbsCode
{
    private const int LettersOfLevel = 2;

    /// <summary>The code as it is kept; null when the text is none of this level.</summary>
    public static string? Of(ReadOnlySpan<char> text, CbsLevel level)
    {
        var (prefix, length) = (Prefix(level), (int)level);
        var code = text.Trim();
        if (code.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) && code.Length == length + LettersOfLevel)
            code = code[LettersOfLevel..];
        if (code.Length == 0 || code.Length > length || !IsCode(code))
            return null;
        // every code begins with the number of its municipality: "PV23" is a province, and stands in the same maps
        if (!IsNumber(code[..Math.Min(code.Length, (int)CbsLevel.Municipality)]))
            return null;
        // only a number can have lost a zero: Amsterdam's 0363AF01 is text wherever it stands
        return code.Length == length || IsNumber(code) ? prefix + new string(code).ToUpperInvariant().PadLeft(length, '0') : null;
    }

    /// <summary>The code as it is kept, of this level or, when that is not known, of the one that shows by how long it is; a number may have lost its first zero.</summary>
    public static string? OfAny(string told, CbsLevel? level)
    {
        if (level is { } known)
            return Of(told, known);
        var isNumber = told.All(char.IsAsciiDigit);
        foreach (var possible in new[] { CbsLevel.Buurt, CbsLevel.Wijk, CbsLevel.Municipality })
        {
            var length = (int)possible;
            if ((told.Length == length || told.Length == length + LettersOfLevel && !isNumber || told.Length == length - 1 && isNumber) && Of(told, possible) is { } code)
                return code;
        }
        return null;
    }

    /// <summary>Of another division of the country, that stands in the same maps: a province (<c>PV23</c>), a labour market (<c>AM07</c>).</summary>
    public static bool IsOfOtherKind(string told) => told.Trim() is [var first, var second, ..] code && char.IsAsciiLetter(first) && char.IsAsciiLetter(second)
        && code[..LettersOfLevel].ToUpperInvariant() is not ("BU" or "WK" or "GM");

    /// <summary>The wijk a buurt lies in, by its code.</summary>
    public static string WijkOf(string buurt) => "WK" + buurt[2..8];

    /// <summary>The wijk itself, or the one that a buurt lies in.</summary>
    public static string WijkIn(string code) => code.StartsWith("BU", StringComparison.Ordinal) ? WijkOf(code) : code;

    /// <summary>The municipality a buurt or wijk lies in, by its code.</summary>
    public static string MunicipalityOf(string code) => "GM" + code[2..6];

    /// <summary>A municipality, whichever it is, or an area of this one.</summary>
    public static bool IsOfAny(string code, string municipality) => code.StartsWith("GM", StringComparison.Ordinal) || MunicipalityOf(code) == municipality;

    /// <summary>The code of UTF-8 as one number, without prefix and with the zeros it lost; zero when it is none.</summary>
    public static ulong Packed(ReadOnlySpan<byte> text, CbsLevel level)
    {
        var length = (int)level;
        if (text.Length == length + LettersOfLevel && !char.IsAsciiDigit((char)text[0]) && !char.IsAsciiDigit((char)text[1]))
            text = text[LettersOfLevel..];
        if (text.Length == 0 || text.Length > length)
            return 0;
        var (packed, isNumber) = (0ul, true);
        foreach (var letter in text)
        {
            if (!char.IsAsciiLetterOrDigit((char)letter))
                return 0;
            isNumber &= char.IsAsciiDigit((char)letter);
            packed = packed << 8 | (uint)(letter is >= (byte)'a' and <= (byte)'z' ? letter - 0x20 : letter);
        }
        if (text.Length < length && !isNumber)
            return 0;
        for (var zeros = text.Length; zeros < length; zeros++)
            packed |= (ulong)'0' << (8 * zeros);
        return packed;
    }

    /// <summary>What was packed, with its prefix.</summary>
    public static string Unpacked(ulong packed, CbsLevel level) => string.Create((int)level + LettersOfLevel, (packed, level), static (text, from) =>
    {
        Prefix(from.level).CopyTo(text);
        var rest = from.packed;
        for (var at = text.Length - 1; at >= LettersOfLevel; at--, rest >>= 8)
            text[at] = (char)(rest & 0xFF);
    });

    private static string Prefix(CbsLevel level) => level switch { CbsLevel.Buurt => "BU", CbsLevel.Wijk => "WK", _ => "GM" };

    private static bool IsCode(ReadOnlySpan<char> code)
    {
        foreach (var letter in code)
        {
            if (!char.IsAsciiLetterOrDigit(letter))
                return false;
        }
        return true;
    }

    private static bool IsNumber(ReadOnlySpan<char> code) => !code.ContainsAnyExceptInRange('0', '9');
}

/// <summary>What a code of CBS is of; its value is how many characters stand behind the two letters.</summary>
internal enum CbsLevel
{
    Municipality = 4,
    Wijk = 6,
    Buurt = 8,
}
