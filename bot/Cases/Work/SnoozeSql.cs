using WijkBot.Storage;

namespace WijkBot.Cases;

/// <summary>The statements that leave a case alone for a while, and take it up again.</summary>
internal static class SnoozeSql
{
    /// <summary>Left alone, unless it ended in between or the resident said something that nobody has seen.</summary>
    public static Statement Sleep(string number, DateTimeOffset until, DateTimeOffset at) => new(
        $"UPDATE cases SET snoozed_until = $2, updated_at = $3 WHERE number = $1 AND unread = $4 AND {CaseSql.StillOpen}", number, until, at, false)
    { Expect = 1 };

    public static Statement Wake(string number, DateTimeOffset at) => new(
        "UPDATE cases SET snoozed_until = NULL, updated_at = $2 WHERE number = $1 AND snoozed_until IS NOT NULL", number, at)
    { Expect = 1 };
}
