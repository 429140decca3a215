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
            foreach (var together in Together(await sql.ReadAsync(ReporterNewsSql.Due(Time.GetUtcNow()), ReporterNewsSql.Read, cancellationToken)))
                await TellAsync(together, cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            var (level, name) = RecordFault.ForLog(fault, LogLevel.Warning);
            LookFailed(level, name);
        }
    }

    /// <summary>Of all the cases that went to another at the same time one message tells; everything else is told by itself.</summary>
    private static IEnumerable<IReadOnlyList<ReporterNewsRow>> Together(IReadOnlyList<ReporterNewsRow> due) =>
        due.GroupBy(row => row.Kind == CaseNames.Events.Moved ? row.ConversationId : row.Id).Select(group => group.ToList());

    private async Task TellAsync(IReadOnlyList<ReporterNewsRow> together, CancellationToken cancellationToken)
    {
        var row = together[0];
        List<Statement> told = [.. together.Select(one => ReporterNewsSql.Told(one.Id))];
        try
        {
            var turn = new StaffTurn(row.ConversationId, Input(together), row.Author, row.CaseNumber) { Along = told };
            // overtaken: another replica told it, or the conversation is busy; the next look finds out
            if (await turns.PlayAsync(turn, cancellationToken) == StaffTurnResult.NoConversation)
                await sql.CommitAsync(told, cancellationToken);
        }
        catch (Exception fault) when (fault is not OperationCanceledException && !RecordFault.IsAway(fault))
        {
            NotTold(row.Id, RecordFault.NameOf(fault));
            var wait = TimeSpan.FromSeconds(Math.Min(LongestWait.TotalSeconds, Math.Pow(2, row.Attempts)));
            await sql.CommitAsync([.. together.Select(one => ReporterNewsSql.Later(one.Id, Time.GetUtcNow() + wait))], cancellationToken);
        }
    }

    private static TurnInput Input(IReadOnlyList<ReporterNewsRow> together) => together[0] is var row && row.Kind == CaseNames.Events.Moved
        ? new TurnInput.Moved([.. together.Select(MovedToAll.Read)])
        : Input(row);

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
