using WijkBot.Cases;
using WijkBot.Conversations;
using WijkBot.Messages;
using WijkBot.Storage;
using WijkBot.Wijken;

namespace WijkBot.Handover;

/// <summary>
/// A colleague gives a case to another, or to the team, with a note for colleagues. Whoever had the conversation gives that along; all who
/// reported it are told when it is asked for, and never where there was danger.
/// </summary>
public sealed class Transfer(Desk desk, CaseReader cases, CaseReporters reporters, Colleagues colleagues, TransferRules rules)
{
    public Task<ActResult> ToAsync(Act act, TransferOrder order, CancellationToken cancellationToken) =>
        desk.OnceAsync(act, found => ToAsync(act, found, order with { Note = CleanText.Of(order.Note).Trim(), By = act.Author }, cancellationToken), cancellationToken);

    private async Task<ActResult> ToAsync(Act act, CaseOnDesk found, TransferOrder order, CancellationToken cancellationToken)
    {
        if (await cases.CaseAsync(act.Number, cancellationToken) is not { Case: var row })
            return new ActResult.NoCase();
        if (await rules.WrongAsync(row, order, cancellationToken) is { } wrong)
            return wrong;
        var holds = found.ClaimedBy is { } by && by != order.To && (by == act.Author || by == order.From) ? by : null;
        var told = Told(row, order);
        var others = told.Untold ? null : await reporters.OfAsync(act.Number, cancellationToken);
        List<Statement> along =
        [
            SuccessionSql.Move(act.Number, order.From, order.To, order.StandsInFor, desk.Now),
            .. order.Note.Length == 0 ? Array.Empty<Statement>() : [CaseSql.Event(act.Number, CaseNames.Events.Note, act.Author, order.Note, desk.Now)],
            .. holds is null ? [] : Claim(act, found.Conversation, holds, order.To),
            .. others is null ? [] : MovedToAll.Tell(told, others, found.Conversation, act.Author, desk.Now),
        ];
        // the event with the message that tells it is written by the turn
        var input = new TurnInput.Moved([told with { Untold = told.Untold || found.ReporterLeft }]) { Returned = holds is not null && order.To == Team.Id };
        return await desk.PlayAsync(act, found, input, along, cancellationToken);
    }

    private IEnumerable<Statement> Claim(Act act, Guid conversation, string from, string to)
    {
        if (to != Team.Id)
            return [ClaimSql.PassOn(conversation, from, to, desk.Now)];
        return [ClaimSql.Return(conversation, from), CaseSql.Event(act.Number, CaseNames.Events.GivenBack, act.Author, "", desk.Now)];
    }

    /// <summary>Where there was danger a message out of the blue may be read by the wrong eyes; and for somebody on leave the same one helps on.</summary>
    private MovedCase Told(CaseRow row, TransferOrder order) =>
        new(row.Number, order.To == Team.Id ? NewHandler.Team : NewHandler.Colleague, colleagues.NameOf(order.To))
        {
            Move = new HandlerMove(order.From, order.To).ToString(),
            Untold = !order.Tell || row.Danger is not null || colleagues.IsAway(order.To),
        };
}
