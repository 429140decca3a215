using System.Security.Cryptography;
using System.Text;

namespace WijkBot.Wijken;

/// <summary>
/// Makes a vintage of files of CBS: the postcode–house-number file and the files with the names of its codes, as they are or in a zip. All or
/// nothing: when one of them is wrong, all that is wrong is told and there is no vintage.
/// </summary>
/// <param name="municipality">Whose own areas these will be: <c>GM0141</c>.</param>
/// <param name="known">Names by code as they are now: for codes that no file names.</param>
/// <param name="knownYear">Of which CBS year these are.</param>
/// <param name="all">Keeps the addresses of all of the country, so that of a place elsewhere can be told whose it is.</param>
internal sealed class AreaImport(string municipality, bool all, IReadOnlyDictionary<string, string> known, int knownYear, IProgress<ImportProgress>? progress = null)
{
    private const int Begin = 4096;
    private const string NoText = "is geen tekst in UTF-8 of Windows-1252";

    private readonly ImportFindings findings = new();

    /// <summary>What was wrong, when there is no vintage.</summary>
    public IReadOnlyList<string> Problems => findings.Lines;

    public AreaVintage? Read(IReadOnlyList<string> paths, CancellationToken stop)
    {
        using var parts = new ImportParts(paths, findings);
        var (addresses, names) = (new List<AddressFile>(), new List<CbsNames>());
        foreach (var part in parts.All)
        {
            stop.ThrowIfCancellationRequested();
            Read(part, addresses, names, stop);
        }
        if (addresses.Count > 1)
            findings.Add(string.Join(", ", paths.Select(Path.GetFileName)), "meer dan één bestand met adressen");
        if (findings.Count == 0 && addresses.Count + names.Count == 0)
            findings.Add(string.Join(", ", paths.Select(Path.GetFileName)), "geen bestand met adressen of namen van CBS gevonden");
        return findings.Count > 0 ? null : Made(addresses.FirstOrDefault(), names, parts, stop);
    }

    private void Read(ImportPart part, List<AddressFile> addresses, List<CbsNames> names, CancellationToken stop)
    {
        try
        {
            var begin = part.Begin(Begin);
            if (begin.Contains((byte)0))
            {
                findings.Add(part.Name, NoText);
                return;
            }
            var head = Encoding.Latin1.GetString(begin).Split('\n')[0].TrimStart('\u00EF', '\u00BB', '\u00BF');
            var columns = head.Trim().Split(head.Contains(';') ? ';' : ',');
            if (NameColumns.First([.. columns.Select(NameColumns.Plain)], ["PC", "POSTCODE"]) >= 0)
                AddAddresses(part, addresses, stop);
            else if (NameColumns.Find(columns).Count > 0)
                AddNames(part, names);
            else if (part.Name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) || !part.Name.Contains('/'))
                findings.Add(part.Name, "is geen bestand van CBS met adressen (pc6hnr…) of met namen van buurten en wijken");
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

    private AreaVintage? Made(AddressFile? addresses, List<CbsNames> names, ImportParts parts, CancellationToken stop)
    {
        var years = names.Select(file => file.Year).Append(addresses?.Year).OfType<int>().Distinct().ToList();
        if (years.Count != 1)
            findings.Add("bestanden", years.Count == 0 ? "geen ervan zegt van welk jaar het is" : $"ze zijn van verschillende jaren: {string.Join(", ", years.Order())}");
        var byCode = Merged(names);
        // of the same year and without names the areas are those that are known: not every buurt has an address
        var codes = names.Count == 0 && years.SequenceEqual([knownYear]) ? byCode.Keys.Concat(known.Keys) : byCode.Keys;
        var own = codes.Concat(addresses?.Buurten ?? []).Where(code => CbsCode.MunicipalityOf(code) == municipality).ToHashSet(StringComparer.Ordinal);
        var buurten = own.Where(code => code.StartsWith("BU", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();
        var wijken = buurten.Select(CbsCode.WijkOf).Concat(own.Where(code => code.StartsWith("WK", StringComparison.Ordinal))).Distinct().Order(StringComparer.Ordinal).ToList();
        if (buurten.Count == 0)
            findings.Add("bestanden", $"gemeente {municipality} komt er niet in voor");
        foreach (var code in wijken.Concat(buurten).Where(code => !byCode.ContainsKey(code)))
        {
            if (known.TryGetValue(code, out var name))
                byCode[code] = name;
            else
                findings.Add("bestanden", $"{code} heeft geen naam: neem het bestand met namen van dat jaar erbij");
        }
        if (findings.Count > 0)
            return null;
        return new AreaVintage
        {
            Year = years[0],
            Municipality = municipality,
            Wijken = [.. wijken.Select(code => new VintageArea(code, byCode[code]))],
            Buurten = [.. buurten.Select(code => new VintageArea(code, byCode[code]))],
            Municipalities = byCode.Where(name => name.Key.StartsWith("GM", StringComparison.Ordinal)).ToDictionary(),
            Addresses = addresses is null ? default : AddressTableWriter.Write(addresses.Year, addresses.Buurten, addresses.Addresses.Span),
            Sources = [.. parts.All.Select(part => Source(part, stop))],
        };
    }

    private Dictionary<string, string> Merged(List<CbsNames> names)
    {
        var byCode = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (code, name) in names.SelectMany(file => file.ByCode))
        {
            if (!byCode.TryAdd(code, name) && byCode[code] != name)
                findings.Add("bestanden", $"{code} heet in het ene '{byCode[code]}' en in het andere '{name}'");
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
