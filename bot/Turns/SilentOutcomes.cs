using WijkBot.Cases;
using WijkBot.Ops.Start;
using WijkBot.Storage;

namespace WijkBot.Turns;

/// <summary>
/// Closes what is resolved and about which the resident did not say for two weeks whether it was. Nobody is written to; that there was no
/// answer, or that nobody had been asked, is recorded, and who answers later is still heard. Any number of replicas may look.
/// </summary>
internal sealed partial class SilentOutcomes(SqlStore sql, TimeProvider time, ILogger<SilentOutcomes> log) : PeriodicWork(Beat, time)
{
    private static readonly TimeSpan Beat = TimeSpan.FromMinutes(15);

    internal override async Task LookAsync(CancellationToken cancellationToken)
    {
        var now = Time.GetUtcNow();
        try
        {
            foreach (var (number, wasAsked) in await sql.ReadAsync(OutcomeSql.Silent(now - Outcomes.Patience), row => (row.Text(0), row.Number(1) == 1), cancellationToken))
                await CloseAsync(number, wasAsked ? CaseNames.Events.Unanswered : CaseNames.Events.NotAsked, now, cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            var (level, name) = RecordFault.ForLog(fault, LogLevel.Warning);
            LookFailed(level, name);
        }
    }

    private Task<Committed> CloseAsync(string number, string why, DateTimeOffset now, CancellationToken cancellationToken) => sql.CommitAsync(
    [
        CaseSql.MoveStatus(number, CaseNames.Status.Resolved, CaseNames.Status.Closed, now),
        CaseSql.Event(number, why, CaseNames.Bot, "", now, status: CaseNames.Status.Closed),
    ], cancellationToken);

    [LoggerMessage(Message = "Results without an answer could not be looked for ({Fault}); trying again")]
    private partial void LookFailed(LogLevel level, string fault);
}
