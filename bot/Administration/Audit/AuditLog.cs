using Microsoft.EntityFrameworkCore;
using WijkBot.Storage;

namespace WijkBot.Administration;

/// <summary>Keeps who changed what, and shows it.</summary>
public sealed class AuditLog(SqlStore sql, IDbContextFactory<WijkDb> factory, TimeProvider time)
{
    /// <summary>A row to be written in the transaction of the change itself.</summary>
    internal Statement Row(string actor, string action, string subject, IEnumerable<string> details) => Row(Guid.CreateVersion7(time.GetUtcNow()), actor, action, subject, details);

    /// <summary>A row that is written once, whoever writes it: the same id is the same row.</summary>
    internal Statement Row(Guid id, string actor, string action, string subject, IEnumerable<string> details) => new(
        "INSERT INTO audit (id, at, actor, action, subject, details) VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING",
        id, time.GetUtcNow(), actor, action, subject, string.Join('\n', details));

    /// <summary>Writes it by itself, for what is not in the database.</summary>
    public async Task WriteAsync(string actor, string action, string subject, IEnumerable<string> details, CancellationToken cancellationToken) =>
        await sql.CommitAsync([Row(actor, action, subject, details)], cancellationToken);

    /// <summary>The same, of a row that is there already: nothing.</summary>
    internal async Task WriteOnceAsync(Guid id, string actor, string action, string subject, IEnumerable<string> details, CancellationToken cancellationToken) =>
        await sql.CommitAsync([Row(id, actor, action, subject, details)], cancellationToken);

    /// <summary>The last rows, the newest first.</summary>
    /// <param name="before">Where the page before ended; null for the first page.</param>
    public async Task<IReadOnlyList<AuditRow>> PageAsync(DateTimeOffset? before, int size, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var rows = db.Set<AuditRow>().AsNoTracking();
        if (before is { } moment)
            rows = rows.Where(row => row.At < moment);
        return await rows.OrderByDescending(row => row.At).ThenByDescending(row => row.Id).Take(size).ToListAsync(cancellationToken);
    }

    /// <summary>The newest row of one kind; null when there is none.</summary>
    internal async Task<AuditRow?> NewestAsync(string action, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return await db.Set<AuditRow>().AsNoTracking().Where(row => row.Action == action).OrderByDescending(row => row.At).ThenByDescending(row => row.Id).FirstOrDefaultAsync(cancellationToken);
    }
}
