using Microsoft.Extensions.Options;

namespace WijkBot.Storage;

/// <summary>The folder for what is kept on disk, made when it is not there; only its owner can read it.</summary>
public sealed class DataFolder
{
    public DataFolder(IOptions<DataOptions> options, IHostEnvironment environment)
    {
        Path = System.IO.Path.GetFullPath(options.Value.Directory, environment.ContentRootPath);
        Make(Path);
    }

    public string Path { get; }

    public string SqliteConnection => $"Data Source={System.IO.Path.Combine(Path, "wijkbot.db")};Default Timeout=5";

    /// <summary>A folder within it, made when it is not there.</summary>
    public string Sub(string name)
    {
        var path = System.IO.Path.Combine(Path, name);
        Make(path);
        return path;
    }

    private static void Make(string path)
    {
        if (OperatingSystem.IsWindows())
            Directory.CreateDirectory(path);
        else
            Directory.CreateDirectory(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
