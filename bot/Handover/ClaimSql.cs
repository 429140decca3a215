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
}
