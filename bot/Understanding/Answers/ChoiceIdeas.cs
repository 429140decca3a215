using System.Collections.Concurrent;
using WijkBot.Conversations;
using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Answers;

/// <summary>
/// Options by what is said of them: an idea that one option has and no other, or one so near that it is the same to them ("dagelijks"
/// where only "vaak" is asked). What belongs to none of them is "iets anders", when that is an option.
/// </summary>
internal sealed class ChoiceIdeas
{
    private const string Else = "else";

    private readonly ConcurrentDictionary<string, OptionIdeas> byLanguage = new(StringComparer.Ordinal);
    private readonly Lazy<OptionIdeas> all = new(() => new OptionIdeas(null));
    private readonly Dictionary<string, string[]> near = WordFile.Read("kin").Where(line => line.Section == "near")
        .GroupBy(line => line.Entry.Split(' ')[0], line => line.Entry.Split(' ')[1..], StringComparer.Ordinal)
        .ToDictionary(lines => lines.Key, lines => lines.SelectMany(ideas => ideas).ToArray(), StringComparer.Ordinal);
    private volatile Last? last;
    private readonly HashSet<string> places = [.. WordFile.Read("kin").Where(line => line.Section == "place").SelectMany(line => line.Entry.Split(' '))];
    private readonly HashSet<string> nothing = [.. WordFile.Read("kin").Where(line => line.Section == "no-thing").SelectMany(line => line.Entry.Split(' '))];

    /// <summary>What a text is about, in the language of the conversation if it is about anything there.</summary>
    public List<PatternMatch> Of(Sentence said, string language) => Own(language).Find(said) is { Count: > 0 } own ? own : all.Value.Find(said);

    /// <summary>The ideas of each option. Those of the last options are kept: several readers ask for them, each for its own.</summary>
    public List<HashSet<string>> Of(IReadOnlyList<ChoiceOption> options, string language)
    {
        if (last is { } before && ReferenceEquals(before.Options, options) && before.Language == language)
            return before.Ideas;
        var ideas = Fresh(options, language);
        last = new Last(options, language, ideas);
        return ideas;
    }

    private List<HashSet<string>> Fresh(IReadOnlyList<ChoiceOption> options, string language) =>
        [.. options.Select(option => option.Labels.SelectMany(label => Of(Sentence.Of(label), language)).Select(match => match.Pattern.Section).ToHashSet(StringComparer.Ordinal))];

    /// <param name="found">What the answer is about.</param>
    /// <param name="options">The ideas of each option.</param>
    /// <param name="mentions">Options of which words were found; those that lie within a longer phrase for another are taken away.</param>
    public List<ChoiceMention> Find(List<PatternMatch> found, List<HashSet<string>> options, List<ChoiceMention> mentions)
    {
        var (more, beside) = (new List<ChoiceMention>(), new List<ChoiceMention>());
        foreach (var match in found.OrderByDescending(match => match.End - match.Start))
        {
            if (Having(match.Pattern.Section, options) is not [var one] || more.Exists(mention => mention.Start <= match.Start && match.End <= mention.End && mention.End - mention.Start > match.End - match.Start))
                continue;
            if (match.End - match.Start > 1)
                mentions.RemoveAll(mention => mention.Start >= match.Start && mention.End <= match.End && mention.End - mention.Start < match.End - match.Start);
            if (!mentions.Exists(mention => mention.Start == match.Start && mention.End == match.End))
                (IsAside(match.Pattern.Section, options[one]) ? beside : more).Add(new ChoiceMention(one + 1, match.Start, match.End));
        }
        return more.Count + mentions.Count == 0 ? beside : more;
    }

    /// <summary>Where "gat in de weg" is, and not what: somebody who has a lamp "in de straat" does not mean it.</summary>
    private bool IsAside(string idea, HashSet<string> option) => places.Contains(idea) && option.Any(other => !places.Contains(other) && other is not "gone");

    /// <summary>The option "iets anders", for what is about none of the others; null when there is none.</summary>
    public int? Other(List<PatternMatch> found, List<HashSet<string>> options, bool tellsWhatItIs) =>
        options.FindIndex(ideas => ideas.Contains(Else)) is var other and >= 0
        && (tellsWhatItIs || found.Exists(match => !nothing.Contains(match.Pattern.Section) && Having(match.Pattern.Section, options).Count == 0)) ? other + 1 : null;

    /// <summary>The only option with this idea, when the answer has it too; null otherwise.</summary>
    public AnswerReading? Only(Sentence said, IReadOnlyList<ChoiceOption> options, string language, string idea) =>
        Of(said, language).Exists(match => match.Pattern.Section == idea) && Having(idea, Of(options, language)) is [var one] ? new AnswerReading(ChoiceSearch.Shown(one + 1)) : null;

    private List<int> Having(string idea, List<HashSet<string>> options) =>
        near.GetValueOrDefault(idea, []).Prepend(idea)
            .Select(one => Enumerable.Range(0, options.Count).Where(index => options[index].Contains(one)).ToList())
            .FirstOrDefault(having => having.Count > 0) ?? [];

    private OptionIdeas Own(string language) => byLanguage.GetOrAdd(language, code => new OptionIdeas(code));

    private sealed record Last(IReadOnlyList<ChoiceOption> Options, string Language, List<HashSet<string>> Ideas);
}
