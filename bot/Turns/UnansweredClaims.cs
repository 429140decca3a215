using WijkBot.Cases;
using WijkBot.Conversations;
using WijkBot.Handover;
using WijkBot.Municipality;
using WijkBot.Ops.Start;
using WijkBot.Storage;

namespace WijkBot.Turns;

/// <summary>
/// Gives conversations back that somebody took and has not answered for a working day. Looks every few minutes, but only while
/// somebody reads: nobody is written to at night. Any number of replicas may look; each claim is taken away once.
/// </summary>
internal sealed partial class UnansweredClaims(
    SqlStore sql, IPlayTurns turns, MunicipalityData municipality, TimeProvider time, ILogger<UnansweredClaims> log) : PeriodicWork(Beat, time)
{
    private static readonly TimeSpan Beat = TimeSpan.FromMinutes(5);

    internal override async Task LookAsync(CancellationToken cancellationToken)
    {
        var now = municipality.Local(Time.GetUtcNow());
        if (!municipality.Hours.IsOpen(now))
            return;
        try
        {
            var claims = await sql.ReadAsync(ClaimSql.Unanswered(), UnansweredClaim.Read, cancellationToken);
            foreach (var claim in claims.Where(claim => IsOver(claim, now)))
                await GiveBackAsync(claim, cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            var (level, name) = RecordFault.ForLog(fault, LogLevel.Warning);
            LookFailed(level, name);
        }
    }

    private bool IsOver(UnansweredClaim claim, DateTimeOffset now) =>
        municipality.Hours.WorkingDayAfter(municipality.Local(claim.WaitsSince)) is { } over && now.DateTime >= over;

    private async Task GiveBackAsync(UnansweredClaim claim, CancellationToken cancellationToken)
    {
        List<Statement> along = [ClaimSql.TakeAway(claim)];
        if (claim.Number is { } number)
            along.Add(CaseSql.Event(number, CaseNames.Events.GivenBack, CaseNames.Bot, "Een werkdag niet beantwoord.", Time.GetUtcNow()));
        var input = new TurnInput.Handover(Claimed: false, claim.Number) { Unanswered = true };
        var result = await turns.PlayAsync(new StaffTurn(claim.Conversation, input, CaseNames.Bot, claim.Number) { Along = along }, cancellationToken);
        if (result == StaffTurnResult.Done)
            GivenBack(claim.Conversation);
    }

    [LoggerMessage(Level = LogLevel.Information, Message = "Nobody answered in conversation {Id} for a working day; it went back")]
    private partial void GivenBack(Guid id);

    [LoggerMessage(Message = "Unanswered claims could not be looked for ({Fault}); trying again")]
    private partial void LookFailed(LogLevel level, string fault);
}
