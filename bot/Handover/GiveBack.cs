using WijkBot.Cases;
using WijkBot.Conversations;

namespace WijkBot.Handover;

/// <summary>A colleague gives the conversation back: the bot goes on where it was.</summary>
public sealed class GiveBack(Desk desk)
{
    public Task<ActResult> ReturnAsync(Act act, CancellationToken cancellationToken) =>
        desk.OnceAsync(act, found => ReturnAsync(act, found, cancellationToken), cancellationToken);

    private async Task<ActResult> ReturnAsync(Act act, CaseOnDesk found, CancellationToken cancellationToken)
    {
        if (found.ClaimedBy is not { } claimedBy)
            return new ActResult.Conflict("Niemand heeft dit gesprek overgenomen; de bot antwoordt al.");
        return await desk.PlayAsync(act, found, new TurnInput.Handover(Claimed: false, act.Number),
        [
            ClaimSql.Return(found.Conversation, claimedBy),
            CaseSql.Event(act.Number, CaseNames.Events.GivenBack, act.Author, "", desk.Now),
        ], cancellationToken);
    }
}
