using WijkBot.Storage;

namespace WijkBot.Handover;

/// <summary>The statements of codes, tries and replies that wait.</summary>
internal static class RelaySql
{
    public static Statement InsertCode(RelayCodeRow row) => new(
        "INSERT INTO relay_codes (id, hash, phone, person, case_number, created_at, expires_at, outbound_id) VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING",
        row.Id, row.Hash, row.Phone, row.Person, row.CaseNumber, row.CreatedAt, row.ExpiresAt, row.OutboundId)
    { Expect = 1 };

    public static Statement FindCode(byte[] hash) => new(
        "SELECT id, phone, person, case_number, expires_at, used_at FROM relay_codes WHERE hash = $1", hash);

    public static Statement UseCode(Guid id, DateTimeOffset now) => new(
        "UPDATE relay_codes SET used_at = $2 WHERE id = $1 AND used_at IS NULL AND expires_at > $2", id, now)
    { Expect = 1 };

    /// <summary>How many codes this phone still has to answer with, and how many replies of it wait.</summary>
    public static Statement Expected(byte[] phone, DateTimeOffset now) => new(
        """
        SELECT (SELECT COUNT(*) FROM relay_codes WHERE phone = $1 AND expires_at > $2 AND used_at IS NULL),
            (SELECT COUNT(*) FROM relay_holds WHERE phone = $1 AND state = 0)
        """,
        phone, now);

    /// <summary>The case of the message with this id of the provider, when it was one of those with a code.</summary>
    public static Statement CaseOfMessage(string providerId) => new(
        "SELECT c.case_number FROM outbound o JOIN relay_codes c ON c.outbound_id = o.id WHERE o.provider_id = $1", providerId);

    /// <summary>Locks the row of the phone until the transaction ends: what is counted next is counted one at a time, on whatever replica.</summary>
    public static Statement Lock(byte[] phone, DateTimeOffset now) => new(
        "INSERT INTO relay_phones (phone, seen_at) VALUES ($1, $2) ON CONFLICT (phone) DO UPDATE SET seen_at = $2", phone, now);

    /// <summary>Counts a try, unless there were already so many since then.</summary>
    public static Statement Try(Guid id, byte[] phone, DateTimeOffset now, DateTimeOffset since, int most) => new(
        """
        INSERT INTO relay_tries (id, phone, at)
        SELECT $1, $2, $3 WHERE (SELECT COUNT(*) FROM relay_tries WHERE phone = $2 AND at > $4) < $5
        """,
        id, phone, now, since, most)
    { Expect = 1 };

    /// <summary>The code was right: that was no guess.</summary>
    public static Statement TakeBack(Guid tried) => new("DELETE FROM relay_tries WHERE id = $1", tried);

    /// <summary>The next message to this phone is this one, unless it was told something not long ago.</summary>
    public static Statement MayTell(byte[] phone, Guid message, DateTimeOffset now, DateTimeOffset since) => new(
        "UPDATE relay_phones SET told_at = $3, told_by = $2 WHERE phone = $1 AND (told_at IS NULL OR told_at < $4)", phone, message, now, since);

    public static Statement InsertHold(RelayHoldRow row) => new(
        "INSERT INTO relay_holds (id, phone, person, case_number, channel, text, state, echo_id, created_at) VALUES ($1, $2, $3, $4, $5, $6, 0, $7, $8)",
        row.Id, row.Phone, row.Person, row.CaseNumber, row.Channel, row.Text, row.EchoId, row.CreatedAt);

    public static Statement HoldsOf(byte[] phone) => new(
        "SELECT id, person, case_number FROM relay_holds WHERE phone = $1 AND state = 0 ORDER BY created_at", phone);

    /// <summary>Nothing when it went, or was stopped, in between.</summary>
    public static Statement End(Guid hold, HoldState state) => new(
        "UPDATE relay_holds SET state = $2 WHERE id = $1 AND state = 0", hold, (int)state)
    { Expect = 1 };

    /// <summary>The minute begins when the echo has left.</summary>
    public static Statement Begin(Guid hold, DateTimeOffset due) => new("UPDATE relay_holds SET due_at = $2 WHERE id = $1 AND due_at IS NULL", hold, due);

    /// <summary>Replies that wait, with how far the message has come that showed them to the real phone.</summary>
    public static Statement Waiting() => new(
        """
        SELECT h.id, h.person, h.case_number, h.channel, h.text, h.due_at, o.state BETWEEN 2 AND 5, o.state = 6 FROM relay_holds h JOIN outbound o ON o.id = h.echo_id
        WHERE h.state = 0 ORDER BY h.created_at LIMIT 200
        """);

    /// <summary>What is kept of codes and replies after this is in the audit and the timeline.</summary>
    public static IReadOnlyList<Statement> Sweep(DateTimeOffset codes, DateTimeOffset tries) =>
    [
        new("DELETE FROM relay_codes WHERE expires_at < $1", codes),
        new("DELETE FROM relay_tries WHERE at < $1", tries),
        new("DELETE FROM relay_holds WHERE state <> 0 AND created_at < $1", codes),
    ];
}

/// <summary>A code that was sent.</summary>
internal sealed record SentCode(Guid Id, byte[] Phone, string Person, string CaseNumber, DateTimeOffset ExpiresAt, DateTimeOffset? UsedAt)
{
    public static SentCode Read(SqlRow row) => new(row.Id(0), row.Bytes(1), row.Text(2), row.Text(3), row.Time(4), row.TimeOrNull(5));

    public override string ToString() => $"code of {CaseNumber}";
}

/// <summary>A reply that waits.</summary>
/// <param name="DueAt">Null while the minute has not begun.</param>
/// <param name="Shown">The real phone was sent the text.</param>
/// <param name="Unshown">It could not be.</param>
internal sealed record HeldReply(Guid Id, string Person, string CaseNumber, string Channel, string Text, DateTimeOffset? DueAt, bool Shown, bool Unshown)
{
    public static HeldReply Read(SqlRow row) => new(row.Id(0), row.Text(1), row.Text(2), row.Text(3), row.Text(4), row.TimeOrNull(5), row.Bool(6), row.Bool(7));

    public override string ToString() => $"reply of {CaseNumber}";
}
