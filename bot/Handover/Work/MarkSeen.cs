using WijkBot.Cases;

namespace WijkBot.Handover;

/// <summary>A colleague marks what the resident said as read, without opening the case; and takes that back.</summary>
public sealed class MarkSeen(Desk desk)
{
    public Task<ActResult> SetAsync(Act act, CancellationToken cancellationToken) => desk.OnceAsync(act, _ => desk.CommitAsync(act,
    [
        SeenSql.Set(act.Number, desk.Now),
        CaseSql.Event(act.Number, CaseNames.Events.Seen, act.Author, "", desk.Now),
    ], cancellationToken), cancellationToken);

    /// <param name="since">Whoever did something about it later has seen it.</param>
    public Task<ActResult> UndoAsync(Act act, DateTimeOffset since, CancellationToken cancellationToken) => desk.OnceAsync(act, _ => desk.CommitAsync(act,
    [
        SeenSql.TakeBack(act.Number, since),
        CaseSql.Event(act.Number, CaseNames.Events.Unseen, act.Author, "", desk.Now),
    ], cancellationToken), cancellationToken);
}
