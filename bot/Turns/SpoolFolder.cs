using System.Security.Cryptography;
using System.Text;
using WijkBot.Messages;

namespace WijkBot.Turns;

/// <summary>Sealed messages as files; a name follows from the message's id, so one delivered twice is one file.</summary>
/// <param name="flush">Has the names in a folder on disk.</param>
internal sealed class SpoolFolder(string path, Action<string> flush)
{
    private const string Finished = ".message";
    private const string Unfinished = ".part";

    /// <summary>Nobody writes this long on a file.</summary>
    private static readonly TimeSpan Abandoned = TimeSpan.FromMinutes(1);

    public static string NameOf(IncomingMessage message) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{message.From.Channel}|{message.ProviderId}"))) + Finished;

    /// <summary>On disk when it returns, name and all; when it throws, nothing of it is left.</summary>
    public async Task WriteAsync(string name, byte[] content)
    {
        Directory.CreateDirectory(path);
        var unfinished = Path.Combine(path, name + Unfinished);
        await using (var file = new FileStream(unfinished, FileMode.Create, FileAccess.Write, FileShare.None))
            await FillAsync(file, content);
        File.Move(unfinished, Path.Combine(path, name), overwrite: true);
        flush(path);
    }

    private static async Task FillAsync(FileStream file, byte[] content)
    {
        try
        {
            await file.WriteAsync(content);
            file.Flush(flushToDisk: true);
        }
        catch (IOException)
        {
            File.Delete(file.Name);
            throw;
        }
    }

    public IReadOnlyList<string> List() =>
        Directory.Exists(path) ? [.. Directory.EnumerateFiles(path, "*" + Finished).Order(StringComparer.Ordinal)] : [];

    /// <summary>What a process left that was killed while it wrote; whoever it was for got no answer.</summary>
    public IReadOnlyList<string> Leftovers(DateTimeOffset now) =>
        Directory.Exists(path)
            ? [.. Directory.EnumerateFiles(path, "*" + Unfinished).Where(file => now.UtcDateTime - File.GetLastWriteTimeUtc(file) > Abandoned)]
            : [];

    /// <summary>Kept for a person, and not looked at again.</summary>
    public static void PutAside(string file) => File.Move(file, file + ".aside", overwrite: true);
}
