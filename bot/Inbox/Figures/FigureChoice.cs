using WijkBot.Cases;
using WijkBot.Cases.Figures;
using WijkBot.Municipality;

namespace WijkBot.Inbox.Figures;

/// <summary>Of which days and which wijk, as it stands in the address.</summary>
/// <param name="Kind">One of <see cref="Kinds"/>.</param>
/// <param name="From">First day, as a form sends it; of <see cref="Days"/> only.</param>
/// <param name="To">Last day.</param>
/// <param name="Wijk">CBS code; empty for all.</param>
public sealed record FigureChoice(string Kind, string From, string To, string Wijk)
{
    public const string Path = "/inbox/cijfers";
    public const string Days = "dagen";
    private const string ThisMonth = "deze-maand";

    /// <summary>Name in the address, and as it is read.</summary>
    public static readonly IReadOnlyList<(string Name, string Label)> Kinds =
        [(ThisMonth, "Deze maand"), ("vorige-maand", "Vorige maand"), ("dit-kwartaal", "Dit kwartaal"), ("dit-jaar", "Dit jaar"), (Days, "Van dag tot dag")];

    /// <param name="kind">What is not known is this month.</param>
    public static FigureChoice Of(string? kind, string? from, string? to, string? wijk) =>
        new(Kinds.Any(known => known.Name == kind) ? kind! : ThisMonth, from ?? "", to ?? "", wijk ?? "");

    /// <summary>The days that are meant; null when they are none, which <see cref="Wrong"/> tells.</summary>
    public FigurePeriod? Period(DateOnly today, MunicipalityData municipality)
    {
        var month = new DateOnly(today.Year, today.Month, 1);
        return Kind switch
        {
            "vorige-maand" => Whole(month.AddMonths(-1), 1),
            "dit-kwartaal" => Whole(month.AddMonths(-((today.Month - 1) % 3)), 3),
            "dit-jaar" => Whole(new DateOnly(today.Year, 1, 1), 12),
            Days => Wrong is null ? FigurePeriod.Of(Afspraak.ReadDay(From)!.Value, Afspraak.ReadDay(To)!.Value, municipality) : null,
            _ => Whole(month, 1),
        };
        FigurePeriod Whole(DateOnly from, int months) => FigurePeriod.Of(from, from.AddMonths(months).AddDays(-1), municipality);
    }

    /// <summary>What is wrong with the days, in a sentence; null when nothing is.</summary>
    public string? Wrong => Kind != Days ? null : (Afspraak.ReadDay(From), Afspraak.ReadDay(To)) switch
    {
        ({ } from, { } to) when from > to => "De eerste dag moet voor de laatste dag liggen.",
        ({ } from, { } to) when to.DayNumber - from.DayNumber >= FigurePeriod.MostDays => "Kies hooguit drie jaar.",
        ({ Year: < 2000 or > 2199 }, _) or (_, { Year: < 2000 or > 2199 }) => "Deze dagen kunnen niet.",
        ({ }, { }) => null,
        _ => "Vul bij Van dag tot dag de eerste en de laatste dag in.",
    };

    /// <summary>Behind the address of the page or of a file.</summary>
    public string Query => "?" + string.Join('&', new[] { ("periode", Kind), ("van", Kind == Days ? From : ""), ("tot", Kind == Days ? To : ""), ("wijk", Wijk) }
        .Where(part => part.Item2.Length > 0).Select(part => $"{part.Item1}={Uri.EscapeDataString(part.Item2)}"));

    public override string ToString() => Query;
}
