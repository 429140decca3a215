namespace WijkBot.Ops.Start;

/// <summary>
/// Warns outside Development when everything is kept by this one process: good for a trial, not for a municipality. Said once the
/// program runs: a refused start tells its reason only.
/// </summary>
internal sealed partial class EmbeddedWarning(IConfiguration configuration, IHostEnvironment environment, ILogger<EmbeddedWarning> log) : IHostedLifecycleService
{
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        if (environment.IsDevelopment())
            return Task.CompletedTask;
        if (IsEmpty("Database:ConnectionString"))
            EmbeddedDatabase();
        else if (IsEmpty("Redis:ConnectionString"))
            NoRedis();
        return Task.CompletedTask;
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private bool IsEmpty(string key) => string.IsNullOrEmpty(configuration[key]);

    [LoggerMessage(1, LogLevel.Warning, "Embedded stores: all is kept in SQLite in Data:Directory, for one process only; set Database:ConnectionString (PostgreSQL) and Redis:ConnectionString to run it for real")]
    private partial void EmbeddedDatabase();

    [LoggerMessage(2, LogLevel.Warning, "No Redis:ConnectionString: what is hot is kept in this process; run no second replica without it")]
    private partial void NoRedis();
}
