using Microsoft.EntityFrameworkCore;

namespace WijkBot.Storage;

/// <summary>Brings the database up to date before anything else starts; replicas that start together wait for each other.</summary>
internal sealed partial class Migrator(IDbContextFactory<WijkDb> factory, ILogger<Migrator> log) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var pending = (await db.Database.GetPendingMigrationsAsync(cancellationToken)).Count();
        if (pending == 0)
            return;
        Migrating(pending);
        await db.Database.MigrateAsync(cancellationToken);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    [LoggerMessage(Level = LogLevel.Information, Message = "Bringing the database up to date: {Count} steps")]
    private partial void Migrating(int count);
}
