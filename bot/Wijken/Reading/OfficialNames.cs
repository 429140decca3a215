namespace WijkBot.Wijken;

/// <summary>
/// What wijken and buurten are called officially. CBS gives a name more than once ("Buitengebied"), and a buurt that of another wijk: then it may be each.
/// </summary>
internal static class OfficialNames
{
    /// <summary>Each name once, whatever its spelling.</summary>
    public static IEnumerable<AreaName> Of(IReadOnlyList<Wijk> wijken, IReadOnlyList<Buurt> buurten) =>
        wijken.Select(wijk => (wijk.Name, Wijk: wijk.Code, Buurt: (string?)null)).Concat(buurten.Select(buurt => (buurt.Name, Wijk: buurt.WijkCode, Buurt: (string?)buurt.Code)))
            .GroupBy(area => StreetKey.Of(area.Name))
            .Select(same => new AreaName(same.First().Name, false, Together([.. same.Select(area => (area.Wijk, area.Buurt))])));

    private static AreaMatch Together(IReadOnlyList<(string Wijk, string? Buurt)> same)
    {
        var wijken = same.Select(area => area.Wijk).Distinct().ToList();
        // who calls a wijk by its name has told no buurt of it
        var buurten = same.Where(area => !same.Contains((area.Wijk, null))).Select(area => area.Buurt).OfType<string>().ToList();
        return (wijken.Count > 1 ? AreaMatch.OneOf(wijken) : AreaMatch.Exact(wijken[0])).In(buurten);
    }
}
