namespace WijkBot.Wijken;

/// <summary>The areas as they are used now, for codes that no imported file names.</summary>
/// <param name="Year">CBS year of its codes.</param>
/// <param name="Names">By code of wijk or buurt.</param>
/// <param name="Postcodes">The four digits that lie in each, as far as known.</param>
/// <param name="Borrowed">Which of the names are of a year before; null: none.</param>
internal sealed record KnownAreas(int Year, IReadOnlyDictionary<string, string> Names, ILookup<string, string> Postcodes, BorrowedNames? Borrowed)
{
    public static KnownAreas Of(AreaBook areas, BorrowedNames? borrowed = null) => new(
        areas.Year,
        areas.Wijken.Select(wijk => (wijk.Code, wijk.Name)).Concat(areas.Buurten.Select(buurt => (buurt.Code, buurt.Name))).ToDictionary(area => area.Code, area => area.Name),
        areas.Buurten.Where(buurt => buurt.Postcode.Length > 0)
            .SelectMany(buurt => new[] { (Area: buurt.Code, buurt.Postcode), (Area: buurt.WijkCode, buurt.Postcode) }).ToLookup(pair => pair.Area, pair => pair.Postcode),
        borrowed);

    /// <summary>
    /// The name of a code in a file of this year; null when it may be another area by now. A code says nothing across years by itself:
    /// most of its addresses have to have four digits it has now.
    /// </summary>
    /// <param name="postcode">The four digits that most of its addresses have; null when it has none.</param>
    public string? NameIn(int year, string code, Func<string?> postcode) =>
        year == Year || postcode() is { } most && Postcodes[code].Contains(most) ? Names.GetValueOrDefault(code) : null;
}
