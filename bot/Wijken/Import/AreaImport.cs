using System.Security.Cryptography;

namespace WijkBot.Wijken;

/// <summary>
/// Makes a vintage of files of CBS: the postcode–house-number file, the files with the names of its codes and the map, as they are or in a zip. All or
/// nothing: when one of them is wrong, all that is wrong is told and there is no vintage.
/// </summary>
/// <param name="municipality">Whose own areas these will be: <c>GM0141</c>.</param>
/// <param name="known">The areas as they are used now.</param>
/// <param name="kept">Those that were imported before.</param>
/// <param name="all">Keeps the addresses of all of the country, so that of a place elsewhere can be told whose it is.</param>
/// <param name="usedYear">The year whose areas are used now: what tells no year itself is of that.</param>
internal sealed class AreaImport(string municipality, bool all, KnownAreas known, KeptAreas kept, int usedYear, IProgress<ImportProgress>? progress = null)
{
    private const string Files = "bestanden";

    private readonly ImportFindings findings = new();

    /// <summary>What was wrong, when there is no vintage.</summary>
    public IReadOnlyList<string> Problems => findings.Lines;

    /// <summary>What of the files was not read and why, in Dutch.</summary>
    public IReadOnlyList<string> Notes { get; private set; } = [];

    public AreaVintage? Read(IReadOnlyList<string> paths, CancellationToken stop)
    {
        var passed = new PassedOver();
        using var parts = new ImportParts(paths, findings, passed);
        var read = new ImportedFiles();
        var reader = new ImportReader(findings, passed, municipality, all, progress);
        foreach (var part in parts.All)
        {
            stop.ThrowIfCancellationRequested();
            reader.Read(part, read, stop);
        }
        read.Notes.AddRange(passed.Told(read.Parts, findings));
        PassOverWithoutNumbers(read);
        if (read.Addresses.Count > 1)
            findings.Add(string.Join(", ", paths.Select(Path.GetFileName)), "meer dan één bestand met adressen");
        if (read.Streets.Count > 1)
            findings.Add(string.Join(", ", paths.Select(Path.GetFileName)), "meer dan één lijst van straten");
        if (findings.Count == 0 && read.IsEmpty)
            findings.Add(string.Join(", ", paths.Select(Path.GetFileName)), "geen bestand met adressen, namen, omtrekken of straten gevonden");
        return findings.Count > 0 ? null : Made(read, stop);
    }

    /// <summary>What tells the buurt of a whole postcode says nothing that the house numbers do not say better; without these it is no file of addresses.</summary>
    private void PassOverWithoutNumbers(ImportedFiles read)
    {
        foreach (var part in read.WithoutNumbers)
        {
            if (read.HasNumbers)
                read.Notes.Add($"{part.Name} is overgeslagen: het heeft geen huisnummers, en een ander bestand wel");
            else
                findings.Add(part.Name, 1, $"heeft postcodes zonder huisnummers; neem het bestand met huisnummers (pc6hnr…, met kolommen zoals {AddressHeader.Example})");
            // nothing of it is in what is made
            read.Parts.Remove(part);
        }
    }

