using WijkBot.Storage;

namespace WijkBot.Handover;

/// <summary>The statements that say who has a conversation.</summary>
internal static class ClaimSql
{
    public static Statement Take(Guid conversation, string by, string from, DateTimeOffset now) => new(
        "UPDATE conversations SET claimed_by = $2, claimed_at = $3 WHERE id = $1 AND COALESCE(claimed_by, '') = $4", conversation, by, now, from)
    { Expect = 1 };

    public static Statement Return(Guid conversation, string from) => new(
        "UPDATE conversations SET claimed_by = NULL, claimed_at = NULL WHERE id = $1 AND claimed_by = $2", conversation, from)
    { Expect = 1 };

    /// <summary>To a colleague who takes the place of another: from now on he has a working day to answer.</summary>
    public static Statement PassOn(Guid conversation, string from, string to, DateTimeOffset now) => new(
        "UPDATE conversations SET claimed_by = $3, claimed_at = $4 WHERE id = $1 AND claimed_by = $2", conversation, from, to, now)
    { Expect = 1 };

    /// <summary>Taken away, unless it was claimed anew or answered in between.</summary>
    public static Statement TakeAway(UnansweredClaim claim) => new(
        $"""
        UPDATE conversations SET claimed_by = NULL, claimed_at = NULL
        WHERE id = $1 AND claimed_by = $2 AND claimed_at = $3
            AND NOT EXISTS (SELECT 1 FROM outbound WHERE conversation_id = $1 AND {OfColleague} AND created_at >= $4)
        """,
        claim.Conversation, claim.ClaimedBy, claim.ClaimedAt, claim.WaitsSince)
    { Expect = 1 };

    /// <summary>Claimed conversations in which the resident wrote after the last word of a colleague, with the case each was claimed for.</summary>
    public static Statement Unanswered() => new(
        $"""
        SELECT conversations.id, claimed_by, claimed_at, MIN(inbound.received_at),
            (SELECT e.case_number FROM case_events e JOIN cases ON cases.number = e.case_number
             WHERE cases.conversation_id = conversations.id AND e.kind = 'claimed' ORDER BY e.at DESC LIMIT 1)
        FROM conversations JOIN inbound ON inbound.conversation_id = conversations.id
        WHERE claimed_by IS NOT NULL
            AND NOT EXISTS (SELECT 1 FROM outbound WHERE conversation_id = conversations.id AND {OfColleague} AND created_at >= inbound.received_at)
        GROUP BY conversations.id, claimed_by, claimed_at
        """);

    /// <summary>Every claim, with the case it was made for and who has that now.</summary>
    public static Statement All() => new(
        """
        SELECT conversations.id, claimed_by, cases.number, cases.handler FROM conversations LEFT JOIN cases ON cases.number =
            (SELECT e.case_number FROM case_events e JOIN cases c ON c.number = e.case_number
             WHERE c.conversation_id = conversations.id AND e.kind = 'claimed' ORDER BY e.at DESC LIMIT 1)
        WHERE claimed_by IS NOT NULL
        """);

    private const string OfColleague = "author <> 'bot' AND to_cipher IS NULL";
}

/// <summary>A conversation that somebody has taken.</summary>
/// <param name="Number">The case it was claimed for; null when there is none on record.</param>
/// <param name="Handler">Who has that case.</param>
internal sealed record Claimed(Guid Conversation, string By, string? Number, string? Handler)
{
    public static Claimed Read(SqlRow row) => new(row.Id(0), row.Text(1), row.TextOrNull(2), row.TextOrNull(3));

    public override string ToString() => $"claim of {Conversation}";
}

/// <summary>A conversation that somebody has taken and not answered.</summary>
/// <param name="FirstWord">The resident's first message since the last word of a colleague.</param>
/// <param name="Number">The case it was claimed for; null when there is none on record.</param>
internal sealed record UnansweredClaim(Guid Conversation, string ClaimedBy, DateTimeOffset ClaimedAt, DateTimeOffset FirstWord, string? Number)
{
    /// <summary>From when the resident waits for whoever has claimed it.</summary>
    public DateTimeOffset WaitsSince => ClaimedAt > FirstWord ? ClaimedAt : FirstWord;

    public static UnansweredClaim Read(SqlRow row) => new(row.Id(0), row.Text(1), row.Time(2), row.Time(3), row.TextOrNull(4));

    public override string ToString() => $"claim of {Conversation}";
}
