using System.Security.Cryptography;
using WijkBot.Privacy;
using WijkBot.Storage;

namespace WijkBot.Cases;

/// <summary>Keeps photos on disk: sealed, under names that say nothing.</summary>
public sealed class PhotoFiles(DataFolder data, Seal seal)
{
    private string Folder => data.Sub("media");

    /// <summary>Writes a file, safely on disk when this returns.</summary>
    /// <returns>Its name.</returns>
    public async Task<string> SaveAsync(ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        var name = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        await using var file = new FileStream(Path.Combine(Folder, name), FileMode.CreateNew, FileAccess.Write);
        await file.WriteAsync(seal.Close(content.Span), cancellationToken);
        file.Flush(flushToDisk: true);
        return name;
    }

    /// <summary>Takes a file away that nothing points to; nothing happens when it is not there.</summary>
    public void Drop(string name) => File.Delete(Path.Combine(Folder, Path.GetFileName(name)));

    /// <summary>The content of a file; null when it is no longer there.</summary>
    public async Task<byte[]?> ReadAsync(string name, CancellationToken cancellationToken)
    {
        var path = Path.Combine(Folder, Path.GetFileName(name));
        return File.Exists(path) ? seal.OpenBytes(await File.ReadAllBytesAsync(path, cancellationToken)) : null;
    }
}
