using Microsoft.Data.Sqlite;
using WijkBot.Ops;

namespace WijkBot.Storage;

/// <summary>The embedded database at start. It is this program's own file: one that cannot be used stops the start.</summary>
internal sealed class EmbeddedStart(DataFolder folder, DataLock alone, SqliteStore store, Migrator migrator) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        alone.Take();
        try
        {
            await TryOutAsync(cancellationToken);
            await migrator.BringUpToDateAsync(cancellationToken);
        }
        catch (SqliteException fault) when (RecordFault.IsAway(fault))
        {
            throw new StartRefusedException($"Data:Directory: the database {folder.SqliteFile} cannot be used: {Why(fault)}", fault);
        }
    }

    /// <summary>
    /// Reads and writes a little. And forgets who was bringing the database up to date: that was us, in an earlier life that was
    /// cut off, and the object mapper would wait for him for ever.
    /// </summary>
    private async Task TryOutAsync(CancellationToken cancellationToken)
    {
        await store.CommitAsync([new Statement("PRAGMA user_version = 1")], cancellationToken);
        var locks = await store.ReadAsync(
            new Statement("SELECT COUNT(*) FROM sqlite_master WHERE name = '__EFMigrationsLock'"), row => row.Number(0), cancellationToken);
        if (locks[0] > 0)
            await store.CommitAsync([new Statement("DELETE FROM \"__EFMigrationsLock\"")], cancellationToken);
    }

    private static string Why(SqliteException fault) => fault.SqliteErrorCode switch
    {
        11 or 26 => "it is damaged or no SQLite database; restore a backup, or move it away to begin with an empty one",
        8 or 14 => "it cannot be opened for writing; make folder and file the program's own",
        5 or 6 => "another process is using it; one process alone may run on the embedded database",
        13 => "the disk is full",
        var code => $"SQLite error {code}",
    };

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
