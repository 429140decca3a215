using System.Globalization;
using WijkBot.Conversations;
using WijkBot.Understanding.Learned;
using WijkBot.Understanding.Texts;
using WijkBot.Understanding.Topics;

namespace WijkBot.Understanding.Explaining;

/// <summary>Which words of a first message made each decision.</summary>
internal sealed class ClueReader(CategoryReader categories, DangerReader danger, LearnedModel aim, LearnedModel category)
{
    /// <summary>So many words tell why examples say what they say.</summary>
    private const int MostLearned = 3;

    private static readonly Lazy<Dictionary<string, HashSet<string>>> Languages = new(() => WordFile.ByLanguage("language").ToDictionary(
        pair => pair.Key, pair => pair.Value.SelectMany(line => line.Entry.Split(' ')).ToHashSet(StringComparer.Ordinal), StringComparer.Ordinal));

    public IReadOnlyList<Clue> Of(Heard heard, Meaning meaning) =>
    [
        .. DangerClues(heard.Sentence),
        .. IntentClues(heard, meaning),
        .. meaning.Categories.Union(meaning.LikelyCategories).Select(slug => CategoryClue(heard, slug)),
        .. PlaceClues(heard, meaning),
        .. WhenClues(heard),
        .. UrgentClues(heard, meaning),
        .. LanguageClues(heard.Sentence, meaning.Language),
    ];

    private IEnumerable<Clue> DangerClues(Sentence sentence)
    {
        var (kind, matches) = danger.Deciding(sentence);
        if (kind == Danger.None)
            yield break;
        var told = kind.ToString().ToLowerInvariant();
        if (matches.Count == 0)
            yield return Learned("danger", told, sentence, aim);
        // the first say it; more of them say the same
        foreach (var clue in matches.Select(match => OfTokens("danger", told, sentence, match.Hits) with { Rule = match.Pattern.Text }).DistinctBy(clue => clue.Words).Take(3))
            yield return clue;
    }

    private IEnumerable<Clue> IntentClues(Heard heard, Meaning meaning)
    {
        var clue = OfMatches("intent", meaning.Intent, heard.Sentence, heard.Intent.Found.Where(match => match.Pattern.Section.TrimEnd('!') == meaning.Intent));
        if (clue.Spans.Count == 0 && meaning.Intent is Intents.Emergency or Intents.Crisis)
            clue = OfTokens("intent", meaning.Intent, heard.Sentence, danger.Deciding(heard.Sentence).Matches.SelectMany(match => match.Hits));
        else if (clue.Spans.Count == 0 && meaning.Intent == Intents.Question && heard.Sentence.Text.IndexOf('?', StringComparison.Ordinal) is var at and >= 0)
            clue = new Clue("intent", meaning.Intent, "?", [(at, at + 1)]);
        else if (clue.Spans.Count == 0 && meaning is { Intent: Intents.Report, Categories: [var slug, ..] })
            clue = CategoryClue(heard, slug) with { Decision = "intent", Value = meaning.Intent };
        if (clue.Spans.Count == 0)
            clue = Learned("intent", meaning.Intent, heard.Sentence, aim);
        yield return clue;
        if (meaning.Presumed is { } presumed)
            yield return Learned("intent", presumed, heard.Sentence, aim);
    }

    /// <summary>The words that say most for what examples teach.</summary>
    private static Clue Learned(string decision, string value, Sentence sentence, LearnedModel model)
    {
        if (model.Head(decision).Column(value) is not (var column and >= 0))
            return OfTokens(decision, value, sentence, []);
        var says = model.Model.Says(sentence, column);
        var clue = OfTokens(decision, value, sentence, Enumerable.Range(0, says.Length).Where(at => says[at] > 0).OrderByDescending(at => says[at]).Take(MostLearned));
        return clue with { Rule = "learned" };
    }

    private Clue CategoryClue(Heard heard, string slug)
    {
        var (hits, total) = categories.Pointing(heard.Sentence, slug, heard.SkipFrom, heard.SkipTo);
        if (hits.Count == 0)
            return Learned("category", slug, heard.Sentence, category);
        return OfTokens("category", slug, heard.Sentence, hits.Select(hit => hit.At)) with
        {
            Words = string.Create(CultureInfo.InvariantCulture, $"{string.Join(", ", hits.Select(hit => heard.Sentence.Raw(hit.At).ToString()).Distinct())}: {total:0.#}"),
        };
    }

    private static IEnumerable<Clue> PlaceClues(Heard heard, Meaning meaning) => heard.Place is { } told && meaning.Place is { } place
        ? [OfTokens("place", place.Text, heard.Sentence, Enumerable.Range(told.Start, told.End - told.Start))]
        : [];

    /// <summary>Where telephone numbers are left out everything stands elsewhere: it is looked for again.</summary>
    private static IEnumerable<Clue> WhenClues(Heard heard)
    {
        if (heard.When is not { } found)
            yield break;
        var words = heard.Timed.Raw(found.Start, found.End);
        var at = heard.Sentence.Text.IndexOf(words, StringComparison.Ordinal);
        yield return new Clue("when", found.Value, words, at < 0 ? [] : [(at, at + words.Length)]);
    }

    /// <summary>Danger is urgent without words of its own.</summary>
    private static IEnumerable<Clue> UrgentClues(Heard heard, Meaning meaning) => meaning.Urgent
        && heard.Intent.Found.Where(match => match.Pattern.Section == "urgent").ToList() is { Count: > 0 } matches ? [OfMatches("urgent", "yes", heard.Sentence, matches)] : [];

    private static IEnumerable<Clue> LanguageClues(Sentence sentence, string? language) => language is null
        ? []
        : [OfTokens("language", language, sentence, Enumerable.Range(0, sentence.Count).Where(at => Languages.Value.TryGetValue(language, out var words) && words.Contains(sentence[at])))];

    private static Clue OfMatches(string decision, string value, Sentence sentence, IEnumerable<PatternMatch> matches) =>
        OfTokens(decision, value, sentence, matches.SelectMany(match => match.Hits));

    private static Clue OfTokens(string decision, string value, Sentence sentence, IEnumerable<int> tokens)
    {
        var those = tokens.Distinct().Where(at => at < sentence.Count).Order().ToList();
        return new Clue(decision, value, string.Join(' ', those.Select(at => sentence.Raw(at).ToString())),
            [.. those.Select(at => (sentence.Tokens[at].Start, sentence.Tokens[at].End))]);
    }
}
