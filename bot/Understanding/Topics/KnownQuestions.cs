namespace WijkBot.Understanding.Topics;

/// <summary>The municipality's questions, looked up by the words of their first line, so that a message is held against a few of them only.</summary>
internal sealed class KnownQuestions
{
    /// <summary>A longer word that begins with it is about the same.</summary>
    private const int ShortestBegin = 5;

    /// <summary>By so much it has to be longer.</summary>
    public const int LeastBehind = 3;

    private readonly List<KnownWords> all;
    private readonly Dictionary<string, List<int>> byWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> byBegin = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>>.AlternateLookup<ReadOnlySpan<char>> begins;
    private readonly int longestBegin;

    public KnownQuestions(IEnumerable<KnownWords> questions)
    {
        all = [.. questions];
        for (var index = 0; index < all.Count; index++)
        {
            foreach (var words in all[index].Groups[0])
                Add(words, index);
        }
        begins = byBegin.GetAlternateLookup<ReadOnlySpan<char>>();
        longestBegin = byBegin.Keys.Select(word => word.Length).DefaultIfEmpty().Max();
    }

    /// <summary>Whether longer words may begin with it: "grofvuilafspraak" is about grofvuil.</summary>
    public static bool IsBegin(string[] words) => words.Length == 1 && words[0].Length >= ShortestBegin;

    /// <summary>Those of which the first line may have a word in the message, in their order; null when there is none.</summary>
    public List<KnownWords>? Touched(string[] stems)
    {
        SortedSet<int>? touched = null;
        foreach (var stem in stems)
        {
            if (byWord.TryGetValue(stem, out var some))
                (touched ??= []).UnionWith(some);
            for (var length = ShortestBegin; length <= Math.Min(stem.Length - LeastBehind, longestBegin); length++)
            {
                if (begins.TryGetValue(stem.AsSpan(0, length), out var longer))
                    (touched ??= []).UnionWith(longer);
            }
        }
        return touched is null ? null : [.. touched.Select(index => all[index])];
    }

    private void Add(string[] words, int index)
    {
        Add(byWord, words[0], index);
        if (IsBegin(words))
            Add(byBegin, words[0], index);
    }

    private static void Add(Dictionary<string, List<int>> lists, string word, int index)
    {
        if (!lists.TryGetValue(word, out var list))
            lists[word] = list = [];
        list.Add(index);
    }
}

/// <summary>A question by its words: of each group one has to be there.</summary>
internal sealed record KnownWords(string Id, List<List<string[]>> Groups);
