namespace WijkBot.Understanding.Topics;

/// <summary>
/// Brings the forms of a Dutch word together: <c>ratten</c> and <c>rat</c>, <c>bomen</c> and <c>boom</c>, <c>muizen</c> and <c>muis</c>,
/// <c>kapotte</c> and <c>kapot</c>, <c>bruggetje</c> and <c>brug</c>, and what is dropped in speech: <c>tegels</c> and <c>lampn</c>.
/// </summary>
internal static class Stem
{
    /// <summary>Longer words are rare.</summary>
    public const int MostLetters = 64;

    public static string Of(string folded)
    {
        Span<char> stem = folded.Length < MostLetters ? stackalloc char[MostLetters + 1] : new char[folded.Length + 1];
        var found = stem[..Of(folded, stem)];
        return found.SequenceEqual(folded) ? folded : new string(found);
    }

    /// <summary>The same without making a string of it: its length, with its letters in <paramref name="stem"/>.</summary>
    public static int Of(ReadOnlySpan<char> folded, Span<char> stem) =>
        folded is "bijen" ? Ended(folded, "", stem) : WithoutEnding(Big(folded), stem); // "bij" is a place far more often than a bee

    /// <summary>Without what makes it small: <c>hekje</c>, <c>bruggetjes</c>, <c>paaltje</c>, <c>boompje</c>.</summary>
    private static ReadOnlySpan<char> Big(ReadOnlySpan<char> word)
    {
        var one = word.EndsWith("jes", StringComparison.Ordinal) ? word[..^1] : word;
        if (one.Length < 6 || !one.EndsWith("je", StringComparison.Ordinal))
            return word;
        var big = one[..^2];
        return big switch
        {
            [.., var before, var same, 'e', 't'] when before == same => big[..^2],
            [.., 'l' or 'n' or 'r' or 'w', 't'] => big[..^1],
            [.., var before, 'm', 'p'] when IsVowel(before) && IsVowel(big[^4]) => big[..^1],
            _ => big,
        };
    }

    private static int WithoutEnding(ReadOnlySpan<char> word, Span<char> stem) => word switch
    {
        { Length: > 4 } and [.., 'e', 'n'] => Ended(word[..^2], "en", stem),
        { Length: > 4 } and [.., 't' or 'd' or 'p' or 'k' or 'b' or 'g' or 'v' or 'z' or 'f' or 'l' or 's', 'n'] => Ended(word[..^1], "", stem),
        { Length: > 4 } and [.., not 's', 's'] => Ended(word[..^1], "", stem),
        { Length: > 3 } and [.., 'e'] => Ended(word[..^1], "e", stem),
        _ => Ended(word, "", stem),
    };

    /// <summary>As it is written alone: <c>ratt</c> with one t, <c>bom</c> with a second o, <c>muiz</c> and <c>duiv</c> with the letter that sounds.</summary>
    private static int Ended(ReadOnlySpan<char> word, string ending, Span<char> stem)
    {
        word.CopyTo(stem);
        var length = word.Length;
        if (length > 2)
            stem[length - 1] = stem[length - 1] switch { 'z' => 's', 'v' => 'f', var last => last };
        if (ending.Length == 0 || length < 3)
            return length;
        if (!IsVowel(stem[length - 1]) && stem[length - 1] == stem[length - 2])
            return length - 1;
        return IsLong(stem[..length]) ? Lengthened(stem, length) : length;
    }

    /// <summary>One vowel before one consonant: before the ending it was long. Not the e of <c>kinder</c> and <c>tegel</c>.</summary>
    private static bool IsLong(ReadOnlySpan<char> stem) => stem is [.., var before, 'a' or 'o' or 'e' or 'u', var last]
        && !IsVowel(last) && last is not 'w' && !IsVowel(before) && !(stem[^2] == 'e' && stem[..^2].ContainsAny("aeiou"));

    private static int Lengthened(Span<char> stem, int length)
    {
        if (length + 1 > stem.Length)
            return length;
        stem[length] = stem[length - 1];
        stem[length - 1] = stem[length - 2];
        return length + 1;
    }

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';
}
