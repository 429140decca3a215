namespace WijkBot.Understanding.Places;

/// <summary>
/// A name as it sounds in Dutch, so that <c>feenelandewech</c> and <c>Veenelandenweg</c> are the same: double letters as one, the letters
/// that people hear alike as one of them (ch and g, f, v and w, ei, ij, ie and y, ou and au), no n behind a dull e and no h behind a consonant.
/// </summary>
internal static class SoundKey
{
    private const char Silent = '\0';

    /// <summary>In so many letters there are three sounds.</summary>
    private const int Enough = 8;

    /// <summary>Writes the sound of folded letters without spaces; never longer than they are.</summary>
    /// <returns>Its length.</returns>
    public static int Write(ReadOnlySpan<char> letters, Span<char> sound)
    {
        var length = 0;
        for (var at = 0; at < letters.Length;)
        {
            var (letter, taken) = Sound(letters, at, length > 0 ? sound[length - 1] : Silent);
            at += taken;
            if (letter == Silent || length > 0 && sound[length - 1] == letter || letter == 'n' && IsDull(letters, at, sound[..length]))
                continue;
            sound[length++] = letter;
        }
        return length;
    }

    /// <summary>The first sounds of a word as a number, of at most three; 0 when it has not so many.</summary>
    public static long Beginning(ReadOnlySpan<char> letters, int sounds)
    {
        Span<char> sound = stackalloc char[Enough];
        if (Write(letters[..Math.Min(letters.Length, Enough)], sound) < sounds)
            return 0;
        var beginning = 0L;
        foreach (var one in sound[..sounds])
            beginning = beginning << 16 | one;
        return beginning;
    }

    /// <summary>Which letters are in it: what differs in more of them than slips can make need not be compared any further.</summary>
    public static ulong Letters(ReadOnlySpan<char> sound)
    {
        var letters = 0UL;
        foreach (var letter in sound)
            letters |= 1UL << (letter % 64);
        return letters;
    }

    /// <summary>"veenelanden", "kerkengang": the n that nobody says.</summary>
    private static bool IsDull(ReadOnlySpan<char> letters, int next, ReadOnlySpan<char> sound) =>
        sound.Length > 0 && sound[^1] == 'e' && (next >= letters.Length || letters[next] is not ('a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'n'));

    private static (char Letter, int Taken) Sound(ReadOnlySpan<char> letters, int at, char before)
    {
        var next = at + 1 < letters.Length ? letters[at + 1] : '\0';
        return letters[at] switch
        {
            'e' when next is 'i' or 'y' => ('i', WithJ(letters, at + 2) - at),
            'i' when next is 'j' or 'e' => ('i', WithJ(letters, at + 2) - at),
            'y' => ('i', 1),
            'o' when next is 'e' => ('u', 2),
            'o' when next is 'a' => ('a', 2),
            'a' when next is 'o' => ('a', 2),
            'o' when next is 'u' => ('q', 2),
            'a' when next is 'u' => ('q', 2),
            'c' when next is 'h' => ('g', 2),
            'c' when next is 'e' or 'i' or 'y' => ('s', 1),
            'k' when before is 's' => ('g', 1),
            'c' or 'q' => ('k', 1),
            'h' when before is not (Silent or 'a' or 'e' or 'i' or 'o' or 'u' or 'q') => (Silent, 1),
            'd' when next is 't' => ('t', 2),
            'g' when next is 'h' => ('g', 2),
            'p' when next is 'h' => ('v', 2),
            'f' or 'w' => ('v', 1),
            'z' => ('s', 1),
            var letter => (letter, 1),
        };
    }

    /// <summary>"steijn" is one sound.</summary>
    private static int WithJ(ReadOnlySpan<char> letters, int at) => at < letters.Length && letters[at] == 'j' ? at + 1 : at;
}
