using Microsoft.EntityFrameworkCore;
using WijkBot.Storage;

namespace WijkBot.Cases;

/// <summary>How many open cases each queue holds, up to <see cref="Most"/>, in one question to the database.</summary>
public sealed class QueueCounts(IDbContextFactory<WijkDb> factory)
{
    /// <summary>More than fits on a page, so that nobody works by the number; counting them all would take longer with every case there is.</summary>
    public const int Most = 100;

    /// <param name="of">Of whom; the queue itself does not matter.</param>
    /// <param name="scope">What he may look at, for the queue of everything: the others are his anyway, but for complaints that the team has.</param>
    public async Task<IReadOnlyDictionary<QueueKind, int>> OfAsync(QueueOf of, CaseScope? scope, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var (fresh, mine, promised, waiting, overdue) = (In(QueueKind.New), In(QueueKind.Mine), In(QueueKind.Promised), In(QueueKind.Waiting), In(QueueKind.Overdue));
        var (team, snoozed, all) = (In(QueueKind.Team), In(QueueKind.Snoozed), In(QueueKind.All));
        var counts = await db.Set<CaseRow>().OrderBy(row => row.Number).Take(1)
            .Select(_ => new { New = fresh.Count(), Mine = mine.Count(), Promised = promised.Count(), Waiting = waiting.Count(), Overdue = overdue.Count(), Team = team.Count(), Snoozed = snoozed.Count(), All = all.Count() })
            .SingleOrDefaultAsync(cancellationToken);
        return new Dictionary<QueueKind, int>
        {
            [QueueKind.New] = counts?.New ?? 0,
            [QueueKind.Mine] = counts?.Mine ?? 0,
            [QueueKind.Promised] = counts?.Promised ?? 0,
            [QueueKind.Waiting] = counts?.Waiting ?? 0,
            [QueueKind.Overdue] = counts?.Overdue ?? 0,
            [QueueKind.Team] = counts?.Team ?? 0,
            [QueueKind.Snoozed] = counts?.Snoozed ?? 0,
            [QueueKind.All] = counts?.All ?? 0,
        };

        IQueryable<CaseRow> In(QueueKind queue) => (queue == QueueKind.All ? db.Set<CaseRow>().Within(db, scope) : db.Set<CaseRow>().WithoutComplaints(scope)).In(db, of with { Queue = queue }).Open().Take(Most);
    }
}
