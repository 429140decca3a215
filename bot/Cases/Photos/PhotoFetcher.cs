using WijkBot.Channels;
using WijkBot.Messages;
using WijkBot.Ops.Start;
using WijkBot.Storage;

namespace WijkBot.Cases;

/// <summary>Fetches the photos of cases after the turn, so that a slow provider keeps no resident waiting.</summary>
public sealed partial class PhotoFetcher(
    IEnumerable<IFetchMedia> channels, SqlStore sql, PhotoFiles files, TimeProvider time, ILogger<PhotoFetcher> log) : PeriodicWork(Beat, time)
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(3);

    internal override async Task LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            await FetchWaitingAsync(cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            var (level, name) = RecordFault.ForLog(fault, LogLevel.Warning);
            NotFetched(level, name);
        }
    }

    /// <summary>One look at what waits: each photo is taken by one process, tried once, and kept or left for a later try.</summary>
    public async Task FetchWaitingAsync(CancellationToken cancellationToken)
    {
        var waiting = await sql.ChangeAsync(PhotoSql.Take(sql.SkipLocked, Time.GetUtcNow()), PhotoSql.Waiting, cancellationToken);
        foreach (var photo in waiting)
            await FetchAsync(photo, cancellationToken);
    }

    private async Task FetchAsync(WaitingPhoto photo, CancellationToken cancellationToken)
    {
        if (channels.FirstOrDefault(channel => channel.Channels.Contains(photo.Channel)) is not { } channel)
            return;
        if (await channel.FetchAsync(new Media(photo.Source, "application/octet-stream"), cancellationToken) is not { } file)
            return;
        if (PhotoKind.Of(file.Content.Span) is { } contentType)
        {
            var name = await files.SaveAsync(file.Content, cancellationToken);
            await sql.CommitAsync([PhotoSql.Kept(photo.Id, name, contentType)], cancellationToken);
        }
        else
        {
            NotKept(photo.Id);
            await sql.CommitAsync([PhotoSql.GiveUp(photo.Id)], cancellationToken);
        }
    }

    [LoggerMessage(Message = "Photos could not be fetched now ({Fault})")]
    private partial void NotFetched(LogLevel level, string fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "File {Id} is no photo or document and is not kept")]
    private partial void NotKept(Guid id);
}
