using WijkBot.Inbox.SignIn;
using WijkBot.Inbox.Views;
using WijkBot.Ops.Start;
using WijkBot.Storage;

namespace WijkBot.Inbox;

/// <summary>Forgets who opened which case once it is no longer counted, and which sessions were ended once they would have ended by themselves; looks every ten minutes.</summary>
internal sealed partial class InboxSweep(SqlStore sql, TimeProvider time, ILogger<InboxSweep> log) : PeriodicWork(Beat, time)
{
    private static readonly TimeSpan Beat = TimeSpan.FromMinutes(10);

    internal override async Task LookAsync(CancellationToken cancellationToken)
    {
        var now = Time.GetUtcNow();
        try
        {
            await sql.CommitAsync([CaseViews.Forget(now - CaseViews.Within), EndedSessions.Forget(now)], cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            var (level, name) = RecordFault.ForLog(fault, LogLevel.Warning);
            NotSwept(level, name);
        }
    }

    [LoggerMessage(Message = "Which cases were opened and which sessions ended could not be forgotten ({Fault}); trying again in ten minutes")]
    private partial void NotSwept(LogLevel level, string fault);
}
