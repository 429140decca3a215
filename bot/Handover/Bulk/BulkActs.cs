using WijkBot.Cases;

namespace WijkBot.Handover;

/// <summary>Does and undoes what is to be done about one case among many: each in a transaction and with an entry in the timeline of its own.</summary>
public sealed class BulkActs(Transfer transfer, Snooze snooze, MarkSeen seen, ChangeStatus status, CaseReader cases)
{
    /// <summary>Between who had it and for whom: ids of the roster have no spaces.</summary>
    private const char For = ' ';

    /// <summary>What an undoing goes back to: who had it and for whom, until when it was left alone, or what its status was.</summary>
    internal static string Before(BulkKind kind, CaseRow row) => kind switch
    {
        BulkKind.Transfer => row.StandsInFor is { } away ? row.Handler + For + away : row.Handler,
        BulkKind.Snooze => row.SnoozedUntil is { } until ? SnoozeText.Of(until) : "",
        _ => row.Status,
    };

    internal Task<ActResult> DoAsync(BulkRow bulk, BulkItemRow item, CancellationToken cancellationToken)
    {
        var (act, order) = (Act(bulk, item, "do"), BulkOrder.Of(bulk));
        return order.Kind switch
        {
            BulkKind.Transfer => transfer.ToAsync(act, new TransferOrder(item.Before.Split(For)[0], order.To, order.Note, order.Tell), cancellationToken),
            BulkKind.Snooze => snooze.UntilAsync(act, order.Until, cancellationToken),
            BulkKind.Seen => seen.SetAsync(act, cancellationToken),
            _ => status.UnlookedAsync(act, CaseNames.Status.InProgress, cancellationToken),
        };
    }

    internal async Task<ActResult> UndoAsync(BulkRow bulk, BulkItemRow item, CancellationToken cancellationToken)
    {
        if (await cases.CaseAsync(item.CaseNumber, cancellationToken) is not { Case: var row })
            return new ActResult.NoCase();
        var (act, order) = (Act(bulk, item, "undo"), BulkOrder.Of(bulk));
        return order.Kind switch
        {
            BulkKind.Transfer => await transfer.ToAsync(act, Back(order, item.Before.Split(For)), cancellationToken),
            BulkKind.Snooze when row.SnoozedUntil == order.Until => SnoozeText.Read(item.Before) is { } earlier && snooze.Wrong(earlier) is null
                ? await snooze.UntilAsync(act, earlier, cancellationToken)
                : await snooze.WakeAsync(act, cancellationToken),
            BulkKind.Seen => await seen.UndoAsync(act, bulk.At, cancellationToken),
            BulkKind.InProgress when row.Status == CaseNames.Status.InProgress && StatusRules.After(row.Status).Contains(item.Before) =>
                await status.UnlookedAsync(act, item.Before, cancellationToken),
            BulkKind.InProgress when row.Status == CaseNames.Status.InProgress => new ActResult.Conflict("Deze melding was heropend en kan daarnaar niet terug."),
            _ => new ActResult.Conflict("Er is intussen iets met deze melding gedaan."),
        };
    }

    private static TransferOrder Back(BulkOrder order, string[] before) =>
        new(order.To, before[0], "De overdracht is ongedaan gemaakt.", order.Tell) { StandsInFor = before.Length > 1 ? before[1] : null };

    /// <summary>Whoever goes on with it after a crash does nothing twice.</summary>
    private static Act Act(BulkRow bulk, BulkItemRow item, string way) => new(item.CaseNumber, bulk.By)
    {
        Once = new OnceKey(bulk.Id.ToString("N"), $"bulk/{way}/{item.CaseNumber}", OnceKey.Hash(bulk.Kind), StatusCodes.Status200OK, ""),
    };
}
