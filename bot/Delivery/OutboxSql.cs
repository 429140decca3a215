using WijkBot.Channels;
using WijkBot.Storage;

namespace WijkBot.Delivery;

/// <summary>The statements of the outbox. State only goes up: a late or doubled receipt changes nothing.</summary>
internal static class OutboxSql
{
    private const string Columns =
        "o.id, o.conversation_id, o.position, o.text, o.options, o.to_cipher, o.always, o.attempts, o.first_tried_at, "
        + "c.channel, c.address_cipher, c.line, c.return_cipher, c.last_inbound_at, c.opted_out, o.created_at";

    /// <summary>
    /// Leases messages that are due and that nobody sends, none before an earlier one of its conversation is away.
    /// One that was tried before keeps the moment of that try: whether it was sent must be looked up first.
    /// </summary>
    public static Statement Lease(string owner, DateTimeOffset now, DateTimeOffset until, int count, string skipLocked) => new(
        $"""
        UPDATE outbound SET lease_owner = $1, lease_until = $3, first_tried_at = COALESCE(first_tried_at, $2)
        WHERE id IN (
            SELECT o.id FROM outbound o
            WHERE o.state < 2 AND o.due_at <= $2 AND (o.lease_until IS NULL OR o.lease_until < $2)
              AND NOT EXISTS (SELECT 1 FROM outbound p WHERE p.conversation_id = o.conversation_id AND p.state < 2 AND p.position < o.position AND p.to_cipher IS NULL)
            ORDER BY o.due_at LIMIT $4{skipLocked})
        RETURNING id
        """,
        owner, now, until, count);

    /// <summary>A message with all that is needed to send it.</summary>
    public static Statement Load(Guid id) => new(
        $"SELECT {Columns} FROM outbound o JOIN conversations c ON c.id = o.conversation_id WHERE o.id = $1 AND o.state < 2", id);

    public static Statement Accepted(Guid id, string? providerId, int? segments, DateTimeOffset now) => new(
        """
        UPDATE outbound SET state = CASE WHEN state < 2 THEN 2 ELSE state END, provider_id = COALESCE($2, provider_id),
            segments = COALESCE($3, segments), attempts = attempts + 1, lease_owner = NULL, lease_until = NULL,
            error_code = CASE WHEN state < 2 THEN NULL ELSE error_code END, updated_at = $4
        WHERE id = $1 RETURNING conversation_id
        """,
        id, providerId, segments, now)
    { ReturnsConversation = true };

    public static Statement Failed(Guid id, string code, DateTimeOffset now) => new(
        """
        UPDATE outbound SET state = 6, error_code = $2, attempts = attempts + 1, lease_owner = NULL, lease_until = NULL, updated_at = $3
        WHERE id = $1 AND state < 2 RETURNING conversation_id
        """,
        id, code, now)
    { ReturnsConversation = true };

    /// <summary>
    /// What still waits was written while the resident wanted no messages: it is told anew in the turn in which he wants them again,
    /// and must not come twice.
    /// </summary>
    public static Statement GiveUp(Guid conversation, DateTimeOffset now) => new(
        """
        UPDATE outbound SET state = 6, error_code = 'opted_out', lease_owner = NULL, lease_until = NULL, updated_at = $2
        WHERE conversation_id = $1 AND state < 2 AND always = $3 AND to_cipher IS NULL
        """,
        conversation, now, false);

    /// <summary>
    /// Another try later; when it may have been accepted all the same, the next asks the provider first. Nothing when the lease
    /// ran out meanwhile and somebody else has the message: then what he finds counts.
    /// </summary>
    public static Statement Later(Guid id, DateTimeOffset leaseUntil, string code, DateTimeOffset due, bool mayHaveGone, DateTimeOffset now) => new(
        """
        UPDATE outbound SET due_at = $3, error_code = $2, attempts = attempts + 1, lease_until = NULL,
            lease_owner = NULL, first_tried_at = CASE WHEN $4 THEN first_tried_at ELSE NULL END, updated_at = $5
        WHERE id = $1 AND state < 2 AND lease_until = $6
        """,
        id, code, due, mayHaveGone, now, leaseUntil);

    /// <summary>Gives back what was leased and not tried.</summary>
    public static Statement Release(Guid id, DateTimeOffset leaseUntil) => new(
        """
        UPDATE outbound SET lease_owner = NULL, lease_until = NULL, first_tried_at = NULL
        WHERE id = $1 AND state < 2 AND attempts = 0 AND lease_until = $2
        """,
        id, leaseUntil);

    /// <summary>A longer lease, unless somebody else has taken the message meanwhile.</summary>
    public static Statement Renew(Guid id, DateTimeOffset leaseUntil, DateTimeOffset until) => new(
        "UPDATE outbound SET lease_until = $3 WHERE id = $1 AND state < 2 AND lease_until = $2", id, leaseUntil, until)
    { Expect = 1 };

    public static Statement Receipt(Receipt receipt, DateTimeOffset now) => receipt.Shipment is { } id
        ? new(
            """
            UPDATE outbound SET state = $2, error_code = $3, provider_id = COALESCE(provider_id, $5), updated_at = $4
            WHERE id = $1 AND state < $2 AND NOT ($2 = 6 AND state IN (4, 5)) RETURNING conversation_id
            """,
            id, (int)receipt.State, receipt.ErrorCode, now, receipt.ProviderId)
        { ReturnsConversation = true }
        : new(
            """
            UPDATE outbound SET state = $2, error_code = $3, updated_at = $4
            WHERE provider_id = $1 AND state < $2 AND NOT ($2 = 6 AND state IN (4, 5)) RETURNING conversation_id
            """,
            receipt.ProviderId, (int)receipt.State, receipt.ErrorCode, now)
        { ReturnsConversation = true };

    /// <summary>What the provider already calls the latest messages of a conversation.</summary>
    public static Statement ProviderIds(Guid conversation) => new(
        "SELECT provider_id FROM outbound WHERE conversation_id = $1 AND provider_id IS NOT NULL ORDER BY position DESC LIMIT 200", conversation);

    public static Statement OptOut(Guid conversation) => new(
        "UPDATE conversations SET opted_out = $2, version = version + 1 WHERE id = $1", conversation, true);

    /// <summary>How many wait, since when the oldest does, how many a worker holds, and how many messages were put aside.</summary>
    public static Statement Standing(DateTimeOffset now) => new(
        """
        SELECT COUNT(*), MIN(created_at), SUM(CASE WHEN lease_until > $1 THEN 1 ELSE 0 END), (SELECT COUNT(*) FROM inbound WHERE state = 2)
        FROM outbound WHERE state < 2
        """,
        now);
}
