using Microsoft.Extensions.Options;
using WijkBot.Cases.Figures;
using WijkBot.Ops.Costs;

namespace WijkBot.Inbox.Figures;

/// <summary>Makes tables that may be shown out of what was counted: of all wijken, or the row of one.</summary>
public sealed class FigureSheets(FigureWords words, IOptions<FiguresOptions> options, IOptions<CostsOptions> costs)
{
    private readonly int threshold = options.Value.SmallestCount;

    /// <param name="wijk">CBS code; empty for all.</param>
    public IReadOnlyList<FigureSheet> Of(FigureCounts counts, string wijk)
    {
        var view = new FigureView(words, threshold, wijk);
        var received = Suppression.Guard([counts.Categories, counts.Types, counts.Channels, counts.Months, counts.Promises, counts.Speeds], threshold);
        var (categories, types, channels, months, promises, speeds) = (received[0], received[1], received[2], received[3], received[4], received[5]);
        return
        [
            .. view.IsAll ? [view.PerWijk("wijken", "Ontvangen per wijk", FigureWords.Received, ["Ontvangen"], months, _ => []) with { Chart = "Ontvangen per wijk" }] : Array.Empty<FigureSheet>(),
            view.Split("maanden", "Ontvangen per maand", FigureWords.Months, "Maand", months, FigureWords.Month, sorted: false) with { Chart = "Ontvangen per maand" },
            view.Split("onderwerpen", "Ontvangen per onderwerp", FigureWords.Categories, "Onderwerp", categories, words.Category) with { Chart = "Ontvangen per onderwerp" },
            view.Split("soorten", "Ontvangen per soort", FigureWords.Types, "Soort", types, FigureWords.Type),
            view.Split("kanalen", "Ontvangen per kanaal", FigureWords.Channels, "Kanaal", channels, Words.Channel),
            Answers(view, counts, promises),
            view.Split("snelheid", "Hoe snel", FigureWords.Speed, "Eerste antwoord", speeds, FigureWords.SpeedOf, sorted: false) with { Chart = "Meldingen naar de werktijd tot het eerste antwoord" },
            Outcomes(view, counts),
            Again(view, counts),
            view.PerWijk("afspraken", "Afspraken", FigureWords.Afspraken, ["Samen", "Op tijd nagekomen", "Later nagekomen", "Verzet", "Niet gelukt", "Dag voorbij, niets gezegd", "Loopt nog"], Suppression.Guard(counts.Afspraken, threshold), Cells),
            Sms(view, Suppression.Guard(counts.Segments, threshold)),
            .. view.IsAll ? Details(view, categories, types, channels, months) : [],
        ];
    }

    private static FigureSheet[] Details(FigureView view, GuardedTable categories, GuardedTable types, GuardedTable channels, GuardedTable months) =>
    [
        view.Detail("wijk-onderwerp", "Per wijk en onderwerp", FigureWords.Categories, categories, view.Words.Category),
        view.Detail("wijk-soort", "Per wijk en soort", FigureWords.Types, types, FigureWords.Type),
        view.Detail("wijk-kanaal", "Per wijk en kanaal", FigureWords.Channels, channels, Words.Channel),
        view.Detail("wijk-maand", "Per wijk en maand", FigureWords.Months, months, FigureWords.Month),
    ];

    private FigureSheet Answers(FigureView view, FigureCounts counts, GuardedTable promises)
    {
        var all = counts.Took.Values.SelectMany(took => took).Order().ToList();
        return view.PerWijk("eerste-antwoord", "Eerste antwoord", FigureWords.Answers,
            ["Ontvangen", "Op tijd", "Te laat", "Loopt nog", "Zonder termijn", "Helft binnen", "90 % binnen"], promises,
            row => [.. Cells(promises, row), .. Took(row is { } at ? counts.Took.GetValueOrDefault(counts.Wijken[at], []) : all, row is not { } wijk || promises.RowTotal(wijk).IsShown)]);
    }

    /// <summary>How long it took says something of one case when there are few of them.</summary>
    private FigureValue[] Took(IReadOnlyList<TimeSpan> took, bool isShown) => took.Count == 0 && isShown ? [FigureValue.None, FigureValue.None]
        : took.Count < threshold || !isShown ? [FigureValue.Hidden, FigureValue.Hidden]
        : [FigureValue.Hours(FigureCounts.Within(took, 50)!.Value), FigureValue.Hours(FigureCounts.Within(took, 90)!.Value)];

    private FigureSheet Outcomes(FigureView view, FigureCounts counts) =>
        view.PerWijk("opgelost", "Opgelost volgens bewoners", FigureWords.Outcomes,
            ["Klaar gemeld", "Opgelost", "Deels", "Niet opgelost", "Geen antwoord", "Kan nog", "Niet gevraagd"], Suppression.Guard(counts.Outcomes, threshold), Cells);

    /// <summary>Three numbers that do not add up: a case may be in each.</summary>
    private FigureSheet Again(FigureView view, FigureCounts counts)
    {
        var (reopened, second, over) = (Suppression.Guard(counts.Reopened, threshold), Suppression.Guard(counts.SecondNo, threshold), Suppression.Guard(counts.OverTime, threshold));
        return view.PerWijk("weer-open", "Weer open en te laat", FigureWords.Again, ["Weer open", "Tweede keer niet opgelost", "Over de termijn"], reopened,
            row => [Total(second, row), Total(over, row)]);
    }

    private FigureSheet Sms(FigureView view, GuardedTable segments)
    {
        var price = costs.Value.SmsPerSegment;
        var sms = segments.Columns.ToList().IndexOf("sms");
        string[] columns = ["Delen", .. segments.Columns.Select(Words.Channel), .. price is null ? Array.Empty<string>() : ["Kosten sms"]];
        return view.PerWijk("sms", "Sms en kosten", FigureWords.Sms(costs.Value), columns, segments, row => [.. Cells(segments, row), .. price is { } each ? [Cost(row, each)] : Array.Empty<FigureValue>()]);

        FigureValue Cost(int? row, decimal each) => sms < 0 ? FigureValue.Euros(0)
            : (row is { } at ? segments.Cell(at, sms) : segments.ColumnTotal(sms)) is { Number: { } number } ? FigureValue.Euros(number * each) : FigureValue.Hidden;
    }

    private FigureValue[] Cells(GuardedTable table, int? row) =>
        [.. Enumerable.Range(0, table.Columns.Count).Select(column => FigureValue.Of(row is { } at ? table.Cell(at, column) : table.ColumnTotal(column), threshold))];

    private FigureValue Total(GuardedTable table, int? row) => FigureValue.Of(row is { } at ? table.RowTotal(at) : table.Total, threshold);
}
