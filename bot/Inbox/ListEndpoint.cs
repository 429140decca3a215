using WijkBot.Cases;
using WijkBot.Inbox.Pages;

namespace WijkBot.Inbox;

/// <summary>The list of cases.</summary>
internal static class ListEndpoint
{
    public const int PageSize = 25;
    private const int MostFirst = 100;

    /// <summary>
    /// Behind a place in the list: more must be seen first than fits on top, so that the rest of it comes between the others by its date. On the older pages
    /// what was on top comes again: left out there, what is dealt with meanwhile would hide what was not yet shown.
    /// </summary>
    private const char OfAll = '~';

    /// <param name="van">Which queue; see <see cref="QueueTab"/>.</param>
    /// <param name="soort">Slug of a kind of report.</param>
    /// <param name="zoek">Words, or a number.</param>
    /// <param name="na">Where the page before ended.</param>
    public static async Task<IResult> GetAsync(
        HttpContext context, string? van, string? status, string? wijk, string? soort, string? zoek, string? na, CaseReader cases, CaseSearch search, QueueCounts counts,
        NoticeReader notices, WijkVisits visits, KeyPreferences preferences, TimeProvider time, CancellationToken cancellationToken)
    {
        var visitor = Visitor.Of(context);
        await preferences.RememberAsync(context, visitor.Person!.Id, cancellationToken);
        var tab = QueueTab.Of(van, visitor);
        var (filter, queue) = (new ListFilter(tab.Name, status ?? "", wijk ?? "", soort ?? "", (zoek ?? "").Trim(), na ?? ""), tab.For(visitor, time.GetUtcNow()));
        var scope = await visits.ScopeAsync(visitor, cancellationToken);
        // beside whatever the page itself asks
        var counting = counts.OfAsync(queue, scope, cancellationToken);
        var after = CaseCursor.Parse(filter.After.TrimEnd(OfAll));
        var all = new CaseQuery
        {
            Status = filter.Status,
            Wijk = filter.Wijk,
            Category = filter.Category,
            In = queue,
            Scope = scope,
            Now = queue.Now,
            Size = PageSize,
        };
        var found = filter.Words.Length > 0 ? await search.FindAsync(filter.Words, notes: true, all with { After = after }, cancellationToken) : null;
        var hits = found?.Hits.ToDictionary(hit => hit.Number);
        var query = all with { Numbers = hits?.Keys };
        var first = after is null ? await cases.PageAsync(query with { Attention = true, Size = MostFirst }, cancellationToken) : new CasePage([], null);
        var overflows = first.Next is not null || filter.After.EndsWith(OfAll);
        var rest = overflows ? query with { Without = [.. first.Cases.Select(file => file.Case.Number)] } : query with { Attention = false };
        var page = await cases.PageAsync(rest with { After = after }, cancellationToken);
        return Show.Page<ListPage>(context, nameof(ListPage.Model), new ListModel(filter, first.Cases, page.Cases, overflows && page.Next is { } next ? $"{next}{OfAll}" : page.Next?.ToString())
        {
            Counts = await counting,
            Scope = scope,
            Hits = hits ?? [],
            IsCut = found is { IsAll: false },
            Notices = after is null ? await notices.UnseenAsync(tab.Queue == QueueKind.Team ? [.. NoticeLines.Of(visitor), CaseNames.Team] : NoticeLines.Of(visitor), cancellationToken) : [],
        });
    }
}
