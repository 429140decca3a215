namespace WijkBot.Understanding.Texts;

/// <summary>A word as a number, and the same word with each of its letters left out: these come from it in one step each, without being made.</summary>
internal static class WordKey
{
    /// <summary>Odd, and with its bits well spread: two words of one number do not occur.</summary>
    private const ulong Factor = 0x9E37_79B9_7F4A_7C15;

    public static ulong Of(ReadOnlySpan<char> word)
    {
        var key = 0UL;
        foreach (var letter in word)
            key = key * Factor + letter;
        return key;
    }

    /// <summary>The number of the word without its letter at each place; <paramref name="keys"/> is as long as the word.</summary>
    public static void Without(ReadOnlySpan<char> word, Span<ulong> keys)
    {
        var key = 0UL;
        for (var at = 0; at < word.Length; at++)
        {
            var longer = key * Factor + word[at];
            (keys[at], key) = (key - longer, longer);
        }
        var power = 1UL;
        for (var at = word.Length - 1; at >= 0; at--)
        {
            keys[at] = key + keys[at] * power;
            power *= Factor;
        }
    }
}
