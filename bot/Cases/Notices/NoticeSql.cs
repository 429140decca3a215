using WijkBot.Storage;

namespace WijkBot.Cases;

/// <summary>The statements about notices; what makes one goes into the transaction of what it tells.</summary>
public static class NoticeSql
{
    /// <param name="person">Id in the roster, or the team.</param>
    /// <param name="kind">See <see cref="NoticeKinds"/>.</param>
    /// <param name="about">Id of an afspraak; null when it is about the case itself.</param>
    public static Statement Give(string person, string kind, string? number, string? about, DateTimeOffset now) => new(
        "INSERT INTO notices (id, person, kind, case_number, about, created_at) VALUES ($1, $2, $3, $4, $5, $6)",
        Guid.CreateVersion7(now), person, kind, number, about, now);

    /// <summary>It is of no use any more, whoever it was for.</summary>
    public static Statement Settle(string about, DateTimeOffset now) => new(
        "UPDATE notices SET seen_at = $2 WHERE about = $1 AND seen_at IS NULL", about, now);

    /// <summary>Somebody has seen it: only who it was for.</summary>
    public static Statement Seen(Guid id, string person, DateTimeOffset now) => new(
        "UPDATE notices SET seen_at = $3 WHERE id = $1 AND person = $2 AND seen_at IS NULL", id, person, now);

    /// <summary>What nobody has seen, and was made between these moments: all of it, or what is for people who want no e-mail would hide the rest.</summary>
    internal static Statement Unsent(DateTimeOffset from, DateTimeOffset to) => new(
        "SELECT id, person, kind, case_number, about, created_at FROM notices WHERE sent_at IS NULL AND seen_at IS NULL AND created_at > $1 AND created_at <= $2 ORDER BY created_at",
        from, to);

    /// <summary>It was sent outside the inbox; undoes everything when another replica was first.</summary>
    internal static Statement Sent(Guid id, DateTimeOffset now) => new("UPDATE notices SET sent_at = $2 WHERE id = $1 AND sent_at IS NULL", id, now) { Expect = 1 };

    internal static Statement Unseen(string person) => new(
        "SELECT id, person, kind, case_number, about, created_at FROM notices WHERE person = $1 AND seen_at IS NULL ORDER BY created_at DESC LIMIT 50", person);
}
