using WijkBot.Cases;
using WijkBot.Conversations;
using WijkBot.Handover;
using WijkBot.Ops.Start;
using WijkBot.Storage;

namespace WijkBot.Turns;

/// <summary>
/// Tells every reporter of a case what was written down for him, each in his own conversation, channel and language. Any number of
/// replicas may look; each is told once, because what was to be told goes in the transaction that tells it.
/// </summary>
internal sealed partial class ReporterNews(SqlStore sql, IPlayTurns turns, TimeProvider time, ILogger<ReporterNews> log) : PeriodicWork(Beat, time)
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(10);

    internal override async Task LookAsync(CancellationToken cancellationToken)
    {
        try
        {
            foreach (var row in await sql.ReadAsync(ReporterNewsSql.Due(Time.GetUtcNow()), ReporterNewsSql.Read, cancellationToken))
                await TellAsync(row, cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            var (level, name) = RecordFault.ForLog(fault, LogLevel.Warning);
            LookFailed(level, name);
        }
    }

    private async Task TellAsync(ReporterNewsRow row, CancellationToken cancellationToken)
    {
        try
        {
            var turn = new StaffTurn(row.ConversationId, Input(row), row.Author, row.CaseNumber) { Along = [ReporterNewsSql.Told(row.Id)] };
            // overtaken: another replica told it, or the conversation is busy; the next look finds out
            if (await turns.PlayAsync(turn, cancellationToken) == StaffTurnResult.NoConversation)
                await sql.CommitAsync([ReporterNewsSql.Told(row.Id)], cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException && !RecordFault.IsAway(fault))
        {
            NotTold(row.Id, RecordFault.NameOf(fault));
            var wait = TimeSpan.FromSeconds(Math.Min(LongestWait.TotalSeconds, Math.Pow(2, row.Attempts)));
            await sql.CommitAsync([ReporterNewsSql.Later(row.Id, Time.GetUtcNow() + wait)], cancellationToken);
        }
    }

    private static TurnInput Input(ReporterNewsRow row) => row.Kind switch
    {
        CaseNames.Events.Reply => new TurnInput.Written(row.Text, row.Number),
        CaseNames.Events.Promised => new TurnInput.Agreed(AfspraakToAll.Read(row)),
        CaseNames.Events.PassedOn => new TurnInput.PassedOn(row.Number, row.Text, ""),
        _ => new TurnInput.News(row.Number, row.Status!, row.Text) { Before = row.Before },
    };

    [LoggerMessage(Level = LogLevel.Error, Message = "Something could not be told to a reporter of a case ({Id}: {Fault}); trying again later")]
    private partial void NotTold(Guid id, string fault);

    [LoggerMessage(Message = "What is to be told to reporters of cases could not be looked for ({Fault}); trying again")]
    private partial void LookFailed(LogLevel level, string fault);
}
