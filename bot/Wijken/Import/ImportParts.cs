using System.IO.Compression;

namespace WijkBot.Wijken;

/// <summary>The files of an import, with what is in their zips. A zip is trusted with no more than a file of CBS needs.</summary>
internal sealed class ImportParts : IDisposable
{
    /// <summary>Unpacked. The file of all of the country takes a quarter of a gigabyte.</summary>
    private const long MostBytes = 2L << 30;

    /// <summary>Unpacked, of a map that is read as it is unpacked: it fills no disk and no memory, only time.</summary>
    private const long MostOfStreamed = 16L << 30;

    /// <summary>Text of CBS packs ten to one; what packs a hundred to one was made to fill a disk.</summary>
    private const int MostPacked = 100;
    private const long SmallEnough = 1 << 20;
    private const int MostFiles = 100;

    /// <summary>By so many bytes is seen what a part is.</summary>
    private const int Begin = 4096;

    private readonly List<ZipArchive> zips = [];
    private readonly ImportFindings findings;
    private readonly PassedOver passed;

    /// <param name="passed">Told what is passed over.</param>
    public ImportParts(IEnumerable<string> paths, ImportFindings findings, PassedOver passed)
    {
        (this.findings, this.passed) = (findings, passed);
        All = [.. paths.SelectMany(Of)];
    }

    public IReadOnlyList<ImportPart> All { get; }

    public void Dispose() => zips.ForEach(zip => zip.Dispose());

    private IReadOnlyList<ImportPart> Of(string path)
    {
        var (name, file) = (Path.GetFileName(path), new FileInfo(path));
        if (!file.Exists)
            findings.Add(name, "bestaat niet");
        else if (file.Length == 0)
            findings.Add(name, "is leeg");
        else
            return Try(path, name, file.Length);
        return [];
    }

    private List<ImportPart> Try(string path, string name, long length)
    {
        try
        {
            var part = new ImportPart(name, length, () => File.OpenRead(path));
            return part.Begin(2) is [(byte)'P', (byte)'K'] ? InZip(path, name) : [part];
        }
        catch (InvalidDataException)
        {
            findings.Add(name, "is een beschadigde of niet complete zip, haal hem opnieuw op");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            findings.Add(name, $"kan niet worden gelezen ({fault.GetType().Name})");
        }
        return [];
    }

    private List<ImportPart> InZip(string path, string name)
    {
        var zip = ZipFile.OpenRead(path);
        zips.Add(zip);
        var entries = zip.Entries.Where(entry => !entry.FullName.EndsWith('/') && !IsOfSystem(entry.FullName)).ToList();
        if (entries.Count == 0)
            findings.Add(name, "is een lege zip");
        if (entries.Count > MostFiles)
        {
            findings.Add(name, $"bevat {entries.Count} bestanden; hoogstens {MostFiles}");
            return [];
        }
        return [.. entries.Select(entry => Sound(entry, new ImportPart($"{name}/{entry.Name}", entry.Length, () => new BoundedStream(entry.Open(), entry.Length), name))).OfType<ImportPart>()];
    }

    /// <summary>What a system puts beside the files of its users: <c>__MACOSX/._kaart.gpkg</c>, <c>.DS_Store</c>.</summary>
    private static bool IsOfSystem(string path) => path.Split('/', '\\') is var folders && (folders.Contains("__MACOSX") || folders[^1].StartsWith('.'));

    /// <summary>Null, with what is wrong noted, when it may not be unpacked.</summary>
    private ImportPart? Sound(ZipArchiveEntry entry, ImportPart part)
    {
        var wrong = entry switch
        {
            { Length: 0 } => "is leeg",
            _ when entry.IsEncrypted => "zit op slot met een wachtwoord",
            _ => TooLarge(part) ?? TooPacked(entry),
        };
        // what cannot be looked into may be ours by its ending alone; that it is empty can be seen
        if (wrong is not null && (part.LooksLikeOurs || part.IsCsv && entry.Length > 0))
            findings.Add(part.Name, wrong);
        else if (wrong is not null)
            passed.Add(part, wrong);
        return wrong is null ? part : null;
    }

    private static string? TooLarge(ImportPart part)
    {
        if (part.Length <= MostBytes)
            return null;
        var isStreamed = GeoJsonFile.Is(part.Begin(Begin));
        var most = isStreamed ? MostOfStreamed : MostBytes;
        return part.Length <= most ? null
            : $"is uitgepakt {ByteSize.InWords(part.Length)}; uit een zip wordt {(isStreamed ? "een kaart als GeoJSON" : "een bestand")} van hoogstens {ByteSize.InWords(most)} gelezen";
    }

    private static string? TooPacked(ZipArchiveEntry entry) =>
        entry.Length > SmallEnough && entry.Length / Math.Max(1, entry.CompressedLength) is > MostPacked and var times
            ? $"is {times} keer zo groot als ingepakt, en hoogstens {MostPacked} keer wordt uitgepakt; dat is geen bestand van CBS" : null;
}
