using WijkBot.Cases;
using WijkBot.Storage;

namespace WijkBot.Handover;

/// <summary>The statements about what colleagues are still to be told.</summary>
internal static class CaseNewsSql
{
    public static Statement Insert(string way, ResidentDid did, DateTimeOffset now) => new(
        "INSERT INTO case_news (id, way, case_number, kind, text, danger, due_at, created_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $7)",
        Guid.CreateVersion7(now), way, did.Number, did.Kind, did.Text, did.Danger, now);

    /// <summary>What is due, danger before all else.</summary>
    public static Statement Due(string way, DateTimeOffset now, int most) => new(
        $"""
        SELECT n.id, n.case_number, n.kind, n.text, n.danger, n.created_at, c.category, c.wijk, c.handler, c.unread, c.anonymous, v.claimed_by, {RelayReach.OneReporterIn("c")}, c.type
        FROM case_news n JOIN cases c ON c.number = n.case_number JOIN conversations v ON v.id = c.conversation_id
        WHERE n.way = $1 AND n.due_at <= $2 ORDER BY n.danger DESC, n.created_at LIMIT $3
        """,
        way, now, most);

    /// <summary>It is told, or nobody needs to hear of it; undoes everything when another replica was first.</summary>
    public static Statement Done(Guid id) => new("DELETE FROM case_news WHERE id = $1", id) { Expect = 1 };

    public static Statement Later(Guid id, DateTimeOffset due) => new("UPDATE case_news SET due_at = $2 WHERE id = $1", id, due);
}

/// <summary>Something that is due to be told, with what is told of its case.</summary>
internal sealed record CaseNewsItem(Guid Id, string Number, string Kind, string Text, bool Danger, DateTimeOffset At)
{
    public string? Category { get; private init; }
    public string? Wijk { get; private init; }
    public required string Handler { get; init; }

    /// <summary>Nobody has looked at the case since the resident last wrote.</summary>
    public bool Unread { get; private init; }

    public bool Anonymous { get; private init; }
    public string? ClaimedBy { get; private init; }

    /// <summary>It is plain to whom an answer from a phone would go.</summary>
    public bool HasOneReporter { get; private init; }

    public bool IsComplaint { get; private init; }

    public static CaseNewsItem Read(SqlRow row) => new(row.Id(0), row.Text(1), row.Text(2), row.Text(3), row.Bool(4), row.Time(5))
    {
        Category = row.TextOrNull(6),
        Wijk = row.TextOrNull(7),
        Handler = row.Text(8),
        Unread = row.Bool(9),
        Anonymous = row.Bool(10),
        ClaimedBy = row.TextOrNull(11),
        HasOneReporter = row.Bool(12),
        IsComplaint = row.Text(13) == CaseNames.Complaint,
    };

    public override string ToString() => $"{Kind} of {Number}";
}
