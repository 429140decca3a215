using WijkBot.Storage;

namespace WijkBot.Cases;

/// <summary>The statements about photos that are still to be fetched.</summary>
internal static class PhotoSql
{
    /// <summary>How long after the photo came each next try is due, by the number of tries before it.</summary>
    private static readonly TimeSpan[] Due = // as many as CasePhotoRow.MostAttempts
    [
        TimeSpan.Zero, TimeSpan.FromSeconds(20), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10),
        TimeSpan.FromHours(1), TimeSpan.FromHours(3), TimeSpan.FromHours(8), TimeSpan.FromHours(24),
    ];

    private static readonly string IsDue = string.Join(" OR ", Due.Select((_, tries) => $"(attempts = {tries} AND added_at <= ${tries + 1})"));

    /// <summary>Takes a few and counts the try at once, so that a file that kills the process is not fetched for ever.</summary>
    public static Statement Take(string skipLocked, DateTimeOffset now) => new(
        $"""
        UPDATE case_photos SET attempts = attempts + 1 WHERE id IN (
            SELECT id FROM case_photos WHERE file IS NULL AND ({IsDue}) ORDER BY attempts, added_at LIMIT 4{skipLocked})
        RETURNING id, channel, source
        """,
        [.. Due.Select(wait => (object?)(now - wait))]);

    public static WaitingPhoto Waiting(SqlRow row) => new(row.Id(0), row.Text(1), row.Text(2));

    public static Statement Kept(Guid id, string file, string contentType) => new(
        "UPDATE case_photos SET file = $2, content_type = $3 WHERE id = $1", id, file, contentType);

    /// <summary>A photo that a colleague took: its file is there already, and no channel brings it.</summary>
    public static Statement Taken(string number, string by, string file, string contentType, DateTimeOffset at) => new(
        "INSERT INTO case_photos (id, case_number, channel, source, added_at, attempts, file, content_type, by) VALUES ($1, $2, 'inbox', '', $3, 0, $4, $5, $6)",
        Guid.CreateVersion7(at), number, at, file, contentType, by);

    public static Statement GiveUp(Guid id) => new(
        "UPDATE case_photos SET attempts = $2 WHERE id = $1", id, CasePhotoRow.MostAttempts);
}

/// <summary>A photo that is being fetched.</summary>
internal sealed record WaitingPhoto(Guid Id, string Channel, string Source)
{
    public override string ToString() => $"photo {Id}";
}
