using System.Security.Cryptography;
using System.Text;

namespace WijkBot.Wijken;

/// <summary>
/// Makes a vintage of files of CBS: the postcode–house-number file, the files with the names of its codes and the map, as they are or in a zip. All or
/// nothing: when one of them is wrong, all that is wrong is told and there is no vintage.
/// </summary>
/// <param name="municipality">Whose own areas these will be: <c>GM0141</c>.</param>
/// <param name="known">The areas as they are used now.</param>
/// <param name="all">Keeps the addresses of all of the country, so that of a place elsewhere can be told whose it is.</param>
internal sealed class AreaImport(string municipality, bool all, KnownAreas known, IProgress<ImportProgress>? progress = null)
{
    private const int Begin = 4096;
    private const string Files = "bestanden";
    private const string NoText = "is geen tekst in UTF-8 of Windows-1252";

    private readonly ImportFindings findings = new();

    /// <summary>What was wrong, when there is no vintage.</summary>
    public IReadOnlyList<string> Problems => findings.Lines;

    /// <summary>Codes of which no file told the name, and that are called as they were in another year.</summary>
    public IReadOnlyList<string> NamesOfAnotherYear { get; private set; } = [];

    public AreaVintage? Read(IReadOnlyList<string> paths, CancellationToken stop)
    {
        using var parts = new ImportParts(paths, findings);
        var read = new ImportedFiles();
        foreach (var part in parts.All)
        {
            stop.ThrowIfCancellationRequested();
            Read(part, read, stop);
        }
        if (read.Addresses.Count > 1)
            findings.Add(string.Join(", ", paths.Select(Path.GetFileName)), "meer dan één bestand met adressen");
        if (findings.Count == 0 && read.IsEmpty)
            findings.Add(string.Join(", ", paths.Select(Path.GetFileName)), "geen bestand met adressen, namen of omtrekken van CBS gevonden");
        return findings.Count > 0 ? null : Made(read, parts, stop);
    }

    private void Read(ImportPart part, ImportedFiles read, CancellationToken stop)
    {
        try
        {
            var begin = part.Begin(Begin);
            if (GeoPackageFile.Is(begin) || GeoJsonFile.Is(begin))
            {
                AddMap(part, begin, read, stop);
                return;
            }
            if (begin.Contains((byte)0))
            {
                findings.Add(part.Name, NoText);
                return;
            }
            var head = Encoding.Latin1.GetString(begin).Split('\n')[0].TrimStart('\u00EF', '\u00BB', '\u00BF');
            var columns = head.Trim().Split(head.Contains(';') ? ';' : ',');
            if (NameColumns.First([.. columns.Select(NameColumns.Plain)], ["PC", "POSTCODE"]) >= 0)
                AddAddresses(part, read.Addresses, stop);
            else if (NameColumns.Find(columns).Count > 0)
                AddNames(part, read.Names);
            else if (part.Name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) || !part.Name.Contains('/'))
                findings.Add(part.Name, "is geen bestand van CBS met adressen (pc6hnr…), met namen van buurten en wijken, of met hun omtrekken");
        }
        catch (InvalidDataException)
        {
            findings.Add(part.Name, "is beschadigd of niet compleet, haal het opnieuw op");
        }
    }

    private void AddAddresses(ImportPart part, List<AddressFile> addresses, CancellationToken stop)
    {
        using var stream = part.Open();
        if (new AddressFileReader(findings, progress).Read(stream, part.Length, part.Name, all ? null : municipality, stop) is { } read)
            addresses.Add(read);
    }

    private void AddNames(ImportPart part, List<CbsNames> names)
    {
        if (CbsText.Of(part.Bytes()) is not { } text)
            findings.Add(part.Name, NoText);
        else if (new NameFileReader(findings).Read(text, part.Name, null) is { } read)
            names.Add(read);
    }

    private void AddMap(ImportPart part, byte[] begin, ImportedFiles read, CancellationToken stop)
    {
        var (taker, before) = (new MapTaker(findings, part.Name, municipality, all), findings.Count);
        if (GeoJsonFile.Is(begin))
            new GeoJsonFile(findings, progress).Read(part, feature => taker.Take("", feature), stop);
        else
            new GeoPackageFile(findings, progress).Read(part, taker.Take, stop);
        if (findings.Count == before && taker.Taken() is { } map)
            read.Add(map);
    }

    private AreaVintage? Made(ImportedFiles read, ImportParts parts, CancellationToken stop)
    {
        var (addresses, names) = (read.Addresses.FirstOrDefault(), read.Names);
        var years = names.Select(file => file.Year).Append(addresses?.Year).OfType<int>().Distinct().ToList();
        if (years.Count != 1)
            findings.Add(Files, years.Count == 0 ? "geen ervan zegt van welk jaar het is" : $"ze zijn van verschillende jaren: {string.Join(", ", years.Order())}");
        var byCode = Merged(names);
        var (wijken, buurten) = Own(byCode.Keys.Concat(addresses?.Buurten ?? []), names.Count == 0 && years.SequenceEqual([known.Year]));
        if (buurten.Count == 0)
            findings.Add(Files, $"gemeente {municipality} komt er niet in voor");
        foreach (var code in read.WithoutOutline(buurten))
            findings.Add(Files, $"{code} heeft geen omtrek, andere buurten wel");
        if (findings.Count > 0)
            return null;
        var naming = new AreaNaming(known, addresses, years[0]);
        foreach (var code in naming.Complete(wijken.Concat(buurten), byCode))
            findings.Add(Files, $"{code} heeft geen naam: neem het bestand met namen van {years[0]} erbij");
        NamesOfAnotherYear = naming.Taken;
        return findings.Count > 0 ? null : new AreaVintage
        {
            Year = years[0],
            Municipality = municipality,
            Wijken = [.. wijken.Select(code => new VintageArea(code, byCode[code]))],
            Buurten = [.. buurten.Select(code => new VintageArea(code, byCode[code]))],
            Municipalities = byCode.Where(name => name.Key.StartsWith("GM", StringComparison.Ordinal)).ToDictionary(),
            Outlines = read.OutlinesAround(municipality, all),
            Addresses = addresses is null ? default : AddressTableWriter.Write(addresses.Year, addresses.Buurten, addresses.Addresses.Span),
            Sources = [.. parts.All.Select(part => Source(part, stop))],
        };
    }

    /// <summary>The areas of the municipality, in the order of their codes. Of the year that is used and without names they are those that are known: not every buurt has an address.</summary>
    private (List<string> Wijken, List<string> Buurten) Own(IEnumerable<string> told, bool isKnownYear)
    {
        var own = told.Concat(isKnownYear ? known.Names.Keys : []).Where(code => CbsCode.MunicipalityOf(code) == municipality).ToHashSet(StringComparer.Ordinal);
        var buurten = own.Where(code => code.StartsWith("BU", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        return ([.. buurten.Select(CbsCode.WijkOf).Concat(own.Where(code => code.StartsWith("WK", StringComparison.Ordinal))).Distinct().Order(StringComparer.Ordinal)], buurten);
    }

    private Dictionary<string, string> Merged(List<CbsNames> names)
    {
        var byCode = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (code, name) in names.SelectMany(file => file.ByCode))
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
