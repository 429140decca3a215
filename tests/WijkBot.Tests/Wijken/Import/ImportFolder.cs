using System.IO.Compression;
using System.Text;
using WijkBot.Municipality;
using WijkBot.Wijken;

namespace WijkBot.Tests.Wijken.Import;

/// <summary>A folder with files to import, and what came of them; gone afterwards.</summary>
internal sealed class ImportFolder : IDisposable
{
    public const string Header = "PC6;Huisnummer;Buurt2024;Wijk2024;Gemeente2024";

    private readonly string folder = Directory.CreateTempSubdirectory("wijkbot-areas-").FullName;

    public ImportFolder() => Now = Almelo.Read(MunicipalityFolder.Sample);

    public WijkenFiles Now { get; }

    public string Kept => Path.Combine(folder, "kept");

    public AreaImporter Importer => new(Now, Kept);

    /// <summary>A file; lines end as on Windows, as those of CBS do.</summary>
    public string File(string name, params string[] lines) => File(name, Encoding.UTF8.GetBytes(string.Join("\r\n", lines) + "\r\n"));

    public string File(string name, byte[] bytes)
    {
        var path = Path.Combine(folder, name);
        System.IO.File.WriteAllBytes(path, bytes);
        return path;
    }

    public string Zip(string name, params (string Name, byte[] Bytes)[] files)
    {
        var path = Path.Combine(folder, name);
        using var zip = ZipFile.Open(path, ZipArchiveMode.Create);
        foreach (var (inside, bytes) in files)
        {
            using var stream = zip.CreateEntry(inside).Open();
            stream.Write(bytes);
        }
        return path;
    }

    public AreaImportResult Import(params string[] paths) => Importer.Import(paths, all: false, isTrial: false, step: null, TestContext.Current.CancellationToken);

    /// <summary>The areas as they are once this is used.</summary>
    public WijkenFiles With(AreaImportResult result) => Now.With(new VintageFolder(Kept).Read(result.Name.ShouldNotBeNull()));

    public void Dispose() => Directory.Delete(folder, recursive: true);
}
