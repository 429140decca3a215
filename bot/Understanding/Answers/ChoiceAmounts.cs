using System.Globalization;
using WijkBot.Conversations;
using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Answers;

/// <summary>Options that are amounts: "een stuk of 7" where "Minder dan 5", "5 tot 10" and "Meer dan 10" are asked.</summary>
internal sealed class ChoiceAmounts(PatternSet words)
{
    private readonly NumberReader counts = new();

    /// <summary>The option that the told number lies in; null when the options are no amounts, or no number is told.</summary>
    public int? Of(Sentence said, IReadOnlyList<ChoiceOption> options, string language, SpelledNumber numbers)
    {
        var labels = options.Select(option => Sentence.Of(option.Labels[0])).ToList();
        if (!labels.Exists(label => Has(label, "less") || Has(label, "more") || Has(label, "many")))
            return null;
        var ranges = Opened(labels, labels.ConvertAll(label => Range(label, numbers)));
        if (ranges.Count(range => range is not null) < 2 || Told(said, options.Count, language) is not { } told)
            return null;
        var index = ranges.FindIndex(range => range is var (from, to) && from <= told && told <= to);
        return index < 0 ? null : index + 1;
    }

    /// <summary>"Meer auto's" and "een groep" are more than the largest number of another.</summary>
    private List<(decimal From, decimal To)?> Opened(List<Sentence> labels, List<(decimal From, decimal To)?> ranges)
    {
        var open = labels.FindIndex(label => Has(label, "many") && !label.HasNumber);
        if (open < 0 || labels.Exists(label => Has(label, "less") || Has(label, "more") && label.HasNumber))
            return ranges;
        ranges[open] = null;
        if (ranges.Max(range => range?.To) is { } most and < decimal.MaxValue)
            ranges[open] = (most + 1, decimal.MaxValue);
        return ranges;
    }

    /// <summary>A bare small number is the place of an option; of "4-6" the middle counts.</summary>
    private decimal? Told(Sentence said, int count, string language)
    {
        var bounds = counts.Read(said, language).Value.TrimEnd('~').Split('-');
        if (!Array.TrueForAll(bounds, bound => decimal.TryParse(bound, CultureInfo.InvariantCulture, out _)))
            return null;
        var told = bounds.Average(bound => decimal.Parse(bound, CultureInfo.InvariantCulture));
        return said.Count == 1 && said.IsNumber(0) && told <= count ? null : told;
    }

    private (decimal From, decimal To)? Range(Sentence label, SpelledNumber numbers)
    {
        var found = new List<decimal>();
        for (var at = 0; at < label.Count; at++)
        {
            if (numbers.At(label, at) is not var (value, end))
                continue;
            found.Add(value);
            at = end - 1;
        }
        return found switch
        {
            [var only] when Has(label, "less") => (0, only - 1),
            [var only] when Has(label, "more") => (only + 1, decimal.MaxValue),
            [var only] => (only, only),
            [var from, var to] when from < to => (from, to),
            _ => null,
        };
    }

    private bool Has(Sentence text, string section) => words.Find(text).Exists(match => match.Pattern.Section == section);
}
