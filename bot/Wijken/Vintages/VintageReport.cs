namespace WijkBot.Wijken;

/// <summary>What a new year changes, in words for whoever decides on it: which areas, and who in the roster had them.</summary>
internal static class VintageReport
{
    private const int Most = 40;
    private const int MostBorders = 20;

    /// <summary>Every year CBS puts single addresses right; fewer than these change nobody's work.</summary>
    private const int FewAddresses = 10;

    /// <summary>What borders that moved change.</summary>
    /// <param name="areas">Wijken and buurten of the new year.</param>
    public static IReadOnlyList<string> Of(BorderChange borders, IReadOnlyList<VintageArea> areas, Roster roster)
    {
        var names = areas.ToDictionary(area => area.Code, area => area.Name);
        string Named(string code) => names.TryGetValue(code, out var name) ? $"{name} ({code})" : code;
        List<string> lines =
        [
            .. borders.Addresses.Select(shift => $"grens verlegd: {shift.Count} van de {shift.Of} adressen van {Named(shift.From)} liggen nu in {Named(shift.To)}"),
            .. borders.Outlines.Select(shift => string.Create(System.Globalization.CultureInfo.InvariantCulture,
                $"grens verlegd: van {Named(shift.Buurt)} hoort {shift.Lost * 100:0} % er niet meer bij, en kwam {shift.Gained * 100:0} % erbij")),
            .. borders.Middles.Select(pair => $"grens verlegd: het midden van {Named(pair.From)} ligt nu in {Named(pair.To)}"),
        ];
        var shown = lines.Count <= MostBorders ? lines : [.. lines.Take(MostBorders), $"en nog {lines.Count - MostBorders} grenzen"];
        return [.. shown, .. Handed(borders, roster).Select(one => $"rooster: {one.Count} adressen gaan van {one.From} naar {one.To}")];
    }

    /// <summary>So many addresses go to somebody else that it has to be looked at before it is used.</summary>
    public static bool Touches(BorderChange borders, Roster roster) =>
        borders.Middles.Any(pair => HandlerOf(pair.From, roster) != HandlerOf(pair.To, roster)) || Handed(borders, roster).Sum(one => one.Count) >= FewAddresses;

    private static IEnumerable<(string From, string To, int Count)> Handed(BorderChange borders, Roster roster) => borders.Addresses
        .Where(shift => CbsCode.MunicipalityOf(shift.From) == CbsCode.MunicipalityOf(shift.To))
        .GroupBy(shift => (From: HandlerOf(shift.From, roster), To: HandlerOf(shift.To, roster)))
        .Where(group => group.Key.From != group.Key.To)
        .Select(group => (group.Key.From, group.Key.To, group.Sum(shift => shift.Count)));

    private static string HandlerOf(string buurt, Roster roster) => roster.HandlerOf(CbsCode.WijkOf(buurt), buurt).Name;

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

    /// <summary>What nobody has any more, or not yet: it goes to the team until the roster says otherwise.</summary>
    private static IEnumerable<string> Touched(VintageChange change, Roster roster)
    {
        foreach (var code in roster.Areas.Where(change.Touched.Contains).Order(StringComparer.Ordinal))
            yield return $"rooster: {code} ({roster.HandlerOf(IsWijk(code) ? code : null, IsWijk(code) ? null : code).Name}) geldt niet meer; wat daar ligt gaat naar {roster.Team.Name} tot het rooster is aangepast";
        foreach (var wijk in change.New.Where(area => IsWijk(area.Code)))
            yield return $"rooster: {wijk.Code} {wijk.Name} heeft nog geen regisseur; meldingen gaan naar {roster.Team.Name}";
    }

    private static bool IsWijk(string code) => code.StartsWith("WK", StringComparison.Ordinal);
}
