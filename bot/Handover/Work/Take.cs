using WijkBot.Cases;
using WijkBot.Wijken;

namespace WijkBot.Handover;

/// <summary>
/// A colleague makes himself the handler of a case of the team, or of somebody in whose place he is today, with one press. It is a
/// transfer for which nobody needs a note; whoever gives the case back undoes it.
/// </summary>
public sealed class Take(Transfer transfer, TransferRules rules, WijkenInUse wijken, TimeProvider time)
{
    /// <param name="from">Who has it, as the colleague saw it.</param>
    /// <param name="tell">The resident gets a message that somebody else has it now.</param>
    public async Task<ActResult> TakeAsync(Act act, string from, bool tell, CancellationToken cancellationToken) => MayTakeFrom(from, act.Author)
        ? await transfer.ToAsync(act, Order(from, act.Author, tell), cancellationToken)
        : new ActResult.Conflict("Deze melding is van een collega die er vandaag is. Vraag of uw collega haar aan u overdraagt.");

    /// <summary>This colleague may take it at this moment.</summary>
    public async Task<bool> IsForAsync(CaseRow row, string person, CancellationToken cancellationToken) =>
        row.MergedInto is null && MayTakeFrom(row.Handler, person) && await rules.WrongAsync(row, Order(row.Handler, person, tell: false), cancellationToken) is null;

    private bool MayTakeFrom(string from, string person) => from == Team.Id
        || wijken.Roster.ById(person) is { } known && wijken.Duty.StandsInFor(known, time.GetUtcNow()).Any(away => away.Id == from);

    private static TransferOrder Order(string from, string to, bool tell) => new(from, to, "", tell) { IsTaken = true };
}
