using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Places;

/// <summary>The words that places are made of.</summary>
internal sealed class StreetWords
{
    private static readonly string[] Small = ["preposition", "article", "around", "pointing", "living"];

    private readonly Dictionary<string, HashSet<string>> sections;
    private readonly HashSet<string> small;
    private readonly Dictionary<string, string> full;
    private readonly string[] endings;

    public StreetWords()
    {
        var lines = WordFile.Read("street").Select(line => (line.Section, Words: line.Entry.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => Fold.Word(word)))).ToList();
        sections = lines.GroupBy(line => line.Section).ToDictionary(group => group.Key, group => group.SelectMany(line => line.Words).ToHashSet(StringComparer.Ordinal));
        small = Small.SelectMany(section => sections[section]).ToHashSet(StringComparer.Ordinal);
        full = Pairs(lines, "short").ToDictionary(pair => pair.Short, pair => pair.Full, StringComparer.Ordinal);
        ShortEndings = [.. Pairs(lines, "shortending")];
        endings = [.. sections["ending"]];
    }

    /// <summary>The kinds of street as they are shortened at the end of a word, with what they stand for.</summary>
    public IReadOnlyList<(string Short, string Full)> ShortEndings { get; }

    public bool Is(string word, string section) => sections[section].Contains(word);

    public IReadOnlyCollection<string> Of(string section) => sections[section];

    /// <summary>A word that is in any sentence: no name begins or ends with a slip in one.</summary>
    public bool IsSmall(string word) => small.Contains(word);

    /// <summary>What a shortened word stands for: <c>burg</c>; null when it is none.</summary>
    public string? InFull(string word) => full.GetValueOrDefault(word);

    /// <summary>A word that ends as names of streets do, and is no ordinary word like "fietspad".</summary>
    public bool LooksLikeStreet(string word) => word.Length >= 5 && !sections["trap"].Contains(word) && Ends(word, endings);

    /// <summary>It ends as little else does: "straat", "laan"; a "markt" or a "park" may be anything.</summary>
    public bool IsSurelyStreet(string word) => LooksLikeStreet(word) && Ends(word, sections["surely"]);

    private static bool Ends(string word, IEnumerable<string> endings)
    {
        foreach (var ending in endings)
        {
            if (word.Length >= ending.Length + 3 && word.EndsWith(ending, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    /// <summary>Lines of two words: the short one and what it stands for.</summary>
    private static IEnumerable<(string Short, string Full)> Pairs(IEnumerable<(string Section, IEnumerable<string> Words)> lines, string section) =>
        lines.Where(line => line.Section == section).Select(line => line.Words.ToArray()).Select(pair => (pair[0], pair[1]));
}
