using Microsoft.Extensions.Options;
using WijkBot.Ops;

namespace WijkBot.Storage;

/// <summary>
/// The folder for what is kept on disk, made when it is not there; only its owner can read it. One that cannot be written in
/// stops the start: nobody should find that out when danger must be spooled.
/// </summary>
public sealed class DataFolder
{
    public DataFolder(IOptions<DataOptions> options, IHostEnvironment environment)
    {
        Path = System.IO.Path.GetFullPath(options.Value.Directory, environment.ContentRootPath);
        try
        {
            Make(Path);
            TryOut();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw new StartRefusedException($"Data:Directory: the program cannot write in {Path} ({fault.GetType().Name}); give it a folder of its own", fault);
        }
    }

    /// <summary>Where imported areas are.</summary>
    public const string Areas = "areas";

    /// <summary>Where a folder within it is or will be, before the program is put together; nothing is made.</summary>
    public static string Within(IHostApplicationBuilder builder, string name) => System.IO.Path.Combine(
        System.IO.Path.GetFullPath(builder.Configuration[$"Data:{nameof(DataOptions.Directory)}"] ?? new DataOptions().Directory, builder.Environment.ContentRootPath), name);

    public string Path { get; }

    public string SqliteFile => System.IO.Path.Combine(Path, "wijkbot.db");

    public string SqliteConnection => $"Data Source={SqliteFile};Default Timeout=5";

    /// <summary>A folder within it, made when it is not there.</summary>
    public string Sub(string name)
    {
        var path = System.IO.Path.Combine(Path, name);
        Make(path);
        return path;
    }

    private void TryOut()
    {
        var trial = System.IO.Path.Combine(Path, $".{Guid.NewGuid():N}");
        File.WriteAllBytes(trial, []);
        File.Delete(trial);
    }

    private static void Make(string path)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
