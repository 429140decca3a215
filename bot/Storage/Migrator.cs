using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace WijkBot.Storage;

/// <summary>Brings the database's layout up to date; replicas that start together wait for each other.</summary>
/// <param name="open">The database past <see cref="RecordState"/>, which keeps everybody else out meanwhile.</param>
internal sealed partial class Migrator(Func<WijkDb> open, ILogger<Migrator> log)
{
    /// <summary>A step over a big table takes its time, and the other replicas wait for it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(30);

    public async Task BringUpToDateAsync(CancellationToken cancellationToken)
    {
        await using var db = open();
        db.Database.SetCommandTimeout(Patience);
        // or looking for the steps of an empty database is logged as a failure
        await db.GetService<IHistoryRepository>().CreateIfNotExistsAsync(cancellationToken);
        var pending = (await db.Database.GetPendingMigrationsAsync(cancellationToken)).Count();
        if (pending == 0)
            return;
        Migrating(pending);
        await db.Database.MigrateAsync(cancellationToken);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Bringing the database up to date: {Count} steps")]
    private partial void Migrating(int count);
}
