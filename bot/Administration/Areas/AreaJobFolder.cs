using System.Text.Json;
using System.Text.Json.Serialization;
using WijkBot.Wijken;

namespace WijkBot.Administration;

/// <summary>
/// The uploads, a folder each in the data folder, which all replicas share: whichever of them is asked knows how far one is, and can stop it.
/// </summary>
internal sealed class AreaJobFolder(string areas)
{
    private const string About = "import.json";
    private const string StopMark = "stop";
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter() } };

    private string Root => Path.Combine(areas, "imports");

    /// <summary>Where imported years are kept.</summary>
    public string Areas => areas;

    /// <summary>Where the files of one are.</summary>
    public string FilesOf(string id) => Path.Combine(Of(id), "files");

    /// <summary>Where its result is until somebody decides.</summary>
    public string ResultOf(string id) => Path.Combine(Of(id), "result");

    public string Make()
    {
        var id = Guid.NewGuid().ToString("N");
        Directory.CreateDirectory(FilesOf(id));
        return id;
    }

    public void Write(AreaJob job)
    {
        var path = Path.Combine(Of(job.Id), About);
        File.WriteAllText(path + ".new", JsonSerializer.Serialize(job, Json));
        File.Move(path + ".new", path, overwrite: true);
    }

    /// <summary>Null when there is no such one.</summary>
    public AreaJob? Read(string id)
    {
        if (id.Length != 32 || !id.All(char.IsAsciiHexDigitLower))
            return null;
        try
        {
            return JsonSerializer.Deserialize<AreaJob>(File.ReadAllText(Path.Combine(Of(id), About)), Json);
        }
        catch (Exception gone) when (gone is IOException or JsonException)
        {
            return null;
        }
    }

    /// <summary>The newest first.</summary>
    public IReadOnlyList<AreaJob> All => Directory.Exists(Root)
        ? [.. Directory.EnumerateDirectories(Root).Select(path => Read(Path.GetFileName(path))).OfType<AreaJob>().OrderByDescending(job => job.At)]
        : [];

    public void Stop(string id) => File.WriteAllBytes(Path.Combine(Of(id), StopMark), []);

    public bool IsStopped(string id) => File.Exists(Path.Combine(Of(id), StopMark));

    /// <summary>The uploaded files have been read; they may be large.</summary>
    public void DropFiles(string id)
    {
        if (Directory.Exists(FilesOf(id)))
            Directory.Delete(FilesOf(id), recursive: true);
    }

    /// <summary>Folders of uploads that never ended: the program stopped while a file came in.</summary>
    public void DropUnfinished(DateTimeOffset before)
    {
        foreach (var path in Directory.Exists(Root) ? Directory.EnumerateDirectories(Root) : [])
        {
            if (Read(Path.GetFileName(path)) is null && Directory.GetLastWriteTimeUtc(path) < before.UtcDateTime)
                Directory.Delete(path, recursive: true);
        }
    }

    public void Drop(string id)
    {
        if (Directory.Exists(Of(id)))
            Directory.Delete(Of(id), recursive: true);
    }

    /// <summary>Puts the result with the imported years; its name. Null when it is not there any more.</summary>
    public string? Keep(string id)
    {
        if (new VintageFolder(ResultOf(id)).Names is not [var name])
            return null;
        VintageFolder.Move(ResultOf(id), name, areas);
        return name;
    }

    private string Of(string id) => Path.Combine(Root, id);
}
