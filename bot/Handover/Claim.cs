using WijkBot.Cases;
using WijkBot.Conversations;

namespace WijkBot.Handover;

/// <summary>A colleague takes the conversation: from the next message on the bot is silent, except about danger.</summary>
public sealed class Claim(Desk desk)
{
    /// <param name="from">Who has it, as the colleague saw it; empty for nobody. Taking over from somebody else is allowed, unknowingly it is not.</param>
    public Task<ActResult> TakeAsync(Act act, string from, CancellationToken cancellationToken) =>
        desk.OnceAsync(act, found => TakeAsync(act, found, from, cancellationToken), cancellationToken);

    private async Task<ActResult> TakeAsync(Act act, CaseOnDesk found, string from, CancellationToken cancellationToken)
    {
        if (found.ClaimedBy == act.Author)
            return new ActResult.Conflict("U heeft dit gesprek al overgenomen.");
        if ((found.ClaimedBy ?? "") != from)
            return new ActResult.Conflict(found.ClaimedBy is null ? "Dit gesprek is intussen teruggegeven." : "Een collega was u voor en heeft dit gesprek overgenomen.");
        return await desk.PlayAsync(act, found, new TurnInput.Handover(Claimed: true, act.Number),
        [
            ClaimSql.Take(found.Conversation, act.Author, from, desk.Now),
            CaseSql.Handled(act.Number, desk.Now),
            CaseSql.PersonCame(found.Conversation),
            CaseSql.Event(act.Number, CaseNames.Events.Claimed, act.Author, "", desk.Now),
        ], cancellationToken);
    }
}
