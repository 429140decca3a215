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
    private const string BeatMark = "beat";
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
            return WithBeat(JsonSerializer.Deserialize<AreaJob>(File.ReadAllText(Path.Combine(Of(id), About)), Json));
        }
        catch (Exception gone) when (gone is IOException or JsonException)
        {
            return null;
        }
    }

    /// <summary>Of all that have a folder, also of one whose files are still coming in.</summary>
    public IReadOnlyList<string> Ids => Directory.Exists(Root) ? [.. Directory.EnumerateDirectories(Root).Select(path => Path.GetFileName(path))] : [];

    /// <summary>The newest first.</summary>
    public IReadOnlyList<AreaJob> All => [.. Ids.Select(Read).OfType<AreaJob>().OrderByDescending(job => job.At)];

    /// <summary>The program that has it is there. Beside what is known of it: whoever says so overwrites nothing that another writes at that moment.</summary>
    public void Beat(string id, DateTimeOffset now)
    {
        var mark = Path.Combine(Of(id), BeatMark);
        if (!Directory.Exists(Of(id)))
            return;
        if (!File.Exists(mark))
            File.WriteAllBytes(mark, []);
        File.SetLastWriteTimeUtc(mark, now.UtcDateTime);
    }

    public void Stop(string id) => File.WriteAllBytes(Path.Combine(Of(id), StopMark), []);

    public bool IsStopped(string id) => File.Exists(Path.Combine(Of(id), StopMark));

    /// <summary>The uploaded files have been read; they may be large.</summary>
    public void DropFiles(string id)
    {
        if (Directory.Exists(FilesOf(id)))
            Directory.Delete(FilesOf(id), recursive: true);
    }

    /// <summary>The folder of an upload that never ended: the program stopped while a file came in.</summary>
    public void DropUnfinished(string id, DateTimeOffset before)
    {
        if (Directory.GetLastWriteTimeUtc(Of(id)) < before.UtcDateTime)
            Drop(id);
    }

    public void Drop(string id)
    {
        if (Directory.Exists(Of(id)))
            Directory.Delete(Of(id), recursive: true);
    }

    /// <summary>Its result is there to be kept, or was put with the imported years already.</summary>
    public bool HasResult(string id, string name) => IsIn(ResultOf(id), name) || IsIn(areas, name);

    /// <summary>Puts the result with the imported years. False when it is not there any more.</summary>
    public bool Keep(string id, string name)
    {
        try
        {
            if (IsIn(ResultOf(id), name))
                VintageFolder.Move(ResultOf(id), name, areas);
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            // somebody else kept it, or threw it away, a moment ago
        }
        return IsIn(areas, name);
    }

    private static bool IsIn(string folder, string name) => new VintageFolder(folder).Names.Contains(name);

    private AreaJob? WithBeat(AreaJob? job) => job is not null && new DateTimeOffset(File.GetLastWriteTimeUtc(Path.Combine(Of(job.Id), BeatMark))) is var beat && beat > job.Beat
        ? job with { Beat = beat }
        : job;

    private string Of(string id) => Path.Combine(Root, id);
}
