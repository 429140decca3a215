using System.Collections.Concurrent;
using System.Globalization;
using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Answers;

/// <summary>How many: <c>4</c>, <c>12.5</c>, <c>4-6</c>, <c>10~</c>, unknown.</summary>
internal sealed class NumberReader
{
    private readonly Asks asks = new();
    private readonly PatternSet words = WordFile.Patterns("count");
    private readonly ConcurrentDictionary<string, NumberFinderInAnswer> byLanguage = new(StringComparer.Ordinal);

    public AnswerReading Read(Sentence sentence, string language)
    {
        var found = words.Find(sentence);
        var counts = byLanguage.GetOrAdd(language, code => new NumberFinderInAnswer(new NumberWords(code))).All(sentence, found);
        var other = found.FindAll(match => match.Pattern.Section == "other");
        // "nr 12" takes its own number away, and not the count behind it
        var wide = other.FindAll(match => !counts.Exists(count => count.End == match.End));
        counts.RemoveAll(count => other.Exists(match => match.End == count.End) || wide.Exists(match => match.Start < count.Start && match.End <= count.Start));
        var sizes = found.FindAll(match => match.Pattern.Section is "size" or "no-count");
        counts.RemoveAll(count => sizes.Exists(match => match.Start <= count.Start && count.End <= match.End));
        var meant = Between(counts, found) ?? Meant(sentence, counts, found);
        if (meant is { } count)
            return new AnswerReading(Shown(count));
        if (counts.TrueForAll(number => number.Denied) && found.Exists(match => match.Pattern.Section == "none"))
            return new AnswerReading("0");
        // "kan ik niet zien" begins as a question does
        return found.Exists(match => match.Pattern.Section == "unknown") && !sentence.HasQuestionMark ? AnswerReading.Unknown : AnswerReading.Unclear;
    }

    /// <summary>"Tien, twintig misschien, ergens ertussen".</summary>
    private static Count? Between(List<Count> counts, List<PatternMatch> found) =>
        counts is [{ Upper: null, Denied: false } low, { Upper: null, Denied: false } high] && low.Value < high.Value && found.Exists(match => match.Pattern.Section == "in-between" && match.Start >= high.End)
            ? low with { Upper = high.Value } : null;

    /// <summary>The one that is not denied; of several the last correction, the count by now, or the first.</summary>
    private Count? Meant(Sentence sentence, List<Count> counts, List<PatternMatch> found)
    {
        var signs = asks.Find(sentence);
        var left = counts.FindAll(count => !count.Denied);
        // "eerst dacht ik 3"
        if (left.Count > 1 && found.Exists(match => match.Pattern.Section == "at-first" && match.End == left[0].Start))
            left.RemoveAt(0);
        if (left.Count < 2)
            return left.Count == 1 ? left[0] : null;
        foreach (var turn in signs.Where(match => match.Pattern.Section == "turn").Select(match => match.Start).OrderDescending())
        {
            if (left.Exists(count => count.End <= turn) && left.FindIndex(count => count.Start > turn) is var corrected and >= 0)
                return left[corrected];
        }
        var now = found.Where(match => match.Pattern.Section == "now").Select(match => match.End).DefaultIfEmpty(int.MaxValue).Max();
        return left.FindIndex(count => count.Start >= now) is var latest and >= 0 ? left[latest] : left[0];
    }

    private static string Shown(Count count) => count.Upper is { } upper
        ? $"{Shown(count.Value)}-{Shown(upper)}"
        : Shown(count.Value) + (count.About ? "~" : "");

    private static string Shown(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
