namespace WijkBot.Wijken;

/// <summary>A Dutch postcode of four digits and two letters as a number, in the order of postcodes: <c>7607EW</c>.</summary>
internal static class Pc6
{
    /// <summary>The lowest four digits that exist.</summary>
    public const int FirstDigits = 1000;

    /// <summary>Pairs of letters behind the same four digits.</summary>
    public const int Letters = 26 * 26;

    /// <summary>Numbers lie below this.</summary>
    public const int Count = (10_000 - FirstDigits) * Letters;

    private const int Length = 6;

    /// <summary>The number of a postcode, whatever its capitals, with or without a space; below zero when it is none.</summary>
    public static int Of(ReadOnlySpan<char> text)
    {
        Span<char> letters = stackalloc char[Length];
        var length = 0;
        foreach (var letter in text)
        {
            if (letter is ' ' or '\u00a0')
                continue;
            if (length == Length)
                return -1;
            letters[length++] = letter;
        }
        return length == Length && Digits(letters) is var digits and >= FirstDigits && Pair(letters[4], letters[5]) is var pair and >= 0
            ? (digits - FirstDigits) * Letters + pair
            : -1;
    }

    /// <summary>The same of UTF-8, as it stands in a file: no spaces.</summary>
    public static int Of(ReadOnlySpan<byte> text)
    {
        if (text.Length != Length)
            return -1;
        Span<char> letters = stackalloc char[Length];
        for (var at = 0; at < Length; at++)
            letters[at] = (char)text[at];
        return Of(letters);
    }

    /// <summary>As it is written: <c>7607EW</c>.</summary>
    public static string Text(int number) =>
        $"{FirstDigits + number / Letters}{(char)('A' + number % Letters / 26)}{(char)('A' + number % 26)}";

    private static int Digits(ReadOnlySpan<char> letters)
    {
        var digits = 0;
        for (var at = 0; at < 4; at++)
        {
            if (!char.IsAsciiDigit(letters[at]))
                return -1;
            digits = digits * 10 + (letters[at] - '0');
        }
        return digits;
    }

    private static int Pair(char first, char second) =>
        char.IsAsciiLetter(first) && char.IsAsciiLetter(second) ? ((first | 0x20) - 'a') * 26 + ((second | 0x20) - 'a') : -1;
}
