using WijkBot.Ops.Start;
using WijkBot.Storage;

namespace WijkBot.Inbox.Views;

/// <summary>Forgets who opened which case once it is no longer counted; looks every ten minutes.</summary>
internal sealed partial class CaseViewSweep(SqlStore sql, TimeProvider time, ILogger<CaseViewSweep> log) : PeriodicWork(Beat, time)
{
    private static readonly TimeSpan Beat = TimeSpan.FromMinutes(10);

    internal override async Task LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            await sql.CommitAsync([CaseViews.Forget(Time.GetUtcNow() - CaseViews.Within)], cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            var (level, name) = RecordFault.ForLog(fault, LogLevel.Warning);
            NotSwept(level, name);
        }
    }

    [LoggerMessage(Message = "Which cases were opened could not be forgotten ({Fault}); trying again in ten minutes")]
    private partial void NotSwept(LogLevel level, string fault);
}
