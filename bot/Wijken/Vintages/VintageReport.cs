using System.Globalization;

namespace WijkBot.Wijken;

/// <summary>What a new year changes, in words for whoever decides on it: which areas, and who in the roster had them.</summary>
internal static class VintageReport
{
    private const int Most = 40;
    private const int MostBorders = 20;

    /// <summary>What borders that moved change.</summary>
    /// <param name="areas">Wijken and buurten of the new year, and those that are no more.</param>
    public static IReadOnlyList<string> Of(BorderChange borders, IReadOnlyDictionary<string, string> areas)
    {
        string Named(string code) => areas.TryGetValue(code, out var name) ? $"{name} ({code})" : code;
        List<string> lines =
        [
            .. borders.Addresses.Select(shift => $"grens verlegd: {shift.Count} van de {shift.Of} adressen van {Named(shift.From)} liggen nu in {Named(shift.To)}"),
            .. borders.Outlines.Select(shift => string.Create(CultureInfo.InvariantCulture,
                $"grens verlegd: van {Named(shift.Buurt)} hoort {shift.Lost * 100:0} % er niet meer bij, en kwam {shift.Gained * 100:0} % erbij{Where(shift, Named)}")),
            .. borders.Middles.Select(pair => $"grens verlegd: het midden van {Named(pair.From)} ligt nu in {Named(pair.To)}"),
        ];
        return lines.Count <= MostBorders ? lines : [.. lines.Take(MostBorders), $"en nog {lines.Count - MostBorders} grenzen"];
    }

    private static string Where(OutlineShift shift, Func<string, string> named) => shift.Lost < BorderChange.LeastShare ? ""
        : shift.Most is { } there ? $"; het meeste ervan ligt nu in {named(there)}" : "; het meeste ervan ligt nu buiten de gemeente of is water";

    /// <param name="roster">As it is now.</param>
    public static IReadOnlyList<string> Of(VintageChange change, Roster roster)
    {
        var lines = new List<string>();
        // first what looks the same and is not
        lines.AddRange(change.Otherwise.Select(pair => $"betekent iets anders: {pair.Before.Code} was {pair.Before.Name}, is nu {pair.After.Name}"));
        lines.AddRange(change.New.Select(area => $"nieuw: {area.Code} {area.Name}"));
        lines.AddRange(change.Gone.Select(area => $"vervallen: {area.Code} {area.Name}"));
        var shown = lines.Count <= Most ? lines : [.. lines.Take(Most), $"en nog {lines.Count - Most} gebieden"];
        return [.. shown, .. Touched(change, roster)];
    }

    /// <summary>Whose areas count no longer, or again. Those of partners mean what the files of the municipality mean by them.</summary>
    /// <param name="before">Whether it counts now.</param>
    /// <param name="after">Whether it counts with the new year.</param>
    public static IEnumerable<string> Partners(IReadOnlyList<PartnerPlace> places, Func<PartnerPlace, bool> before, Func<PartnerPlace, bool> after) => places
        .Where(place => !before(place) || !after(place))
        .Select(place => $"partner: {place.Name} heeft {place.Where}, dat geldt {(before(place) ? "niet meer" : after(place) ? "weer" : "nog steeds niet")}{(after(place) ? "" : "; wat daar ligt is van de gemeente tot partners.yaml en de gebieden erbij zijn aangepast")}");

    /// <summary>What the roster says no longer, and who has it until it says otherwise; and wijken that nobody has yet.</summary>
    private static IEnumerable<string> Touched(VintageChange change, Roster roster)
    {
        var then = roster.Without(change.Touched);
        foreach (var (code, category, person) in roster.Assignments.In(change.Touched))
        {
            var handler = then.HandlerOf(CbsCode.WijkIn(code), IsWijk(code) ? null : code, category);
            var what = category is null ? "wat daar ligt" : $"wat daar van {category} is";
            yield return $"rooster: {code}{(category is null ? "" : $", voor {category}")} ({person?.Name ?? roster.Team.Name}) geldt niet meer; "
                + $"{what} {(handler.Regisseur?.Id == person?.Id ? "blijft bij" : "gaat naar")} {Named(handler, person)} tot het rooster is aangepast";
        }
        foreach (var wijk in change.New.Where(area => IsWijk(area.Code)))
            yield return $"rooster: {wijk.Code} {wijk.Name} heeft nog geen regisseur; meldingen gaan naar {roster.Team.Name}";
    }

    /// <summary>Two people may be called the same: "de wijkregisseur".</summary>
    private static string Named(Handler handler, Regisseur? before) => handler.Name == before?.Name && handler.Id != before.Id ? $"{handler.Name} ({handler.Id})" : handler.Name;

    private static bool IsWijk(string code) => code.StartsWith("WK", StringComparison.Ordinal);
}
