using Microsoft.EntityFrameworkCore;
using WijkBot.Storage;

namespace WijkBot.Cases;

/// <summary>How many open cases each queue holds, in one question to the database.</summary>
public sealed class QueueCounts(IDbContextFactory<WijkDb> factory)
{
    /// <param name="of">Of whom; the queue itself does not matter.</param>
    public async Task<IReadOnlyDictionary<CaseQueue, int>> OfAsync(QueueOf of, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var (fresh, mine, waiting, team, snoozed, all) = (In(CaseQueue.New), In(CaseQueue.Mine), In(CaseQueue.Waiting), In(CaseQueue.Team), In(CaseQueue.Snoozed), In(CaseQueue.All));
        var counts = await db.Set<CaseRow>().OrderBy(row => row.Number).Take(1)
            .Select(_ => new { New = fresh.Count(), Mine = mine.Count(), Waiting = waiting.Count(), Team = team.Count(), Snoozed = snoozed.Count(), All = all.Count() })
            .SingleOrDefaultAsync(cancellationToken);
        return new Dictionary<CaseQueue, int>
        {
            [CaseQueue.New] = counts?.New ?? 0,
            [CaseQueue.Mine] = counts?.Mine ?? 0,
            [CaseQueue.Waiting] = counts?.Waiting ?? 0,
            [CaseQueue.Team] = counts?.Team ?? 0,
            [CaseQueue.Snoozed] = counts?.Snoozed ?? 0,
            [CaseQueue.All] = counts?.All ?? 0,
        };

        IQueryable<CaseRow> In(CaseQueue queue) => db.Set<CaseRow>().In(db, of with { Queue = queue }).Open();
    }
}
