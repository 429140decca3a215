namespace WijkBot.Wijken;

/// <summary>Sees by its first bytes what a part of an import is, and reads it.</summary>
/// <param name="passed">Told what is passed over.</param>
/// <param name="municipality">Whose own areas these will be.</param>
/// <param name="all">Keeps the addresses and outlines of all of the country.</param>
internal sealed class ImportReader(ImportFindings findings, PassedOver passed, string municipality, bool all, IProgress<ImportProgress>? progress)
{
    private const int Begin = 4096;
    private const string Other = "is geen bestand van CBS met adressen (pc6hnr…), met namen van buurten en wijken of hun omtrekken, of van straten";
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
        var (columns, separator) = OurColumns.Of(begin);
        var isOurs = OurColumns.Are(columns);
        if (begin.Contains((byte)0))
            return None(part, CbsText.None, part.IsCsv && isOurs);
        // a list of the people who made the zip
        if (!isOurs && !part.LooksLikeOurs)
            return None(part, Other);
        if (StreetListReader.Is(columns))
            return (read, _) => AddStreets(part, read);
        if (OurColumns.AreWithoutNumbers(columns))
            return (read, _) => read.WithoutNumbers.Add(part);
        if (NameColumns.First([.. columns.Select(NameColumns.Plain)], OurColumns.Postcode) >= 0)
            return (read, stop) => AddAddresses(part, separator, read, stop);
        return NameColumns.Find(columns).Count > 0 ? (read, _) => AddNames(part, read.Names) : None(part, Other, part.IsCsv && isOurs);
    }

    private Action<ImportedFiles, CancellationToken>? None(ImportPart part, string why, bool isOurs = false)
    {
        if (part.LooksLikeOurs || isOurs)
            findings.Add(part.Name, why);
        else
            passed.Add(part, why);
        return null;
    }

    private void AddAddresses(ImportPart part, char separator, ImportedFiles read, CancellationToken stop)
    {
        read.HasNumbers = true;
        using var stream = part.Open();
        if (new AddressFileReader(findings, progress, separator).Read(stream, part.Length, part.Name, all ? null : municipality, stop) is { } file)
            read.Addresses.Add(file);
    }

    private void AddNames(ImportPart part, List<CbsNames> names)
    {
        if (Text(part) is { } text && new NameFileReader(findings).Read(text, part.Name, municipality) is { } read)
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
