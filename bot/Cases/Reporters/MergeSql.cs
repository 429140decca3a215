using WijkBot.Storage;

namespace WijkBot.Cases;

/// <summary>The statements with which two cases about the same thing become one, and two again.</summary>
public static class MergeSql
{
    /// <summary>So long it can be undone.</summary>
    public static readonly TimeSpan Undoable = TimeSpan.FromDays(1);

    /// <summary>Both at once: two colleagues who merge two cases into each other come one after the other.</summary>
    public static Statement Hold(string number, string into, DateTimeOffset at) =>
        new("UPDATE cases SET updated_at = $3 WHERE number IN ($1, $2)", number, into, at) { Expect = 2 };

    /// <summary>Closes a case and points to the one that goes on; nothing when either may not be merged (any more).</summary>
    public static Statement Merge(string number, string into, DateTimeOffset at) => new(
        $"""
        UPDATE cases SET merged_into = $2, merged_at = $3, merged_status = status, status = 'closed', unread = $4, wants_person = $4
        WHERE number = $1 AND {MayMerge("cases")} AND EXISTS (SELECT 1 FROM cases o WHERE o.number = $2 AND o.number <> $1 AND {MayMerge("o")})
        """,
        number, into, at, false)
    { Expect = 1 };

    /// <summary>What is merged was new to somebody: so is the case that goes on.</summary>
    public static Statement Touch(string into) => new("UPDATE cases SET unread = $2 WHERE number = $1", into, true);

    /// <summary>As it was before; nothing when it was too long ago.</summary>
    public static Statement Undo(string number, string from, DateTimeOffset at) => new(
        "UPDATE cases SET merged_into = NULL, merged_at = NULL, status = merged_status, merged_status = NULL, unread = $4, updated_at = $3 WHERE number = $1 AND merged_into = $2 AND merged_at > $5",
        number, from, at, true, at - Undoable)
    { Expect = 1 };

    private static string MayMerge(string table) =>
        $"{table}.merged_into IS NULL AND {table}.danger IS NULL AND {table}.type = 'report' AND {CaseSql.StillOpenIn(table)}";
}
