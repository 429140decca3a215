using WijkBot.Storage;

namespace WijkBot.Handover;

/// <summary>The statements that keep what is done about many cases.</summary>
internal static class BulkSql
{
    public static Statement Insert(BulkRow row) => new(
        "INSERT INTO bulk_acts (id, by, at, kind, receiver, note, tell, until) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        row.Id, row.By, row.At, row.Kind, row.Receiver, row.Note, row.Tell, row.Until);

    public static Statement Insert(BulkItemRow row) => new(
        "INSERT INTO bulk_items (bulk_id, case_number, position, state, before) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING",
        row.BulkId, row.CaseNumber, row.Position, row.State, row.Before);

    /// <summary>Notes of yesterday are kept with the cases.</summary>
    public static IEnumerable<Statement> Forget(DateTimeOffset before) =>
    [
        new("DELETE FROM bulk_items WHERE bulk_id IN (SELECT id FROM bulk_acts WHERE at < $1)", before),
        new("DELETE FROM bulk_acts WHERE at < $1", before),
    ];

    /// <summary>One case of it is further, unless another replica was first.</summary>
    public static Statement Move(BulkItemRow item, BulkState to, string? why) => new(
        "UPDATE bulk_items SET state = $4, why = $5 WHERE bulk_id = $1 AND case_number = $2 AND state = $3", item.BulkId, item.CaseNumber, item.State, to.ToString(), why);

    public static Statement Undo(Guid id, DateTimeOffset now) => new("UPDATE bulk_acts SET undone_at = $2 WHERE id = $1 AND undone_at IS NULL", id, now)
    {
        Expect = 1,
    };
}
