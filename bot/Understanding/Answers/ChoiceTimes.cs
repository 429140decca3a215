using System.Globalization;
using WijkBot.Conversations;
using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Answers;

/// <summary>Options that are parts of the day or hours of it: "na 19u" is the evening, "'s ochtends" is 9-12.</summary>
internal sealed class ChoiceTimes(ChoiceIdeas ideas)
{
    private const int Noon = 12;
    private const int FirstHourUp = 7;

    private static readonly HashSet<string> Days = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "today", "tomorrow", "weekend", "weekdays"];

    private static readonly Dictionary<string, (int From, int To)> Parts = new(StringComparer.Ordinal)
    {
        ["morning"] = (6, 12),
        ["afternoon"] = (12, 18),
        ["evening"] = (18, 24),
        ["night"] = (0, 6),
        ["day"] = (6, 18),
    };

    /// <summary>Asked is when: parts of the day, or days.</summary>
    public bool Of(IReadOnlyList<ChoiceOption> options, string language) =>
        ideas.Of(options, language).Count(one => one.Overlaps(Parts.Keys) || one.Overlaps(Days)) > 1;

    /// <summary>Options that the answer tells by the hour, or by the part of the day that has their hours; empty when it tells none.</summary>
    public List<ChoiceMention> Find(Sentence written, IReadOnlyList<ChoiceOption> options, List<PatternMatch> words, string language, SpelledNumber numbers)
    {
        if (ChoiceClocks.Find(written, options, words, ideas.Of(written, language), numbers) is { Count: > 0 } clocks)
            return clocks;
        var said = InDigits(written, words, numbers);
        var spans = options.Select(option => Span(Sentence.Of(option.Labels[0]), language)).ToList();
        if (spans.Count(span => span is not null) < 2)
            return [];
        var about = ideas.Of(said, language).FindAll(match => Parts.ContainsKey(match.Pattern.Section));
        var mentions = ByHour(said, spans, words, about);
        if (mentions.Count > 0 || spans.TrueForAll(span => span is null || Parts.ContainsValue(span.Value)))
            return mentions;
        return [.. about.Select(match => new ChoiceMention(MostOf(spans, Parts[match.Pattern.Section]), match.Start, match.End)).Where(mention => mention.Option > 0)];
    }

    /// <summary>"Negen uur"; not the article of "een uur".</summary>
    private static Sentence InDigits(Sentence said, List<PatternMatch> words, SpelledNumber numbers) =>
        said.InDigits(at => words.Exists(match => match.Pattern.Section == "hour" && match.Start == at + 1) && numbers.At(said, at) is var (value, end) && end == at + 1 && value is > 1 and <= Noon && decimal.Truncate(value) == value ? (int)value : null);

    /// <summary>"9-12", "van 13 tot 17 uur", "ochtend".</summary>
    private (int From, int To)? Span(Sentence label, string language)
    {
        var hours = label.Tokens.Where(token => token.Kind == TokenKind.Number && token.Folded is not ("00" or "30")).Select(token => token.Folded).ToList();
        if (hours is [{ Length: <= 2 } from, { Length: <= 2 } to])
            return (int.Parse(from, CultureInfo.InvariantCulture), int.Parse(to, CultureInfo.InvariantCulture)) is var span && span.Item1 < span.Item2 && span.Item2 <= 24 ? span : null;
        var parts = ideas.Of(label, language).Select(match => match.Pattern.Section).Where(Parts.ContainsKey).Distinct().ToList();
        return parts is [var part] ? Parts[part] : null;
    }

    private static List<ChoiceMention> ByHour(Sentence said, List<(int From, int To)?> spans, List<PatternMatch> words, List<PatternMatch> about)
    {
        bool Ends(string section, int end) => words.Exists(match => match.Pattern.Section == section && match.End == end);
        bool Starts(string section, int start) => words.Exists(match => match.Pattern.Section == section && match.Start == start);
        var mentions = new List<ChoiceMention>();
        for (var at = 0; at < said.Count; at++)
        {
            if (!said.IsNumber(at) || said[at].Length > 2 || !(Starts("hour", at + 1) || ((Ends("clock", at) || Ends("after", at) || Ends("before", at)) && !Starts("unit", at + 1))))
                continue;
            var hour = int.Parse(said[at], CultureInfo.InvariantCulture);
            var isAfter = Ends("after", at) || words.Exists(match => match.Pattern.Section == "thereafter" && match.Start > at);
            var shift = isAfter ? 1 : Ends("before", at) ? -1 : 0;
            // "niet voor 13u": the denial is part of when
            var start = words.Where(match => match.Pattern.Section == "after" && match.End == at).Select(match => match.Start).DefaultIfEmpty(at).Min();
            var option = Having(spans, Meant(hour, spans, about), shift);
            if (hour <= 24 && option > 0)
                mentions.Add(new ChoiceMention(option, start, at + 1));
        }
        return mentions;
    }

    /// <summary>"7 uur 's avonds" is 19; a bare hour is one at which people are up.</summary>
    private static int Meant(int hour, List<(int From, int To)?> spans, List<PatternMatch> about)
    {
        if (hour > Noon)
            return hour;
        var told = about.Select(match => Parts[match.Pattern.Section]).ToList();
        if (told.Count > 0)
            return told.Exists(part => part.From <= hour + Noon && hour + Noon < part.To) ? hour + Noon : hour;
        return hour < FirstHourUp && !spans.Exists(span => span is var (from, to) && from <= hour && hour < to && !Parts.ContainsValue((from, to))) ? hour + Noon : hour;
    }

    /// <summary>The option that has the hour; "after five" is no longer the afternoon.</summary>
    private static int Having(List<(int From, int To)?> spans, int hour, int shift) =>
        spans.FindIndex(span => span is var (from, to) && (shift < 0 ? from < hour && hour <= to : shift > 0 ? from <= hour + 1 && hour + 1 < to : from <= hour && hour < to)) + 1;

    private static int MostOf(List<(int From, int To)?> spans, (int From, int To) part)
    {
        var shared = spans.Select(span => span is var (from, to) ? Math.Min(to, part.To) - Math.Max(from, part.From) : 0).ToList();
        return shared.Max() > 0 && shared.Count(hours => hours == shared.Max()) == 1 ? shared.IndexOf(shared.Max()) + 1 : 0;
    }
}
