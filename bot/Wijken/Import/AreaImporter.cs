namespace WijkBot.Wijken;

/// <summary>Imports areas for a municipality: reads the files, compares them with what is used now, and keeps them.</summary>
/// <param name="now">What is used now.</param>
/// <param name="vintages">Where imported years are kept.</param>
/// <param name="keepIn">Where what is read is put until somebody has looked at it; null: with the others.</param>
public sealed class AreaImporter(WijkenFiles now, string vintages, string? keepIn = null)
{
    private readonly VintageFolder folder = new(vintages);

    /// <summary>Reads the files and keeps them, unless something is wrong or <paramref name="isTrial"/>.</summary>
    /// <param name="all">Keeps the addresses and outlines of all of the country.</param>
    /// <param name="isTrial">Nothing is kept: only what it would change is told.</param>
    /// <param name="step">Told how far it is: the file, and from 0 to 1.</param>
    public AreaImportResult Import(IReadOnlyList<string> paths, bool all, bool isTrial, Action<string, double>? step, CancellationToken stop)
    {
        var municipality = CbsCode.MunicipalityOf(now.Areas.Wijken[0].Code);
        var used = Used();
        var import = new AreaImport(municipality, all, KnownAreas.Of(now.Areas), used?.Year ?? now.Areas.Year, step is null ? null : new Steps(step));
        if (import.Read(paths, stop) is not { } read)
            return new AreaImportResult { Problems = import.Problems };
        var (vintage, added) = WithEarlier(read, used);
        var change = VintageChange.Between(now.Codes, vintage.Codes);
        var borders = BorderChange.Between(used, now.Areas.Buurten, vintage, change);
        return new AreaImportResult
        {
            Name = isTrial ? null : new VintageFolder(keepIn ?? vintages).Save(vintage),
            Year = vintage.Year,
            Wijken = vintage.Wijken.Count,
            Buurten = vintage.Buurten.Count,
            Addresses = vintage.Addresses.IsEmpty ? 0 : AddressLayout.Read(vintage.Addresses).Addresses,
            Outlines = vintage.Outlines.IsEmpty ? 0 : OutlineLayout.Read(vintage.Outlines).Count(outline => CbsCode.MunicipalityOf(outline.Code) == municipality),
            Streets = vintage.Streets.Count,
            Changes = [.. added, .. Lost(vintage, used), .. Named(import.NamesOfAnotherYear, vintage.Year), .. VintageReport.Of(change, now.Roster), .. now.PartnersWith(vintage), .. VintageReport.Of(borders, vintage.Codes, now.Roster)],
            IsOlder = used is not null && vintage.Year < used.Year,
            TouchesRoster = now.Roster.Areas.Any(change.Touched.Contains) || change.New.Any(area => area.Code.StartsWith("WK", StringComparison.Ordinal)) || VintageReport.Touches(borders, now.Roster),
        };
    }

    /// <summary>The year that is marked as used in this folder can be read, or none is.</summary>
    public static bool IsWhole(string vintages)
    {
        var kept = new VintageFolder(vintages);
        try
        {
            return kept.InUse is not { } name || kept.Read(name) is not null;
        }
        catch (Exception broken) when (broken is FormatException or IOException)
        {
            return false;
        }
    }

    /// <summary>Names of the years that are kept.</summary>
    public IReadOnlyList<string> Names => folder.Names;

    /// <summary>The one that is used; null for the files of the municipality.</summary>
    public string? InUse => folder.InUse;

    /// <summary>Uses this one from the next start on; null goes back to the files of the municipality. False when there is no such one.</summary>
    public bool Use(string? name)
    {
        if (name is not null && !folder.Names.Contains(name))
            return false;
        folder.Use(name);
        return true;
    }

    /// <summary>What is used now; null also when it is damaged, for that is what it is imported again for.</summary>
    private AreaVintage? Used()
    {
        try
        {
            return folder.InUse is { } name ? folder.Read(name) : null;
        }
        catch (Exception broken) when (broken is FormatException or IOException)
        {
            return null;
        }
    }

