namespace WijkBot.Tests.Running;

/// <summary>A disk of a few megabytes, to be filled up.</summary>
internal sealed class SmallDisk : IAsyncDisposable
{
    private const long Size = 8 * 1024 * 1024;
    private static readonly string[] s_asRoot = Environment.IsPrivilegedProcess ? [] : ["sudo", "-n"];
    private readonly string ballast;

    private SmallDisk(string folder) => (Folder, ballast) = (folder, Path.Combine(folder, "ballast"));

    public string Folder { get; }

    /// <summary>Skips the test, with the reason, where nothing may be mounted.</summary>
    public static async Task<SmallDisk> MountedAsync()
    {
        var folder = Directory.CreateTempSubdirectory("wijkbot-disk-").FullName;
        var owner = $"size={Size},mode=777";
        if (!OperatingSystem.IsLinux() || await TryAsync("mount", "-t", "tmpfs", "-o", owner, "tmpfs", folder) != 0)
        {
            Directory.Delete(folder);
            Services.Missing("A small disk to fill up cannot be mounted here (mount -t tmpfs needs root, or sudo without a password).");
        }
        return new SmallDisk(folder);
    }

    /// <summary>Not a byte is left.</summary>
    public void Fill()
    {
        using var file = new FileStream(ballast, FileMode.Append, FileAccess.Write, FileShare.None, bufferSize: 0);
        foreach (var size in new[] { 65536, 4096, 1 })
        {
            try
            {
                while (true)
                    file.Write(new byte[size]);
            }
            catch (IOException)
            {
                // this much no longer fits
            }
        }
    }

    public Task MakeReadOnlyAsync() => TryAsync("mount", "-o", "remount,ro", Folder);

    public void MakeRoom() => File.Delete(ballast);

    private static Task<int> TryAsync(params string[] command)
    {
        string[] whole = [.. s_asRoot, .. command];
        return Shell.TryAsync(whole[0], whole[1..]);
    }

    public async ValueTask DisposeAsync()
    {
        await TryAsync("umount", "-l", Folder);
        Directory.Delete(Folder);
    }
}
