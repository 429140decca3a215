namespace WijkBot.Understanding.Topics;

/// <summary>Brings the forms of a Dutch or English noun together: <c>ratten</c> and <c>rat</c>, <c>bomen</c> and <c>boom</c>, <c>muizen</c> and <c>muis</c>.</summary>
internal static class Stem
{
    /// <summary>Longer words are rare.</summary>
    public const int MostLetters = 64;

    public static string Of(string folded)
    {
        Span<char> stem = folded.Length < MostLetters ? stackalloc char[MostLetters] : new char[folded.Length + 1];
        var found = stem[..Of(folded, stem)];
        return found.SequenceEqual(folded) ? folded : new string(found);
    }

    /// <summary>The same without making a string of it: its length, with its letters in <paramref name="stem"/>.</summary>
    public static int Of(ReadOnlySpan<char> folded, Span<char> stem)
    {
        if (folded is "bom" or "bommen") // no tree
        {
            "bomb".CopyTo(stem);
            return 4;
        }
        var word = folded;
        if (word.Length > 6 && (word.EndsWith("tjes", StringComparison.Ordinal) || word.EndsWith("tje", StringComparison.Ordinal)))
            word = word[..word.LastIndexOf("tje", StringComparison.Ordinal)];
        else if (word.Length > 4 && word.EndsWith("en", StringComparison.Ordinal) && word is not "bijen") // "bij" is a place far more often than a bee
            word = word[..^2];
        else if (word.Length > 4 && word[^1] == 's' && word[^2] != 's')
            word = word[..^1];
        return Single(word, stem);
    }

    /// <summary>Double letters as one, and the last letter as it sounds: <c>ratt</c>, <c>boom</c>, <c>muiz</c>, <c>duiv</c>.</summary>
    private static int Single(ReadOnlySpan<char> word, Span<char> letters)
    {
        var length = 0;
        foreach (var letter in word)
        {
            if (length == 0 || letters[length - 1] != letter)
                letters[length++] = letter;
        }
        if (length > 2)
            letters[length - 1] = letters[length - 1] switch { 'z' => 's', 'v' => 'f', var last => last };
        return length;
    }
}