    private AreaVintage? Made(ImportedFiles read, CancellationToken stop)
    {
        var (addresses, names) = (read.Addresses.FirstOrDefault(), read.Names);
        var years = names.Select(file => file.Year).Append(addresses?.Year).OfType<int>().Distinct().ToList();
        if (years.Count == 0 && read is { Streets.Count: > 0, HasCodes: false })
            years.Add(WithStreets(read));
        if (years.Count != 1)
            findings.Add(Files, years.Count == 0 ? "geen ervan zegt van welk jaar het is: zet het jaar in de naam van het bestand (zoals buurten-2025.json), of neem er een bestand bij dat het zegt" : $"ze zijn van verschillende jaren: {string.Join(", ", years.Order())}");
        var byCode = Merged(names);
        var (wijken, buurten) = Own(byCode.Keys.Concat(addresses?.Buurten ?? []), names.Count == 0 && years is [var only] ? Before(only) : []);
        if (addresses is { } given && !given.Buurten.Any(code => CbsCode.MunicipalityOf(code) == municipality))
            findings.Add(Files, $"in het bestand met adressen komt gemeente {municipality} niet voor");
        else if (buurten.Count == 0)
            findings.Add(Files, $"gemeente {municipality} komt er niet in voor");
        foreach (var code in read.WithoutOutline(buurten))
            findings.Add(Files, $"{code} heeft geen omtrek, andere buurten wel");
        if (findings.Count > 0)
            return null;
        var naming = new AreaNaming(known, addresses, years[0], kept.Of(years[0]));
        foreach (var code in naming.Complete(wijken.Concat(buurten), byCode))
            findings.Add(Files, $"{code} heeft geen naam: neem het bestand met namen van {years[0]} erbij");
        Notes = [.. read.Notes, .. naming.Notes];
        return findings.Count > 0 ? null : new AreaVintage
        {
            Year = years[0],
            Municipality = municipality,
            Wijken = [.. wijken.Select(code => new VintageArea(code, byCode[code]))],
            Buurten = [.. buurten.Select(code => new VintageArea(code, byCode[code]))],
            Borrowed = naming.Borrowed,
            Municipalities = byCode.Where(name => name.Key.StartsWith("GM", StringComparison.Ordinal)).ToDictionary(),
            Streets = read.Streets.FirstOrDefault() ?? [],
            Outlines = read.OutlinesAround(municipality, all),
            Water = read.Water,
            Addresses = addresses is null ? default : AddressTableWriter.Write(addresses.Year, addresses.Buurten, addresses.Addresses.Span),
            Beyond = addresses?.Beyond,
            Sources = [.. read.Parts.Select(part => Source(part, stop))],
        };
    }

    private int WithStreets(ImportedFiles read)
    {
        var of = new YearOfStreets(usedYear, kept);
        var year = of.Of(read.Parts[0].Name);
        read.Notes.Add(of.Told(year));
        return year;
    }

    /// <summary>What is known of a year whose files bring no names: not every buurt has an address, and no street has a code.</summary>
    private IEnumerable<string> Before(int year) => year == known.Year ? known.Names.Keys
        : kept.Of(year) is [var newest, ..] ? newest.Areas.Codes.Select(area => area.Code) : [];

    /// <summary>The areas of the municipality, in the order of their codes.</summary>
    /// <param name="before">Those that are known of the same year.</param>
    private (List<string> Wijken, List<string> Buurten) Own(IEnumerable<string> told, IEnumerable<string> before)
    {
        var own = told.Concat(before).Where(code => CbsCode.MunicipalityOf(code) == municipality).ToHashSet(StringComparer.Ordinal);
        var buurten = own.Where(code => code.StartsWith("BU", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        return ([.. buurten.Select(CbsCode.WijkOf).Concat(own.Where(code => code.StartsWith("WK", StringComparison.Ordinal))).Distinct().Order(StringComparer.Ordinal)], buurten);
    }

    private Dictionary<string, string> Merged(List<CbsNames> names)
    {
        var byCode = new Dictionary<string, string>(StringComparer.Ordinal);
        // what wijken and buurten of others are called matters to nobody here, and may differ
        foreach (var (code, name) in names.SelectMany(file => file.ByCode).Where(name => CbsCode.IsOfAny(name.Key, municipality)))
        {
            if (!byCode.TryAdd(code, name) && byCode[code] != name)
                findings.Add(Files, $"{code} heet in het ene '{byCode[code]}' en in het andere '{name}'");
        }
        return byCode;
    }

    private static VintageSource Source(ImportPart part, CancellationToken stop)
    {
        stop.ThrowIfCancellationRequested();
        using var stream = part.Open();
        return new VintageSource(part.Name, part.Length, Convert.ToHexStringLower(SHA256.HashData(stream)));
    }
}
