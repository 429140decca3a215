using Microsoft.EntityFrameworkCore;
using WijkBot.Storage;

namespace WijkBot.Cases;

/// <summary>Narrows cases to what is asked for; all of it becomes SQL.</summary>
internal static class CaseFilter
{
    public static IQueryable<CaseRow> Matching(this WijkDb db, CaseQuery query)
    {
        var cases = db.Set<CaseRow>().AsNoTracking();
        if (query.Status is { Length: > 0 } status)
            cases = cases.Where(row => row.Status == status);
        if (query.Wijk is { Length: > 0 } wijk)
            cases = cases.Where(row => row.Wijk == wijk);
        if (query.Since is { } since)
            cases = cases.Where(row => row.CreatedAt >= since);
        if (query.Category is { Length: > 0 } category)
            cases = cases.Where(row => row.Category == category);
        if (query.In is { } queue)
            cases = cases.In(db, queue, ended: query.Status is { Length: > 0 });
        if (query.Numbers is { } numbers)
            cases = cases.Where(row => numbers.Contains(row.Number));
        if (query.Without is { Count: > 0 } without)
            cases = cases.Where(row => !without.Contains(row.Number));
        cases = cases.Within(db, query.Scope);
        return Behind(Attention(cases, query.Attention, query.Now), query.After);
    }

    /// <summary>Written out both ways: asked whether it is what is wanted, no index helps.</summary>
    private static IQueryable<CaseRow> Attention(IQueryable<CaseRow> cases, bool? attention, DateTimeOffset now) => attention switch
    {
        null => cases,
        true => cases.Open().Where(row => row.Danger != null || row.Urgent || row.WantsPerson || (row.SnoozedUntil != null && (row.SnoozedUntil <= now || row.Unread))),
        _ => cases.Where(row => (row.Status != CaseNames.Status.Open && row.Status != CaseNames.Status.Reopened
            && row.Status != CaseNames.Status.InProgress && row.Status != CaseNames.Status.Waiting)
            || (row.Danger == null && !row.Urgent && !row.WantsPerson && (row.SnoozedUntil == null || (row.SnoozedUntil > now && !row.Unread)))),
    };

    private static IQueryable<CaseRow> Behind(IQueryable<CaseRow> cases, CaseCursor? after)
    {
        if (after is null)
            return cases;
        var (at, number) = (after.CreatedAt, after.Number);
#pragma warning disable CA1309 // the database compares; digits sort the same everywhere
        return cases.Where(row => row.CreatedAt < at || row.CreatedAt == at && string.Compare(row.Number, number) < 0);
#pragma warning restore CA1309
    }
}
