using Microsoft.EntityFrameworkCore;
using WijkBot.Cases;
using WijkBot.Storage;

namespace WijkBot.Handover;

/// <summary>
/// Does something about many cases: a lot at a time, so that a page can tell how far it is; any replica goes on where another stopped.
/// </summary>
public sealed class Bulk(SqlStore sql, IDbContextFactory<WijkDb> factory, BulkActs acts, TimeProvider time)
{
    /// <summary>A page of the list.</summary>
    public const int Most = 125;

    /// <summary>Done in one go.</summary>
    public const int Lot = 20;

    public static readonly TimeSpan UndoFor = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan Kept = TimeSpan.FromDays(1);

    /// <returns>Under which id it goes on.</returns>
    public async Task<Guid> BeginAsync(string by, BulkOrder order, IReadOnlyList<CaseRow> rows, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow();
        var bulk = new BulkRow
        {
            Id = Guid.CreateVersion7(now),
            By = by,
            At = now,
            Kind = order.Kind.ToString(),
            Receiver = order.To,
            Note = order.Note.Trim(),
            Tell = order.Tell,
            Until = order.Until,
        };
        var items = rows.Take(Most).Select((row, index) => new BulkItemRow
        {
            BulkId = bulk.Id,
            CaseNumber = row.Number,
            Position = index,
            State = nameof(BulkState.Waiting),
            Before = BulkActs.Before(order.Kind, row),
        });
        await sql.CommitAsync([.. BulkSql.Forget(now - Kept), BulkSql.Insert(bulk), .. items.Select(BulkSql.Insert)], cancellationToken);
        return bulk.Id;
    }

    /// <summary>Null when there is none of this colleague.</summary>
    public async Task<BulkView?> ReadAsync(Guid id, string by, CancellationToken cancellationToken)
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        if (await db.Set<BulkRow>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id && row.By == by, cancellationToken) is not { } bulk)
            return null;
        return new BulkView(bulk, await db.Set<BulkItemRow>().AsNoTracking().Where(item => item.BulkId == id).OrderBy(item => item.Position).ToListAsync(cancellationToken));
    }

    /// <summary>The next lot; from when undoing was asked for, it is undone.</summary>
    public async Task GoOnAsync(BulkView view, CancellationToken cancellationToken)
    {
        var undo = view.Row.UndoneAt is not null;
        foreach (var item in view.In(undo ? BulkState.Done : BulkState.Waiting).Take(Lot))
        {
            var result = undo ? await acts.UndoAsync(view.Row, item, cancellationToken) : await acts.DoAsync(view.Row, item, cancellationToken);
            var why = BulkRules.Sentence(result);
            var state = (undo, why is null) switch
            {
                (false, true) => BulkState.Done,
                (false, false) => BulkState.Refused,
                (true, true) => BulkState.Undone,
                _ => BulkState.Kept,
            };
            await sql.CommitAsync([BulkSql.Move(item, state, why)], cancellationToken);
        }
    }

    /// <summary>From now on it is undone, as far as that can be; false when it is too late.</summary>
    public async Task<bool> UndoAsync(BulkView view, CancellationToken cancellationToken) =>
        view.CanUndo(time.GetUtcNow()) && (await sql.CommitAsync([BulkSql.Undo(view.Row.Id, time.GetUtcNow())], cancellationToken)).Done;
}
