using WijkBot.Cases;
using WijkBot.Storage;

namespace WijkBot.Handover;

/// <summary>The statements about e-mail to colleagues.</summary>
internal static class MailQueueSql
{
    private const string Columns = "(id, person, kind, once_key, subject, text, state, attempts, due_at, created_at, updated_at)";

    /// <summary>An e-mail that nobody else makes; undoes everything when another replica did.</summary>
    public static Statement Insert(MailQueueRow row) => new(
        $"INSERT INTO mail_queue {Columns} VALUES ($1, $2, $3, $4, $5, $6, $7, 0, $8, $8, $8) ON CONFLICT DO NOTHING",
        row.Id, row.Person, row.Kind, row.OnceKey, row.Subject, row.Text, (int)row.State, row.CreatedAt)
    { Expect = 1 };

    /// <summary>The same, unless this person had one of this kind since then.</summary>
    public static Statement InsertPaced(MailQueueRow row, DateTimeOffset since) => new(
        $"""
        INSERT INTO mail_queue {Columns}
        SELECT $1, $2, $3, $4, $5, $6, 0, 0, $7, $7, $7
        WHERE NOT EXISTS (SELECT 1 FROM mail_queue WHERE person = $2 AND kind = $3 AND created_at > $8)
        ON CONFLICT DO NOTHING
        """,
        row.Id, row.Person, row.Kind, row.OnceKey, row.Subject, row.Text, row.CreatedAt, since)
    { Expect = 1 };

    /// <summary>Who had an e-mail of this kind since then.</summary>
    public static Statement Had(string kind, DateTimeOffset since) => new(
        "SELECT DISTINCT person FROM mail_queue WHERE kind = $1 AND created_at > $2", kind, since);

    /// <summary>The next that is due, for this replica alone until then.</summary>
    public static Statement Take(DateTimeOffset now, DateTimeOffset until, string skipLocked) => new(
        $"""
        UPDATE mail_queue SET lease_until = $2, attempts = attempts + 1
        WHERE id IN (SELECT id FROM mail_queue WHERE state = 0 AND due_at <= $1 AND (lease_until IS NULL OR lease_until < $1)
            ORDER BY due_at LIMIT 1{skipLocked})
        RETURNING id, person, kind, subject, text, attempts, created_at
        """,
        now, until);

    public static Statement End(Guid id, MailState state, DateTimeOffset leaseUntil, DateTimeOffset now) => new(
        "UPDATE mail_queue SET state = $2, lease_until = NULL, updated_at = $4 WHERE id = $1 AND state = 0 AND lease_until = $3", id, (int)state, leaseUntil, now)
    { Expect = 1 };

    public static Statement Later(Guid id, DateTimeOffset due, DateTimeOffset leaseUntil) => new(
        "UPDATE mail_queue SET due_at = $2, lease_until = NULL WHERE id = $1 AND state = 0 AND lease_until = $3", id, due, leaseUntil);

    /// <summary>How many were refused or given up since then, and since when the oldest waits that is due.</summary>
    public static Statement Standing(DateTimeOffset since, DateTimeOffset now) => new(
        """
        SELECT (SELECT COUNT(*) FROM mail_queue WHERE state IN (2, 3) AND updated_at > $1),
            (SELECT MIN(created_at) FROM mail_queue WHERE state = 0 AND due_at <= $2)
        """,
        since, now);

    public static Statement Sweep(DateTimeOffset before) => new("DELETE FROM mail_queue WHERE state <> 0 AND updated_at < $1", before);

    /// <summary>What is open of one handler, the oldest first.</summary>
    public static Statement OpenOf(string handler) => new(
        $"""
        SELECT number, category, wijk, unread, updated_at, danger IS NOT NULL, stopped_at,
            CASE WHEN answered_at IS NULL AND (due_at IS NULL OR answer_due_at < due_at) THEN answer_due_at ELSE due_at END
        FROM cases
        WHERE handler = $1 AND {CaseSql.StillOpen} ORDER BY created_at LIMIT 200
        """,
        handler);
}

/// <summary>An e-mail that this replica sends.</summary>
internal sealed record TakenMail(Guid Id, string Person, string Kind, string Subject, string Text, int Attempts, DateTimeOffset CreatedAt)
{
    public static TakenMail Read(SqlRow row) => new(row.Id(0), row.Text(1), row.Text(2), row.Text(3), row.Text(4), (int)row.Number(5), row.Time(6));

    public override string ToString() => $"{Kind} {Id}";
}
