namespace WijkBot.Understanding.Texts;

/// <summary>
/// Forgives one slip (a letter too many, too few, wrong, or two swapped) in long words. The words that count are known beforehand,
/// so each is kept with every one of its letters left out (<see cref="WordKey"/>), and a typed word finds them in as many look-ups as it has letters.
/// </summary>
internal sealed class Spelling
{
    /// <summary>Shorter words are too like other words.</summary>
    private const int Shortest = 6;

    private const int Longest = 24;

    private readonly HashSet<string> known;
    private readonly Dictionary<ulong, string> byOneLess;

    /// <param name="words">Words to be recognised in spite of a slip.</param>
    /// <param name="others">Words that are right as they are, though they look like one of those.</param>
    public Spelling(IEnumerable<string> words, IEnumerable<string> others)
    {
        var list = words.Where(word => !word.Contains(' ', StringComparison.Ordinal)).ToList();
        known = [.. list, .. others];
        list.RemoveAll(word => word.Length is < Shortest or > Longest);
        byOneLess = new Dictionary<ulong, string>(list.Sum(word => word.Length + 1));
        foreach (var word in list)
            Add(word);
    }

    private void Add(string word)
    {
        byOneLess.TryAdd(WordKey.Of(word), word);
        Span<ulong> keys = stackalloc ulong[word.Length];
        WordKey.Without(word, keys);
        foreach (var key in keys)
            byOneLess.TryAdd(key, word);
    }

    /// <summary>The word meant; the word itself when it is known or nothing is like it.</summary>
    public string Meant(string typed)
    {
        if (ArabicWord.IsOne(typed))
            return ArabicWord.Bare(typed, known) ?? typed;
        if (known.Contains(typed))
            return typed;
        if (HasRun(typed) && KnownUnheld(typed) is { } unheld)
            return unheld;
        if (typed.Length is < Shortest - 1 or > Longest || !char.IsLetter(typed[0]))
            return typed;
        return byOneLess.GetValueOrDefault(WordKey.Of(typed)) is { } longer && IsNear(typed, longer) ? longer : NearWithout(typed);
    }

    private string NearWithout(string typed)
    {
        Span<ulong> keys = stackalloc ulong[typed.Length];
        WordKey.Without(typed, keys);
        for (var at = typed.Length - 1; at >= 1; at--)
        {
            if (byOneLess.TryGetValue(keys[at], out var word) && IsNear(typed, word))
                return word;
        }
        return typed;
    }

    private string? KnownUnheld(string typed) =>
        Unheld(typed, 1) is var once && known.Contains(once) ? once : Unheld(typed, 2) is var twice && known.Contains(twice) ? twice : null;

    /// <summary><c>help</c> for <c>heeelp</c>: runs of three (<see cref="Fold"/> leaves no more) become as many as asked.</summary>
    private static string Unheld(string word, int keep)
    {
        var unheld = new System.Text.StringBuilder(word.Length);
        for (var at = 0; at < word.Length;)
        {
            var end = at;
            while (end < word.Length && word[end] == word[at])
                end++;
            unheld.Append(word[at], end - at >= 3 ? keep : end - at);
            at = end;
        }
        return unheld.ToString();
    }

    private static bool HasRun(string word)
    {
        for (var at = 2; at < word.Length; at++)
        {
            if (word[at] == word[at - 1] && word[at] == word[at - 2])
                return true;
        }
        return false;
    }

    /// <summary>One slip apart, with the same first letter: people seldom mistype that one.</summary>
    public static bool IsNear(string typed, string word)
    {
        if (typed[0] != word[0] || Math.Abs(typed.Length - word.Length) > 1)
            return false;
        var start = 0;
        while (start < typed.Length && start < word.Length && typed[start] == word[start])
            start++;
        var a = typed.AsSpan(start);
        var b = word.AsSpan(start);
        if (a.Length > b.Length)
            return a[1..].SequenceEqual(b);
        if (a.Length < b.Length)
            return b[1..].SequenceEqual(a);
        return a.IsEmpty || a[1..].SequenceEqual(b[1..])
            || (a.Length > 1 && a[0] == b[1] && a[1] == b[0] && a[2..].SequenceEqual(b[2..]));
    }
}
