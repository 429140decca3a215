using WijkBot.Cases;
using WijkBot.Storage;
using WijkBot.Wijken;

namespace WijkBot.Handover;

/// <summary>Whether a case may go to somebody else; the same for the page, for many at once, and for undoing it.</summary>
public sealed class TransferRules(Colleagues colleagues, SqlStore sql)
{
    /// <summary>Null when it may.</summary>
    public async Task<ActResult?> WrongAsync(CaseRow row, TransferOrder order, CancellationToken cancellationToken) =>
        WrongOrder(order) ?? await WrongCaseAsync(row, order, cancellationToken);

    /// <summary>What is wrong with it whatever the case.</summary>
    public ActResult? WrongOrder(TransferOrder order)
    {
        if (order.Note.Length == 0 && !order.IsTaken)
            return new ActResult.Refused("note", "Schrijf waarom u dit overdraagt en wat uw collega moet weten. Alleen collega's lezen dat.");
        if (order.Note.Length > Note.Longest)
            return new ActResult.Refused("note", $"De notitie is te lang: {order.Note.Length} tekens, het mogen er hooguit {Note.Longest} zijn.");
        return colleagues.WhyNot(order.To, order.By) is { } why ? new ActResult.Refused("to", why) : null;
    }

    /// <summary>What is wrong with it for this case.</summary>
    public async Task<ActResult?> WrongCaseAsync(CaseRow row, TransferOrder order, CancellationToken cancellationToken)
    {
        if (CaseNames.Status.IsEnded(row.Status))
            return new ActResult.Conflict("Deze melding is afgerond.");
        if (row.Handler == order.To)
            return new ActResult.Conflict($"Deze melding is al bij {colleagues.NameOf(order.To)}.");
        if (row.Handler != order.From)
            return new ActResult.Conflict($"Deze melding is intussen bij {colleagues.NameOf(row.Handler)}. Kijk opnieuw.");
        return row.Type == CaseNames.Complaint && order.To != Team.Id && await MayConcernAsync(row, order.To, cancellationToken)
            ? new ActResult.Refused("to", "Deze klacht kan over deze collega gaan. Geef hem aan iemand anders.")
            : null;
    }

    /// <summary>A complaint may be about whose place it is, and about everybody with whom the resident dealt: who promised something too.</summary>
    private async Task<bool> MayConcernAsync(CaseRow row, string person, CancellationToken cancellationToken) =>
        colleagues.RegisseurOf(row.Wijk, row.Buurt) == person
            || (await sql.ReadAsync(SuccessionSql.DealtWith(row.Number), found => found.Text(0), cancellationToken)).Contains(person);
}
