using WijkBot.Understanding.Texts;
using WijkBot.Understanding.Topics;

namespace WijkBot.Understanding.Answers;

/// <summary>
/// What options and answers are about: "brommer" and "scootertje" are the same idea. One slip and another form of a word are forgiven.
/// The conversation's own language and Dutch go first: what means one thing in them may mean another elsewhere.
/// </summary>
internal sealed class OptionIdeas
{
    private const string Prefix = "prefix";
    private const int ShortestForm = 5;

    private static readonly string[] Everywhere = ["nl", "en"];

    private readonly PatternSet ideas;
    private readonly HashSet<string> known;
    private readonly Dictionary<string, string> byStem;
    private readonly Lazy<Spelling> spelling;

    /// <param name="language">Two letters; null for all of them together.</param>
    public OptionIdeas(string? language)
    {
        var files = WordFile.ByLanguage("option");
        var own = language is null ? files.Keys : Everywhere.Prepend(language).Distinct().Where(files.ContainsKey);
        ideas = WordFile.Patterns(own.SelectMany(code => Lines(files[code])));
        known = [.. ideas.Vocabulary];
        byStem = known.Where(word => word.Length >= ShortestForm).GroupBy(Stem.Of, StringComparer.Ordinal).ToDictionary(words => words.Key, words => words.First(), StringComparer.Ordinal);
        spelling = new Lazy<Spelling>(() => new Spelling(known, []));
    }

    /// <summary>Of "minder vaak" not what "vaak" says.</summary>
    public List<PatternMatch> Find(Sentence sentence)
    {
        var found = ideas.Find(sentence.With(Meant));
        return found.FindAll(match => !found.Exists(wider => wider.Start <= match.Start && wider.End >= match.End && wider.End - wider.Start > match.End - match.Start));
    }

    private string Meant(string word) =>
        known.Contains(word) ? word : word.Length >= ShortestForm && byStem.TryGetValue(Stem.Of(word), out var form) ? form : spelling.Value.Meant(word);

    /// <summary>The patterns of a language; each of its words that stand alone also behind what that language writes before it, as the article of Arabic.</summary>
    private static IEnumerable<WordLine> Lines(List<WordLine> lines)
    {
        var prefixes = lines.Where(line => line.Section == Prefix).SelectMany(line => line.Entry.Split('|')).Append("").ToList();
        return lines.Where(line => line.Section != Prefix)
            .Select(line => line.Entry.Contains(' ', StringComparison.Ordinal) ? line : line with { Entry = string.Join('|', line.Entry.Split('|').SelectMany(word => prefixes.Select(prefix => prefix + word))) });
    }
}
