using WijkBot.Messages;

namespace WijkBot.Channels.Browser;

/// <summary>The photos of visitors, as files with names that cannot be guessed; kept for a week.</summary>
internal sealed class BrowserPhotos(BrowserSwitch power, BrowserParts parts, TimeProvider time) : IFetchMedia
{
    /// <summary>Bytes; larger photos are refused.</summary>
    public const int Most = 8 * 1024 * 1024;

    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);
    private readonly string folder = parts.PhotoFolder;

    public IReadOnlyCollection<string> Channels => power.IsOn ? [.. BrowserSender.Both.Select(channel => channel.Name)] : [];

    /// <summary>Keeps a photo; null when it is none.</summary>
    /// <param name="visitor">Only he can look at it again.</param>
    public async Task<Media?> KeepAsync(string visitor, ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        if (PhotoKind.Of(content.Span) is not { } type)
            return null;
        RemoveOld();
        var source = $"{visitor}-{Guid.NewGuid():N}";
        await File.WriteAllBytesAsync(Path.Combine(folder, source), content, cancellationToken);
        return new Media(source, type);
    }

    public async Task<MediaFile?> FetchAsync(Media media, CancellationToken cancellationToken)
    {
        var path = Path.Combine(folder, media.Source);
        if (!IsSource(media.Source) || !File.Exists(path))
            return null;
        var content = await File.ReadAllBytesAsync(path, cancellationToken);
        return PhotoKind.Of(content) is { } type ? new MediaFile(content, type) : null;
    }

    private void RemoveOld()
    {
        var before = time.GetUtcNow() - Kept;
        foreach (var file in new DirectoryInfo(folder).EnumerateFiles().Where(file => file.LastWriteTimeUtc < before.UtcDateTime))
            file.Delete();
    }

    /// <summary>A source never leads out of the folder.</summary>
    private static bool IsSource(string source) => source.Length < 100 && source.All(c => char.IsAsciiLetterOrDigit(c) || c == '-');
}
