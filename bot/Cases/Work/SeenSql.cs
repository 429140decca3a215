using WijkBot.Storage;

namespace WijkBot.Cases;

/// <summary>The statements that mark a case as read by hand.</summary>
internal static class SeenSql
{
    /// <summary>Read; what came back because the resident wrote stays awake.</summary>
    public static Statement Set(string number, DateTimeOffset at) => new(
        "UPDATE cases SET unread = $2, snoozed_until = CASE WHEN snoozed_until > $4 THEN $4 ELSE snoozed_until END WHERE number = $1 AND unread = $3", number, false, true, at)
    { Expect = 1 };

    /// <summary>Unread again, unless something happened since.</summary>
    public static Statement TakeBack(string number, DateTimeOffset since) => new(
        "UPDATE cases SET unread = $2 WHERE number = $1 AND unread = $3 AND updated_at <= $4", number, true, false, since)
    { Expect = 1 };
}
