using System.Globalization;
using WijkBot.Conversations;
using WijkBot.Understanding.Texts;
using WijkBot.Understanding.When;

namespace WijkBot.Understanding.Answers;

/// <summary>Options that are lengths of time: "14 dgn" and "sinds gisteren" where "Minder dan een week" and "Langer dan een maand" are asked.</summary>
internal sealed class ChoiceSpans(PatternSet words, WhenReader whens)
{
    private const double SomeWeeks = 21;
    private const double Forever = 100_000;
    private const double HalfADay = 0.5;
    private const double Minutes = 0.02;
    private const double Slightly = 0.05;

    /// <summary>Words of an option that is a length and nothing else: "1 week".</summary>
    private const int Length = 2;

    /// <summary>The option that the told time lies in; null when the options are no lengths, or none is told.</summary>
    public int? Of(Sentence said, IReadOnlyList<ChoiceOption> options, DateTime now)
    {
        var spans = Spans(options, now);
        if (spans.Count(span => span is not null) < 2)
            return Nearest(said, options, now);
        if (Days(said, now) is not { } days)
            return null;
        var exact = spans.FindIndex(span => span is var (from, to) && from <= days && days < to);
        return exact >= 0 ? exact + 1 : Within(spans, days);
    }

    /// <summary>Of "1 dag", "1 week" and "1 maand" that which "vier weken" is least times longer or shorter than.</summary>
    private int? Nearest(Sentence said, IReadOnlyList<ChoiceOption> options, DateTime now)
    {
        var lengths = options.Select(option => Sentence.Of(option.Labels[0])).Select(label => label.Count == Length && label.IsNumber(0) ? Day(label, now) : null).ToList();
        if (!lengths.TrueForAll(length => length > 0) || Days(said, now) is not ({ } days and > 0))
            return null;
        return lengths.IndexOf(lengths.MinBy(length => Math.Abs(Math.Log(days / length!.Value)))) + 1;
    }

    /// <summary>The shortest that it still lies in: "gisteren" is of "deze week" when there is no other.</summary>
    private static int? Within(List<(double From, double To)?> spans, double days)
    {
        var enough = spans.Where(span => span is var (_, to) && days < to).OrderBy(span => span!.Value.To).FirstOrDefault();
        return enough is null ? null : spans.IndexOf(enough) + 1;
    }

    /// <summary>From, and up to which day ago; nothing for options of which none says "less" or "more".</summary>
    private List<(double From, double To)?> Spans(IReadOnlyList<ChoiceOption> options, DateTime now)
    {
        var labels = options.Select(option => Sentence.Of(option.Labels[0])).ToList();
        if (!labels.Exists(label => Has(label, "less") || Has(label, "more")))
            return [];
        var spans = labels.ConvertAll(label => Span(label, now));
        var known = spans.Where(span => span is not null).Select(span => span!.Value.To).DefaultIfEmpty(0).Max();
        if (known is > 0 and < Forever && labels.FindIndex(label => Has(label, "more") && Parts(label).TrueForAll(part => Day(part, now) is null)) is var open and >= 0)
            spans[open] = (known, Forever);
        return spans;
    }

    private (double From, double To)? Span(Sentence label, DateTime now)
    {
        var days = Parts(label).ConvertAll(part => Day(part, now));
        return days switch
        {
            [{ } only] when Has(label, "less") => (0, only),
            [{ } only] when Has(label, "more") => (only + (only < 1 ? 0 : HalfADay), Forever),
            [{ } only] => only == 0 ? (0, 1) : (only, only + (only < 1 ? Minutes : HalfADay)),
            [{ } from, { } to] when from < to => (from, to + (to < 1 ? 0 : HalfADay)),
            _ => null,
        };
    }

    /// <summary>"Een week", "een maand"; of "1-2 weken" the first has the unit of the second.</summary>
    private List<Sentence> Parts(Sentence label)
    {
        var between = words.Find(label).Where(match => match.Pattern.Section == "upto" && match.Start > 0).Select(match => (match.Start, match.End)).LastOrDefault();
        if (between.Start == 0 && Enumerable.Range(1, Math.Max(0, label.Count - 1)).FirstOrDefault(at => label.SignBefore(at) is '-' or '–') is var dash and > 0)
            between = (dash, dash);
        if (between.Start == 0 || between.End >= label.Count)
            return [label];
        var (left, right) = (label.Raw(0, between.Start), label.Raw(between.End, label.Count));
        return [Sentence.Of(between.Start == 1 && label.IsNumber(0) ? $"{left} {label.Raw(between.End + 1, label.Count)}" : left), Sentence.Of(right)];
    }

    /// <summary>How many days ago; "nog geen week" is less than it says, "langer dan een week" more.</summary>
    private double? Days(Sentence said, DateTime now)
    {
        if (Day(said, now) is not { } days)
            return null;
        return Has(said, "less") || Has(said, "almost") ? days * (1 - Slightly) : Has(said, "more") ? days * (1 + Slightly) : days;
    }

    /// <summary>A bare "2" is no time here; what lasts for no told length lasts long.</summary>
    private double? Day(Sentence text, DateTime now)
    {
        var told = whens.Find(text, now, asked: true) ?? whens.Find(Sentence.Of($"1 {text[text.Count - 1]}"), now, asked: true);
        if (told?.Value is not [var kind and ('S' or 'D' or 'I' or 'T'), ':', .. var value] || kind == 'T' && text.Count < 2)
            return null;
        if (value == "~")
            return Has(text, "weeks") ? SomeWeeks : Forever - 1;
        return Begin(value.TrimEnd('~').Split('/')[0]) is { } begin && begin <= now ? (value.Contains('T', StringComparison.Ordinal) && begin > now.AddDays(-1) ? now - begin : now.Date - begin.Date).TotalDays : null;
    }

    private static DateTime? Begin(string value) =>
        DateTime.TryParse(value.Length == "2026".Length ? $"{value}-01-01" : value, CultureInfo.InvariantCulture, DateTimeStyles.None, out var begin) ? begin : null;

    private bool Has(Sentence text, string section) => words.Find(text).Exists(match => match.Pattern.Section == section);
}
