using WijkBot.Cases;

namespace WijkBot.Handover;

/// <summary>A colleague makes two cases about the same thing one, and two again within a day. Every reporter stays one; nobody is told.</summary>
public sealed class Merge(Desk desk)
{
    /// <param name="into">Number of the case that goes on.</param>
    public Task<ActResult> IntoAsync(Act act, string? into, CancellationToken cancellationToken) =>
        desk.OnceAsync(act, found => IntoAsync(act, found, (into ?? "").Trim(), cancellationToken), cancellationToken);

    public Task<ActResult> UndoAsync(Act act, CancellationToken cancellationToken) =>
        desk.OnceAsync(act, found => UndoAsync(act, found, cancellationToken), cancellationToken);

    private async Task<ActResult> IntoAsync(Act act, CaseOnDesk found, string into, CancellationToken cancellationToken)
    {
        if (found.WrongPlace is { } elsewhere)
            return elsewhere;
        if (into.Length == 0 || into == act.Number)
            return new ActResult.Refused("into", "Geef het nummer van de andere melding.");
        var result = await desk.CommitAsync(act,
        [
            MergeSql.Hold(act.Number, into, desk.Now),
            MergeSql.Merge(act.Number, into, desk.Now),
            MergeSql.Touch(into),
            AfspraakSql.GoAlong(act.Number, into),
            CaseSql.Event(act.Number, CaseNames.Events.Merged, act.Author, into, desk.Now, status: CaseNames.Status.Closed),
            CaseSql.Event(into, CaseNames.Events.Merged, act.Author, act.Number, desk.Now),
        ], cancellationToken);
        return result is ActResult.Conflict
            ? new ActResult.Conflict("Samenvoegen kan niet: beide moeten meldingen zijn die nog open zijn, en zonder gevaar.")
            : result;
    }

    private async Task<ActResult> UndoAsync(Act act, CaseOnDesk found, CancellationToken cancellationToken)
    {
        if (found.MergedInto is not { } from)
            return new ActResult.Conflict("Deze melding is niet (meer) samengevoegd.");
        var result = await desk.CommitAsync(act,
        [
            MergeSql.Undo(act.Number, from, desk.Now),
            AfspraakSql.GoBack(act.Number, from),
            CaseSql.Event(act.Number, CaseNames.Events.Unmerged, act.Author, from, desk.Now),
            CaseSql.Event(from, CaseNames.Events.Unmerged, act.Author, act.Number, desk.Now),
        ], cancellationToken);
        return result is ActResult.Conflict ? new ActResult.Conflict("Losmaken kan alleen binnen een dag na het samenvoegen.") : result;
    }
}
