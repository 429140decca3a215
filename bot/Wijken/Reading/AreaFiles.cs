using System.Globalization;
using WijkBot.Messages;
using WijkBot.Municipality;

namespace WijkBot.Wijken;

/// <summary>What the area files say: wijken.csv, buurten.csv, straten.csv, postcodes.csv, namen.csv, punten.csv.</summary>
internal sealed class AreaFiles
{
    /// <summary>What namen.csv says; <see cref="Names"/> has the official ones as well.</summary>
    private readonly IReadOnlyList<AreaName> told;

    /// <summary>As they are with the areas of an imported year: what pointed to a code that is gone or means something else, says nothing any more.</summary>
    public AreaFiles(AreaFiles files, AreaVintage vintage, VintageChange change)
    {
        var (before, touched) = (files.Buurten.ToDictionary(buurt => buurt.Code), change.Touched);
        var moved = new MovedWijken(files, vintage, change);
        (Year, Points) = (vintage.Year, files.Points);
        Wijken = [.. vintage.Wijken.Select(area => new Wijk(area.Code, files.Wijken.FirstOrDefault(wijk => wijk.Code == area.Code && !touched.Contains(area.Code))?.Name ?? area.Name))];
        Buurten = [.. vintage.Buurten.Select(area => touched.Contains(area.Code) || !before.TryGetValue(area.Code, out var known)
            ? new Buurt(area.Code, area.Name, CbsCode.WijkOf(area.Code), null, "")
            : known with { Name = area.Name })];
        Streets = [.. files.Streets.Select(street => street with { Parts = [.. street.Parts.Select(part => part.Wijken.Any(touched.Contains) ? part with { Grade = StreetGrade.C, Wijken = [] } : moved.Doubted(part))] })];
        Postcodes = files.Postcodes.ToDictionary(entry => entry.Key, entry => Kept(entry.Value, touched));
        told = [.. files.told.Select(name => moved.Doubted(name with { Match = Kept(name.Match, touched) })).Where(name => name.Match.Certainty is not PlaceCertainty.Unknown)];
        Names = WithOfficial(told);
    }

    private AreaFiles(int year, IReadOnlyList<Wijk> wijken, IReadOnlyList<Buurt> buurten, string directory, Problems problems)
    {
        (Year, Wijken, Buurten) = (year, wijken, buurten);
        var codes = new AreaCodes(wijken, buurten, problems);
        Streets = StreetFile.Read(directory, codes, problems);
        Postcodes = PostcodeFile.Read(directory, codes, problems);
        told = NameFile.Read(directory, codes, problems);
        Names = WithOfficial(told);
        Points = PointFile.Read(directory, problems);
    }

    public int Year { get; }
    public IReadOnlyList<Wijk> Wijken { get; }
    public IReadOnlyList<Buurt> Buurten { get; }
    public IReadOnlyList<Street> Streets { get; }
    public IReadOnlyList<AreaName> Names { get; }
    public IReadOnlyList<AreaPoint> Points { get; }

    /// <summary>Wijken and buurten with their names.</summary>
    public IReadOnlyList<VintageArea> Areas => [.. Wijken.Select(wijk => new VintageArea(wijk.Code, wijk.Name)), .. Buurten.Select(buurt => new VintageArea(buurt.Code, buurt.Name))];

    /// <summary>By four digits.</summary>
    public IReadOnlyDictionary<string, AreaMatch> Postcodes { get; }

    /// <summary>Reads all files; null, with the problems noted, when anything was wrong.</summary>
    public static AreaFiles? Read(string directory, Problems problems)
    {
        var before = problems.Lines.Count;
        var wijkRows = CsvTable.Read(directory, "wijken.csv", ["jaar", "wijkcode", "wijknaam"], problems);
        var wijken = ReadWijken(wijkRows, problems);
        // Every other file points to the wijken: without them each of its lines would be told to be wrong.
        if (problems.Lines.Count > before)
            return null;

        var buurtRows = CsvTable.Read(directory, "buurten.csv", ["jaar", "buurtcode", "buurtnaam", "wijkcode", "pc4", "lon", "lat"], problems);
        var buurten = ReadBuurten(buurtRows, wijken, problems);
        var year = ReadYear([.. wijkRows, .. buurtRows], problems);
        return problems.Lines.Count > before ? null : new AreaFiles(year, wijken, buurten, directory, problems);
    }

    private static AreaMatch Kept(AreaMatch match, IReadOnlySet<string> touched) =>
        match.Possible.Append(match.Buurt ?? "").Any(touched.Contains) ? AreaMatch.Unknown with { Hint = match.Hint, PartlyOurs = match.PartlyOurs } : match;

    private IReadOnlyList<AreaName> WithOfficial(IReadOnlyList<AreaName> names) =>
        [.. names.Concat(OfficialNames.Of(Wijken, Buurten)).DistinctBy(name => StreetKey.Of(name.Name))];

    private static List<Wijk> ReadWijken(IReadOnlyList<CsvRow> rows, Problems problems)
    {
        if (rows.Count == 0)
            problems.Add("wijken.csv", "bevat geen wijken");
        return rows.UniqueBy("wijkcode", problems)
            .Where(row => Codes.IsRight(row, "wijkcode", "WK", 6, problems))
            .Select(row => new Wijk(row["wijkcode"], row.Required("wijknaam", problems)))
            .ToList();
    }

    private static List<Buurt> ReadBuurten(IReadOnlyList<CsvRow> rows, List<Wijk> wijken, Problems problems)
    {
        if (rows.Count == 0)
            problems.Add("buurten.csv", "bevat geen buurten");
        var known = wijken.Select(wijk => wijk.Code).ToHashSet();
        foreach (var row in rows.Where(row => !known.Contains(row["wijkcode"])))
            problems.Add(row.File, row.Line, $"wijk {row["wijkcode"]} bestaat niet in wijken.csv");
        return rows.UniqueBy("buurtcode", problems)
            .Where(row => Codes.IsRight(row, "buurtcode", "BU", 8, problems))
            .Select(row => ReadBuurt(row, problems))
            .ToList();
    }

    private static Buurt ReadBuurt(CsvRow row, Problems problems)
    {
        return new Buurt(row["buurtcode"], row.Required("buurtnaam", problems), row["wijkcode"], row.InTheNetherlands(problems), row.Required("pc4", problems));
    }

    private static int ReadYear(List<CsvRow> rows, Problems problems)
    {
        var years = rows.Select(row => row["jaar"]).Distinct().ToList();
        if (years is [var only] && int.TryParse(only, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1990 and < 2100)
            return year;
        if (rows.Count > 0)
            problems.Add("buurten.csv", $"alle wijken en buurten moeten van één CBS-jaar zijn, niet van {string.Join(", ", years)}");
        return 0;
    }
}
