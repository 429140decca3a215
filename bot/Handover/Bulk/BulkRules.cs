using WijkBot.Cases;

namespace WijkBot.Handover;

/// <summary>What keeps something from being done about a case among many; the same before it is done and while it is done.</summary>
public sealed class BulkRules(TransferRules transfer, Snooze snooze)
{
    /// <summary>What is wrong whatever the case, in a Dutch sentence; null when nothing is.</summary>
    public string? Wrong(BulkOrder order) => Sentence(order.Kind switch
    {
        BulkKind.Transfer => transfer.WrongOrder(new TransferOrder("", order.To, order.Note.Trim(), order.Tell)),
        BulkKind.Snooze => snooze.Wrong(order.Until),
        _ => null,
    });

    /// <summary>Why it does not apply to this case, in a Dutch sentence; null when it does.</summary>
    public async Task<string?> WhyNotAsync(CaseRow row, BulkOrder order, CancellationToken cancellationToken) => order.Kind switch
    {
        BulkKind.Transfer => Sentence(await transfer.WrongCaseAsync(row, new TransferOrder(row.Handler, order.To, order.Note, order.Tell), cancellationToken)),
        BulkKind.Snooze => Snooze.WhyNot(row.Status, row.Unread),
        BulkKind.Seen => row.Unread ? null : "Er is niets nieuws te lezen.",
        _ when StatusRules.After(row.Status).Contains(CaseNames.Status.InProgress) => null,
        _ => row.Status == CaseNames.Status.InProgress ? "Deze melding is al in behandeling." : "Deze melding is afgerond.",
    };

    internal static string? Sentence(ActResult? result) => result switch
    {
        ActResult.Refused refused => refused.Sentence,
        ActResult.Conflict conflict => conflict.Sentence,
        ActResult.NoCase => "Deze melding is er niet meer.",
        ActResult.KeyReused => "Dit is al gedaan.",
        _ => null,
    };
}
