namespace WijkBot.Cases;

/// <summary>
/// When a case is left alone. Nothing wakes it: whoever asks compares moments, and what the resident says makes it unread, which no
/// sleep survives.
/// </summary>
public static class Snoozing
{
    /// <summary>Until the resident writes, whenever that is.</summary>
    public static readonly DateTimeOffset UntilResident = new(9999, 12, 31, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Left alone at this moment.</summary>
    public static bool IsAsleep(this CaseRow row, DateTimeOffset now) => row.SnoozedUntil > now && !row.Unread;

    /// <summary>It was left alone, is not any more, and nobody has done anything about it since.</summary>
    public static bool IsBack(this CaseRow row, DateTimeOffset now) =>
        row.SnoozedUntil is not null && !row.IsAsleep(now) && !CaseNames.Status.IsEnded(row.Status);
}
