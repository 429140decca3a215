namespace WijkBot.Storage;

/// <summary>The statements that record messages and conversations. Order and uniqueness are decided here, by the database.</summary>
public static class MessageLog
{
    /// <summary>Positions a turn has for its messages; a conversation's version times this is where they begin.</summary>
    public const long PositionsPerTurn = 100;

    /// <summary>A conversation seen for the first time, by the turn that sees it.</summary>
    public static Statement InsertConversation(NewConversation conversation, string state, bool optedOut, DateTimeOffset now) => new(
        """
        INSERT INTO conversations (id, channel, resident_hash, address_cipher, line, return_cipher, profile_cipher, state, version, opted_out, last_inbound_at, created_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 1, $9, $10, $10) ON CONFLICT DO NOTHING
        """,
        conversation.Id, conversation.Channel, conversation.ResidentHash, conversation.AddressCipher, conversation.Line,
        conversation.ReturnCipher, conversation.ProfileCipher, state, optedOut, now)
    { Expect = 1, Concerns = conversation.Id };

    /// <summary>A conversation for a message that is only recorded; its first turn is still to come.</summary>
    public static Statement EnsureConversation(NewConversation conversation, string state, DateTimeOffset now) => new(
        """
        INSERT INTO conversations (id, channel, resident_hash, address_cipher, line, return_cipher, profile_cipher, state, version, opted_out, last_inbound_at, created_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 0, $9, $10, $10) ON CONFLICT DO NOTHING
        """,
        conversation.Id, conversation.Channel, conversation.ResidentHash, conversation.AddressCipher, conversation.Line,
        conversation.ReturnCipher, conversation.ProfileCipher, state, false, now);

    /// <summary>The next version, if nobody was before us. What a channel keeps for answering is renewed when it is known.</summary>
    public static Statement AdvanceConversation(Guid id, long from, string state, bool optedOut, DateTimeOffset inboundAt, NewConversation? seen) => new(
        """
        UPDATE conversations SET state = $3, version = version + 1, opted_out = $4,
            last_inbound_at = CASE WHEN last_inbound_at < $5 THEN $5 ELSE last_inbound_at END,
            line = COALESCE($6, line), return_cipher = COALESCE($7, return_cipher), profile_cipher = COALESCE($8, profile_cipher)
        WHERE id = $1 AND version = $2
        """,
        id, from, state, optedOut, inboundAt, seen?.Line, seen?.ReturnCipher, seen?.ProfileCipher)
    { Expect = 1, Concerns = id };

    /// <summary>A version that came about without the resident: a case solved, a person who takes over.</summary>
    public static Statement AdvanceConversation(Guid id, long from, string state) => new(
        "UPDATE conversations SET state = $3, version = version + 1 WHERE id = $1 AND version = $2", id, from, state)
    { Expect = 1, Concerns = id };

    /// <summary>Records a message as handled, unless it was seen before or an earlier one still waits.</summary>
    public static Statement InsertHandled(InboundRow row) => new(
        """
        INSERT INTO inbound (id, conversation_id, channel, provider_id, received_at, text, body, state, attempts, handled_at)
        SELECT $1, $2, $3, $4, $5, $6, $7, 1, 1, $5
        WHERE NOT EXISTS (SELECT 1 FROM inbound WHERE conversation_id = $2 AND state = 0)
        ON CONFLICT DO NOTHING
        """,
        row.Id, row.ConversationId, row.Channel, row.ProviderId, row.ReceivedAt, row.Text, row.Body)
    { Expect = 1 };

    /// <summary>Records a message for a turn that is still to come; nothing, and no id comes back, when it was seen before.</summary>
    public static Statement InsertWaiting(InboundRow row) => new(
        """
        INSERT INTO inbound (id, conversation_id, channel, provider_id, received_at, text, body, state, attempts)
        VALUES ($1, $2, $3, $4, $5, $6, $7, 0, 0) ON CONFLICT DO NOTHING RETURNING id
        """,
        row.Id, row.ConversationId, row.Channel, row.ProviderId, row.ReceivedAt, row.Text, row.Body);

    public static Statement MarkHandled(Guid inbound, DateTimeOffset now) => new(
        "UPDATE inbound SET state = 1, handled_at = $2 WHERE id = $1 AND state = 0", inbound, now)
    { Expect = 1 };

    /// <summary>Counts a failure; the third puts the message aside for a person.</summary>
    public static Statement MarkFailed(Guid inbound, string fault) => new(
        "UPDATE inbound SET attempts = attempts + 1, fault = $2, state = CASE WHEN attempts >= 2 THEN 2 ELSE 0 END WHERE id = $1 AND state = 0",
        inbound, fault);

    /// <summary>
    /// Puts a message in the outbox. It is leased to this process at once when nothing earlier of the conversation still waits;
    /// the lease owner comes back. An empty owner leases to nobody.
    /// </summary>
    public static Statement InsertOutbound(OutboundRow row, string owner, DateTimeOffset leaseUntil, long firstOfTurn) => new(
        """
        INSERT INTO outbound (id, conversation_id, position, case_number, author, text, options, to_cipher, always, state, attempts, due_at, lease_owner, lease_until, first_tried_at, created_at, updated_at)
        SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, 0, 0, $10,
            CASE WHEN free THEN $11 ELSE NULL END, CASE WHEN free THEN $12 ELSE NULL END, CASE WHEN free THEN $10 ELSE NULL END, $10, $10
        FROM (SELECT $11 <> '' AND NOT EXISTS (SELECT 1 FROM outbound WHERE conversation_id = $2 AND state < 2 AND position < $13 AND to_cipher IS NULL) AS free) AS waiting
        RETURNING lease_owner
        """,
        row.Id, row.ConversationId, row.Position, row.CaseNumber, row.Author, row.Text, row.Options, row.ToCipher ?? Statement.NoBytes, row.Always,
        row.CreatedAt, owner, leaseUntil, firstOfTurn);

    /// <summary>Channel and resident of a conversation, for a turn that starts from a recorded message.</summary>
    public static Statement LoadResident(Guid id) => new("SELECT channel, resident_hash FROM conversations WHERE id = $1", id);

    /// <summary>What a turn needs of a conversation.</summary>
    public static Statement LoadConversation(Guid id) => new(
        "SELECT version, claimed_by IS NOT NULL, opted_out, state FROM conversations WHERE id = $1", id);

    /// <summary>Messages that wait for their turn, in the order in which they came.</summary>
    public static Statement LoadWaiting(Guid conversation) => new(
        """
        SELECT id, received_at, text, body, attempts FROM inbound
        WHERE conversation_id = $1 AND state = 0 ORDER BY received_at, id LIMIT 20
        """,
        conversation);

    /// <summary>Conversations with messages that have waited since before this moment.</summary>
    public static Statement LoadStranded(DateTimeOffset before) => new(
        "SELECT DISTINCT conversation_id FROM inbound WHERE state = 0 AND received_at < $1 LIMIT 100", before);
}

/// <summary>What is recorded of a conversation when it is first seen, and renewed when it changes.</summary>
public sealed record NewConversation(Guid Id, string Channel, byte[] ResidentHash, byte[] AddressCipher)
{
    public string? Line { get; init; }
    public byte[]? ReturnCipher { get; init; }
    public byte[]? ProfileCipher { get; init; }

    public override string ToString() => Id.ToString();
}
