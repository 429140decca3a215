using WijkBot.Cases;

namespace WijkBot.Handover;

/// <summary>A colleague puts what a resident said with another case of the same conversation; both timelines tell so.</summary>
public sealed class PutElsewhere(Desk desk, TalkReader talks, CaseReader cases)
{
    /// <param name="entry">Id of the event that is to move.</param>
    /// <param name="to">Number of the other case.</param>
    public Task<ActResult> PutAsync(Act act, Guid entry, string to, CancellationToken cancellationToken) =>
        desk.OnceAsync(act, _ => MoveAsync(act, entry, to, cancellationToken), cancellationToken);

    private async Task<ActResult> MoveAsync(Act act, Guid entry, string to, CancellationToken cancellationToken)
    {
        if (await cases.CaseAsync(act.Number, cancellationToken) is not { Case: var row })
            return new ActResult.NoCase();
        var found = (await talks.BelongingAsync(row, cancellationToken)).FirstOrDefault(one => one.Entry == entry && one.Number == act.Number);
        if (found is null)
            return new ActResult.Conflict("Dit bericht staat intussen bij een andere melding.");
        if (found.Others.All(other => other.Number != to))
            return new ActResult.Refused("to", "Kies een andere open melding van deze bewoner.");
        var text = new WordsMove(act.Number, to).ToString();
        return await desk.CommitAsync(act,
        [
            WordsSql.Put(entry, act.Number, to),
            WordsSql.PutPhotos(act.Number, to, found.At),
            CaseSql.Touch(to, desk.Now),
            CaseSql.Event(act.Number, CaseNames.Events.Rehomed, act.Author, text, desk.Now),
            CaseSql.Event(to, CaseNames.Events.Rehomed, act.Author, text, desk.Now),
        ], cancellationToken);
    }
}
