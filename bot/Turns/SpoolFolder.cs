using System.Security.Cryptography;
using System.Text;
using WijkBot.Messages;

namespace WijkBot.Turns;

/// <summary>Sealed messages as files; a name follows from the message's id, so one delivered twice is one file.</summary>
internal sealed class SpoolFolder(string path)
{
    public static string NameOf(IncomingMessage message) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{message.From.Channel}|{message.ProviderId}"))) + ".message";

    /// <summary>On disk when it returns.</summary>
    public async Task WriteAsync(string name, byte[] content)
    {
        Directory.CreateDirectory(path);
        var unfinished = Path.Combine(path, name + ".part");
        await using (var file = new FileStream(unfinished, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            await file.WriteAsync(content);
            file.Flush(flushToDisk: true);
        }
        File.Move(unfinished, Path.Combine(path, name), overwrite: true);
    }

    public IReadOnlyList<string> List() =>
        Directory.Exists(path) ? [.. Directory.EnumerateFiles(path, "*.message").Order(StringComparer.Ordinal)] : [];
}
