using Microsoft.EntityFrameworkCore;
using WijkBot.Storage;

namespace WijkBot.Cases;

/// <summary>Reads cases for pages and interfaces. Never a number or a name of a resident: who needs those asks <see cref="TalkReader"/>.</summary>
public sealed class CaseReader(IDbContextFactory<WijkDb> factory, SqlStore sql, TimeProvider time)
{
    /// <summary>A page of cases, newest first; of those that must be seen first, danger before all else and then what is urgent.</summary>
    public async Task<CasePage> PageAsync(CaseQuery query, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var rows = await InOrder(db.Matching(query), query)
            .ThenByDescending(row => row.CreatedAt).ThenByDescending(row => row.Number)
            .Take(query.Size + 1).ToListAsync(cancellationToken);
        var more = rows.Count > query.Size;
        if (more)
            rows.RemoveAt(query.Size);
        return new CasePage(await FilesAsync(db, rows, cancellationToken), more ? new CaseCursor(rows[^1].CreatedAt, rows[^1].Number) : null);
    }

    private static IOrderedQueryable<CaseRow> InOrder(IQueryable<CaseRow> cases, CaseQuery query) => query.Attention == true
        ? cases.OrderByDescending(row => row.Danger != null).ThenByDescending(row => row.Urgent).ThenByDescending(row => row.SnoozedUntil != null)
        : cases.OrderByDescending(row => row.CreatedAt);

    /// <summary>One case; null when there is none with this number.</summary>
    public async Task<CaseFile?> CaseAsync(string number, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var rows = await db.Set<CaseRow>().AsNoTracking().Where(row => row.Number == number).ToListAsync(cancellationToken);
        return (await FilesAsync(db, rows, cancellationToken)).SingleOrDefault();
    }

    /// <summary>The row of one case, when it may be looked at; null when there is none.</summary>
    internal async Task<CaseRow?> RowAsync(string number, CaseScope? scope, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return await db.Set<CaseRow>().AsNoTracking().Where(row => row.Number == number).Within(db, scope).SingleOrDefaultAsync(cancellationToken);
    }

    /// <summary>Which of these may be looked at.</summary>
    internal async Task<IReadOnlySet<string>> OpenAsync(IReadOnlyCollection<string> numbers, CaseScope? scope, CancellationToken cancellationToken)
    {
        if (numbers.Count == 0)
            return new HashSet<string>();
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return await db.OpenAsync(numbers, scope, cancellationToken);
    }

    /// <summary>The cases of one conversation.</summary>
    public async Task<IReadOnlyList<CaseFile>> OfConversationAsync(Guid conversation, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var rows = await db.Set<CaseRow>().AsNoTracking().Where(row => row.ConversationId == conversation).ToListAsync(cancellationToken);
        return await FilesAsync(db, rows, cancellationToken);
    }

    /// <summary>The cases of whoever holds a conversation, on whatever channel they were opened; the newest first.</summary>
    public async Task<IReadOnlyList<CaseFile>> OfResidentAsync(Guid conversation, int most, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var resident = db.Set<ConversationRow>().Where(row => row.Id == conversation).Select(row => row.ResidentHash);
        var rows = await db.Set<CaseRow>().AsNoTracking().Where(row => resident.Contains(row.ResidentHash))
            .OrderByDescending(row => row.CreatedAt).Take(most).ToListAsync(cancellationToken);
        return await FilesAsync(db, rows, cancellationToken);
    }

    /// <summary>One photo; null when there is none.</summary>
    public async Task<CasePhotoRow?> PhotoAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return await db.Set<CasePhotoRow>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken);
    }

    /// <summary>How many open cases each has who has any, by id in the roster.</summary>
    public async Task<IReadOnlyDictionary<string, int>> OpenByHandlerAsync(CancellationToken cancellationToken) =>
        (await sql.ReadAsync(CaseSql.OpenByHandler(), row => (Handler: row.Text(0), Count: (int)row.Number(1)), cancellationToken)).ToDictionary(row => row.Handler, row => row.Count);

    /// <summary>Somebody looked at it: what the resident said is no longer unread.</summary>
    /// <param name="by">Whoever looked, by all the ids under which he may have it.</param>
    public async Task SeenAsync(string number, IReadOnlyCollection<string> by, CancellationToken cancellationToken)
    {
        if (await RowAsync(number, null, cancellationToken) is { Unread: true } row && (by.Contains(row.Handler) || by.Contains(row.StandsInFor)))
            await sql.CommitAsync([CaseSql.Seen(number, time.GetUtcNow())], cancellationToken);
    }

    private static async Task<IReadOnlyList<CaseFile>> FilesAsync(WijkDb db, List<CaseRow> rows, CancellationToken cancellationToken)
    {
        var numbers = rows.Select(row => row.Number).ToList();
        var events = await EventsAsync(db, numbers, cancellationToken);
        var photos = await db.Set<CasePhotoRow>().AsNoTracking().Where(photo => numbers.Contains(photo.CaseNumber))
            .OrderBy(photo => photo.AddedAt).ToListAsync(cancellationToken);
        var photosOf = photos.ToLookup(photo => photo.CaseNumber);
        var reporters = await ReporterLists.OfAsync(db, rows, cancellationToken);
        return [.. rows.Select(row => new CaseFile(row, [.. events[row.Number]], [.. photosOf[row.Number]]) { Reporters = reporters[row.Number] })];
    }

    private static async Task<ILookup<string, TimelineEntry>> EventsAsync(WijkDb db, List<string> numbers, CancellationToken cancellationToken)
    {
        var rows = await (
            from entry in db.Set<CaseEventRow>().AsNoTracking()
            where numbers.Contains(entry.CaseNumber)
            join sent in db.Set<OutboundRow>() on entry.OutboundId equals sent.Id into sends
            from sent in sends.DefaultIfEmpty()
            orderby entry.At, entry.Id
            select new { Entry = entry, State = (int?)sent.State, sent.ErrorCode }).ToListAsync(cancellationToken);
        return rows.ToLookup(row => row.Entry.CaseNumber, row => new TimelineEntry(
            row.Entry.At, row.Entry.Kind, row.Entry.By, row.Entry.Text, row.Entry.Status,
            row.State is { } state ? DeliveryTruth.Of(state, row.ErrorCode) : null)
        {
            Id = row.Entry.Id,
            Conversation = row.Entry.ConversationId,
            Via = row.Entry.Via,
        });
    }
}
