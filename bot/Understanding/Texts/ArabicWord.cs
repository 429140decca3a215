namespace WijkBot.Understanding.Texts;

/// <summary>
/// Arabic writes "and", "in", "to" and the article onto the word, and "my" and "his" behind it: <c>وبالبيت</c> is <c>بيت</c>.
/// Words are told bare, so they are looked for without.
/// </summary>
internal static class ArabicWord
{
    private const string Article = "ال";
    private const string Before = "وفبلكعه";

    /// <summary>More than these three stand before no word: "and in the".</summary>
    private const int MostBefore = 3;

    private const int ShortestBare = 2;

    /// <summary>"Now" begins like the article, and is not "the that".</summary>
    private const string Now = "الان";

    private static readonly string[] Behind = ["", "ي", "ه", "ها", "نا", "ك", "هم", "كم"];

    public static bool IsOne(string word) => word.Length > 0 && word[0] is >= '\u0620' and <= '\u064A';

    /// <summary>The known word in it; null when there is none.</summary>
    public static string? Bare(string word, HashSet<string> known)
    {
        var look = known.GetAlternateLookup<ReadOnlySpan<char>>();
        if (word == Now && known.Contains(word))
            return word;
        var rest = word.AsSpan();
        if (rest.StartsWith(Article, StringComparison.Ordinal))
            rest = WithoutEnding(rest[Article.Length..], look) ?? rest;
        for (var taken = 0; taken <= MostBefore && rest.Length >= ShortestBare; taken++)
        {
            if (WithoutEnding(rest, look) is { } bare)
                return bare;
            if (rest.StartsWith(Article, StringComparison.Ordinal))
                rest = rest[Article.Length..];
            else if (Before.Contains(rest[0], StringComparison.Ordinal))
                rest = rest[1..];
            else
                return null;
        }
        return null;
    }

    private static string? WithoutEnding(ReadOnlySpan<char> word, HashSet<string>.AlternateLookup<ReadOnlySpan<char>> known)
    {
        foreach (var ending in Behind)
        {
            if (word.Length - ending.Length >= ShortestBare && word.EndsWith(ending, StringComparison.Ordinal)
                && known.TryGetValue(word[..^ending.Length], out var bare))
                return bare;
        }
        return null;
    }
}
