namespace WijkBot.Storage;

/// <summary>
/// PostgreSQL at start: asked, brought up to date and opened. When it is away, or takes long, the program starts all the same:
/// somebody in danger must be answered whatever the record does, also when it does not let us in. Until it is up to date
/// nobody else asks it.
/// </summary>
internal sealed partial class ServerStart(PostgresStore store, Migrator migrator, RecordState state, TimeProvider time, ILogger<ServerStart> log) : BackgroundService
{
    /// <summary>Mostly it is there and soon up to date, and then the first message should find it ready.</summary>
    private static readonly TimeSpan WorthWaiting = TimeSpan.FromSeconds(15);

    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(30);
    private readonly TaskCompletionSource tried = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private string? last;
    private string? said;

    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        state.Close("not up to date yet");
        await base.StartAsync(cancellationToken);
        await Task.WhenAny(tried.Task, Task.Delay(WorthWaiting, time, cancellationToken));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            var wait = Beat;
            while (await TryAsync(stoppingToken) is { } fault)
            {
                tried.TrySetResult();
                // one that answers and will not be brought up to date hears from us less and less often
                wait = RecordFault.IsAway(fault) ? Beat : TimeSpan.FromTicks(Math.Min(wait.Ticks * 2, LongestWait.Ticks));
                await Task.Delay(wait, time, stoppingToken);
            }
            state.Open();
            tried.TrySetResult();
        }
        catch (OperationCanceledException)
        {
            // the host stops
        }
    }

    /// <summary>Null when it is up to date. Asked first without the object mapper, which has its own words for the log.</summary>
    private async Task<Exception?> TryAsync(CancellationToken stoppingToken)
    {
        try
        {
            await store.PingAsync(stoppingToken);
            await migrator.BringUpToDateAsync(stoppingToken);
            return null;
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            state.Failed(fault);
            if (!RecordFault.IsAway(fault))
                Tell(RecordFault.NameOf(fault));
            return fault;
        }
    }

    /// <summary>The second time: replicas that begin an empty database together are in each other's way once.</summary>
    private void Tell(string fault)
    {
        if (fault == last && fault != said)
            NotBrought(said = fault);
        last = fault;
    }

    [LoggerMessage(Level = LogLevel.Critical, Message = "The database cannot be brought up to date ({Fault}); messages are refused until it is. Trying again")]
    private partial void NotBrought(string fault);
}
