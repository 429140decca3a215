using WijkBot.Ops.Start;
using WijkBot.Storage;

namespace WijkBot.Handover;

/// <summary>Forgets codes, tries, replies that waited and e-mails that are over; looks every hour.</summary>
internal sealed partial class RelaySweep(SqlStore sql, TimeProvider time, ILogger<RelaySweep> log) : PeriodicWork(Beat, time)
{
    private static readonly TimeSpan Beat = TimeSpan.FromHours(1);

    /// <summary>So long it can still be told of a code that it is expired or used.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    internal override async Task LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            var now = Time.GetUtcNow();
            await sql.CommitAsync([.. RelaySql.Sweep(now - Kept, now - TimeSpan.FromHours(2)), MailQueueSql.Sweep(now - Kept)], cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            var (level, name) = RecordFault.ForLog(fault, LogLevel.Warning);
            NotSwept(level, name);
        }
    }

    [LoggerMessage(Message = "Old codes and e-mails could not be removed ({Fault}); trying again in an hour")]
    private partial void NotSwept(LogLevel level, string fault);
}
