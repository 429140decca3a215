using WijkBot.Cases;
using WijkBot.Ops.Start;
using WijkBot.Storage;
using WijkBot.Wijken;

namespace WijkBot.Turns;

/// <summary>
/// Tells who leads the team of each case that is over its time, once. Looks every minute, but only while somebody reads; any number of
/// replicas may look.
/// </summary>
internal sealed partial class OverdueCases(SqlStore sql, WijkenInUse wijken, TimeProvider time, ILogger<OverdueCases> log) : PeriodicWork(Beat, time)
{
    private static readonly TimeSpan Beat = TimeSpan.FromMinutes(1);

    internal override async Task LookAsync(CancellationToken cancellationToken)
    {
        var now = Time.GetUtcNow();
        if (!wijken.Duty.IsOpen(now))
            return;
        try
        {
            foreach (var number in await sql.ReadAsync(DeadlineSql.ToRise(now), row => row.Text(0), cancellationToken))
                await RiseAsync(number, now, cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            var (level, name) = RecordFault.ForLog(fault, LogLevel.Warning);
            LookFailed(level, name);
        }
    }

    private Task<Committed> RiseAsync(string number, DateTimeOffset now, CancellationToken cancellationToken) => sql.CommitAsync(
    [
        DeadlineSql.Rise(number, now),
        CaseSql.Event(number, CaseNames.Events.Risen, CaseNames.Bot, "De termijn is voorbij.", now),
        NoticeSql.Give(wijken.Duty.LeaderAt(now).Id, NoticeKinds.Overdue, number, null, now),
    ], cancellationToken);

    [LoggerMessage(Message = "Cases over their time could not be looked for ({Fault}); trying again")]
    private partial void LookFailed(LogLevel level, string fault);
}
