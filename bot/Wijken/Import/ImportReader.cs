using System.Text;

namespace WijkBot.Wijken;

/// <summary>Sees by its first bytes what a part of an import is, and reads it.</summary>
/// <param name="passed">Told what is passed over.</param>
/// <param name="municipality">Whose own areas these will be.</param>
/// <param name="all">Keeps the addresses and outlines of all of the country.</param>
internal sealed class ImportReader(ImportFindings findings, PassedOver passed, string municipality, bool all, IProgress<ImportProgress>? progress)
{
    private const int Begin = 4096;
    private const string Broken = "is beschadigd of niet compleet, haal het opnieuw op";

    /// <summary>Text is read as a whole; a line per address of all of the country takes half of this.</summary>
    private const int MostText = 1 << 29;

    /// <summary>Adds what the part holds; what is wrong with it is noted.</summary>
    public void Read(ImportPart part, ImportedFiles read, CancellationToken stop)
    {
        try
        {
            if (Kind(part, part.Begin(Begin)) is not { } kind)
                return;
            read.Parts.Add(part);
            kind(read, stop);
        }
        catch (InvalidDataException) when (read.Parts.Contains(part))
        {
            findings.Add(part.Name, Broken);
        }
        catch (InvalidDataException)
        {
            None(part, Broken);
        }
    }

    /// <summary>How it is read; null, with what it is not noted, when it is nothing of ours.</summary>
    private Action<ImportedFiles, CancellationToken>? Kind(ImportPart part, byte[] begin)
    {
        if (GeoPackageFile.Is(begin) || GeoJsonFile.Is(begin) && (part.LooksLikeOurs || begin.AsSpan().IndexOf("\"FeatureCollection\""u8) >= 0))
            return (read, stop) => AddMap(part, begin, read, stop);
        if (begin.Contains((byte)0))
            return None(part, CbsText.None);
        var head = Encoding.Latin1.GetString(begin).Split('\n')[0].TrimStart('\u00EF', '\u00BB', '\u00BF');
        var columns = head.Trim().Split(ColumnSeparator.Of(head));
        if (StreetListReader.Is(columns))
            return (read, _) => AddStreets(part, read);
        if (NameColumns.First([.. columns.Select(NameColumns.Plain)], ["PC", "POSTCODE"]) >= 0)
            return (read, stop) => AddAddresses(part, ColumnSeparator.Of(head), read.Addresses, stop);
        return NameColumns.Find(columns).Count > 0 ? (read, _) => AddNames(part, read.Names)
            : None(part, "is geen bestand van CBS met adressen (pc6hnr…), met namen van buurten en wijken of hun omtrekken, of van straten");
    }

    private Action<ImportedFiles, CancellationToken>? None(ImportPart part, string why)
    {
        if (part.LooksLikeOurs)
            findings.Add(part.Name, why);
        else
            passed.Add(part, why);
        return null;
    }

    private void AddAddresses(ImportPart part, char separator, List<AddressFile> addresses, CancellationToken stop)
    {
        using var stream = part.Open();
        if (new AddressFileReader(findings, progress, separator).Read(stream, part.Length, part.Name, all ? null : municipality, stop) is { } read)
            addresses.Add(read);
    }

    private void AddNames(ImportPart part, List<CbsNames> names)
    {
        if (Text(part) is { } text && new NameFileReader(findings).Read(text, part.Name, null) is { } read)
            names.Add(read);
    }

    private void AddStreets(ImportPart part, ImportedFiles read)
    {
        if (Text(part) is { } text && new StreetListReader(findings).Read(text, part.Name) is { } streets)
            read.Streets.Add(streets);
    }

    private string? Text(ImportPart part)
    {
        if (part.Length <= MostText)
            return CbsText.Of(part.Bytes(), part.Name, findings);
        findings.Add(part.Name, $"is groter dan {ByteSize.InWords(MostText)}; dat is geen bestand met namen of straten");
        return null;
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
}
