using WijkBot.Ops.Start;
using WijkBot.Storage;

namespace WijkBot.Handover;

/// <summary>Forgets keys of requests that nobody repeats any more, with the answers that were kept for them; looks every hour.</summary>
internal sealed partial class OnceKeySweep(SqlStore sql, TimeProvider time, ILogger<OnceKeySweep> log) : PeriodicWork(Beat, time)
{
    private static readonly TimeSpan Beat = TimeSpan.FromHours(1);

    /// <summary>A caller repeats a request for minutes, or after a weekend of being out of order; not after a week.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    internal override async Task LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            await sql.CommitAsync([new Statement("DELETE FROM idempotency WHERE created_at < $1", Time.GetUtcNow() - Kept)], cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            var (level, name) = RecordFault.ForLog(fault, LogLevel.Warning);
            NotSwept(level, name);
        }
    }

    [LoggerMessage(Message = "Old keys of requests could not be removed ({Fault}); trying again in an hour")]
    private partial void NotSwept(LogLevel level, string fault);
}
