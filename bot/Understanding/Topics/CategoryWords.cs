using WijkBot.Municipality;
using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Topics;

/// <summary>The words of all categories, ready to be looked up by their first word.</summary>
internal sealed class CategoryWords
{
    private readonly Dictionary<string, List<CategoryPhrase>> byFirst = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<CategoryPhrase>>.AlternateLookup<ReadOnlySpan<char>> byLetters;

    /// <summary>"Overig" is for what has no category of its own.</summary>
    private const double Rest = 0.5;

    private readonly HashSet<string> small = [.. WordFile.Read("language").SelectMany(line => line.Entry.Split(' '))];

    public CategoryWords(IReadOnlyList<Category> categories)
    {
        byLetters = byFirst.GetAlternateLookup<ReadOnlySpan<char>>();
        var slugs = categories.Select(category => category.Slug).ToHashSet(StringComparer.Ordinal);
        foreach (var category in categories)
            Add(category.Slug, category.Words);
        foreach (var (slug, entry) in WordFile.Read("category").Where(line => slugs.Contains(line.Section)))
            Add(slug, entry.Split(", "));
        Spelling = new Spelling(Plain.Where(word => word.Length >= 6), WordFile.Read("known").Concat(WordFile.Read("language")).SelectMany(line => line.Entry.Split(' ')));
    }

    /// <summary>Single words as they are written, for recognising a slip.</summary>
    private HashSet<string> Plain { get; } = new(StringComparer.Ordinal);

    public Spelling Spelling { get; }

    /// <summary>A small word of some language: "bij" is seldom a bee. It counts only at the begin of a phrase.</summary>
    public bool IsSmall(string word) => small.Contains(word);

    /// <summary>A category for what has none of its own.</summary>
    public static bool IsRest(string slug) => slug.StartsWith("overig", StringComparison.Ordinal);

    public List<CategoryPhrase>? StartingWith(ReadOnlySpan<char> stem) => byLetters.TryGetValue(stem, out var phrases) ? phrases : null;

    private void Add(string slug, IEnumerable<string> words)
    {
        foreach (var (entry, rank) in words.Select((entry, index) => (entry, index)))
        {
            var away = entry.StartsWith('-');
            var tokens = Sentence.Of(away ? entry[1..] : entry).Tokens;
            if (tokens.Length == 0)
                continue;
            Plain.UnionWith(tokens.Select(token => token.Folded));
            var phrase = new CategoryPhrase(slug, [.. tokens.Select(token => Stem.Of(token.Folded))], Weight(rank, tokens.Length, away) * (IsRest(slug) ? Rest : 1));
            if (!byFirst.TryGetValue(phrase.Stems[0], out var list))
                byFirst[phrase.Stems[0]] = list = [];
            list.Add(phrase);
        }
    }

    /// <summary>The first words count most; each word more makes a phrase surer.</summary>
    private static double Weight(int rank, int length, bool away) =>
        (10 - Math.Min(rank, 10) * 0.35 + (length - 1) * 3) * (away ? -1 : 1);
}

/// <param name="Stems">Its words, stemmed.</param>
/// <param name="Weight">Below zero: points away.</param>
internal sealed record CategoryPhrase(string Slug, string[] Stems, double Weight)
{
    /// <summary>For explaining.</summary>
    public string Why { get; } = $"{Slug}: {string.Join(' ', Stems)}";
}
