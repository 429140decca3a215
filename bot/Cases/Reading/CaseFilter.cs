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
        if (query.Overdue is { } now)
            cases = OverTime(cases, now);
        if (query.Handlers.Count + query.OpenOf.Count > 0)
            cases = OfHandlers(cases, query.Handlers, query.OpenOf);
        if (query.Text is { Length: > 0 } text)
            cases = WithWords(db, cases, text);
        return Behind(Attention(cases, query.Attention), query.After);
    }

    private static IQueryable<CaseRow> OverTime(IQueryable<CaseRow> cases, DateTimeOffset now) =>
        cases.Where(row => row.StoppedAt == null && ((row.AnsweredAt == null && row.AnswerDueAt < now) || row.DueAt < now)
            && row.Status != CaseNames.Status.Resolved && row.Status != CaseNames.Status.Closed
            && row.Status != CaseNames.Status.Declined && row.Status != CaseNames.Status.Withdrawn);

    private static IQueryable<CaseRow> OfHandlers(IQueryable<CaseRow> cases, IReadOnlyList<string> handlers, IReadOnlyList<string> openOf) =>
        cases.Where(row => handlers.Contains(row.Handler) || (openOf.Contains(row.Handler)
            && row.Status != CaseNames.Status.Resolved && row.Status != CaseNames.Status.Closed
            && row.Status != CaseNames.Status.Declined && row.Status != CaseNames.Status.Withdrawn));

    private static IQueryable<CaseRow> WithWords(WijkDb db, IQueryable<CaseRow> cases, string text)
    {
        var words = text.ToLowerInvariant();
        var events = db.Set<CaseEventRow>();
#pragma warning disable CA1304, CA1311, CA1862, MA0011 // becomes lower() of the database, which knows no culture
        return cases.Where(row => row.Number == words
            || row.Description.ToLower().Contains(words)
            || row.PlaceText != null && row.PlaceText.ToLower().Contains(words)
            || events.Any(entry => entry.CaseNumber == row.Number && entry.Text.ToLower().Contains(words)));
#pragma warning restore CA1304, CA1311, CA1862, MA0011
    }

    private static IQueryable<CaseRow> Attention(IQueryable<CaseRow> cases, bool? attention)
    {
        if (attention is not { } wanted)
            return cases;
        return cases.Where(row => wanted == ((row.Danger != null || row.Urgent || row.WantsPerson)
            && row.Status != CaseNames.Status.Resolved && row.Status != CaseNames.Status.Closed
            && row.Status != CaseNames.Status.Declined && row.Status != CaseNames.Status.Withdrawn));
    }

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