    /// <summary>Addresses and outlines come in files of their own, and need not come at once: what is used of the same year and is not in these files is kept.</summary>
    private (AreaVintage Vintage, IReadOnlyList<string> Kept) WithEarlier(AreaVintage read, AreaVintage? used)
    {
        if (used is not { } earlier || earlier.Year != read.Year)
            return (read, []);
        var (addresses, outlines) = (read.Addresses.IsEmpty && !earlier.Addresses.IsEmpty, read.Outlines.IsEmpty && !earlier.Outlines.IsEmpty);
        var streets = read.Streets.Count == 0 && earlier.Streets.Count > 0;
        var kept = new[] { addresses ? "adressen" : null, outlines ? "omtrekken" : null, streets ? "straten" : null }.OfType<string>().ToList();
        return (read with
        {
            Addresses = addresses ? earlier.Addresses : read.Addresses,
            Beyond = addresses ? earlier.Beyond : read.Beyond,
            Outlines = outlines ? earlier.Outlines : read.Outlines,
            Water = outlines ? earlier.Water : read.Water,
            Streets = streets ? earlier.Streets : read.Streets,
            Municipalities = earlier.Municipalities.Concat(read.Municipalities).GroupBy(one => one.Key).ToDictionary(one => one.Key, one => one.Last().Value),
            Sources = [.. earlier.Sources, .. read.Sources],
        }, kept.Count == 0 ? [] : [$"gehouden van {folder.InUse}: {string.Join(" en ", kept)}"]);
    }

    /// <summary>What is used of another year now and would be no more.</summary>
    private static IEnumerable<string> Lost(AreaVintage now, AreaVintage? used)
    {
        if (used is null)
            yield break;
        if (now.Year < used.Year)
            yield return $"ouder: dit is CBS {now.Year}, in gebruik is CBS {used.Year}";
        if (now.Addresses.IsEmpty && !used.Addresses.IsEmpty)
            yield return $"vervalt: de adressen van {used.Year}, er zijn er geen van {now.Year} bij";
        if (now.Outlines.IsEmpty && !used.Outlines.IsEmpty)
            yield return $"vervalt: de omtrekken van {used.Year}, er zijn er geen van {now.Year} bij";
        if (now.Streets.Count == 0 && used.Streets.Count > 0)
            yield return $"vervalt: de lijst van straten, er is er geen bij {now.Year}";
    }

    private IEnumerable<string> Named(IReadOnlyList<string> codes, int year) => codes.Count == 0 ? []
        : [$"namen: {codes.Count} gebieden heten zoals in {now.Areas.Year}, want er is geen bestand met namen van {year} bij; hun postcodes zijn gelijk gebleven"];

    private sealed class Steps(Action<string, double> step) : IProgress<ImportProgress>
    {
        public void Report(ImportProgress value) => step(value.File, value.Done);
    }
}

/// <summary>What an import came to.</summary>
public sealed record AreaImportResult
{
    /// <summary>What was wrong, in Dutch; empty when nothing was.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>Under which it is kept; null when it is not.</summary>
    public string? Name { get; init; }

    /// <summary>CBS year.</summary>
    public int Year { get; init; }

    public int Wijken { get; init; }
    public int Buurten { get; init; }

    /// <summary>Postcodes with a house number.</summary>
    public int Addresses { get; init; }

    /// <summary>Of the list of streets.</summary>
    public int Streets { get; init; }

    /// <summary>Outlines of its own buurten.</summary>
    public int Outlines { get; init; }

    /// <summary>What it changes of what is used now, in Dutch, a line each.</summary>
    public IReadOnlyList<string> Changes { get; init; } = [];

    /// <summary>Of a year before the one that is used.</summary>
    public bool IsOlder { get; init; }

    /// <summary>Somebody in the roster loses an area by it, or an area has nobody yet.</summary>
    public bool TouchesRoster { get; init; }
}
