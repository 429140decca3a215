using WijkBot.Storage;

namespace WijkBot.Cases;

/// <summary>The statements about afspraken.</summary>
internal static class AfspraakSql
{
    private const string Columns =
        """
        SELECT a.id, a.case_number, a.what, a.day, a.promised_by, a.state, a.reason, cases.handler, cases.wijk, a.created_at, a.ended_at, cases.type
        FROM afspraken a JOIN cases ON cases.number = a.case_number
        """;

    /// <summary>An afspraak of a case that was withdrawn or otherwise ended means nothing, until it is open again.</summary>
    private const string Running = "a.state = 'running' AND cases.status NOT IN ('resolved', 'closed', 'declined', 'withdrawn')";

    public static Statement Make(Guid id, string number, string what, DateOnly day, string by, DateTimeOffset now) => new(
        "INSERT INTO afspraken (id, case_number, what, day, promised_by, state, reason, created_at) VALUES ($1, $2, $3, $4, $5, $6, '', $7)",
        id, number, what, Afspraak.Kept(day), by, AfspraakStates.Running, now);

    /// <summary>It runs no more; unless somebody else said so before.</summary>
    /// <param name="successor">What took its place.</param>
    public static Statement End(Guid id, string state, string reason, Guid? successor, DateTimeOffset now) => new(
        "UPDATE afspraken SET state = $2, reason = $3, successor = $4, ended_at = $5 WHERE id = $1 AND state = 'running'", id, state, reason, successor, now)
    { Expect = 1 };

    /// <summary>What was promised is promised still when a case goes on in another.</summary>
    public static Statement GoAlong(string number, string into) => new(
        "UPDATE afspraken SET case_number = $2, came_from = $1 WHERE case_number = $1 AND state = 'running'", number, into);

    /// <summary>And belongs to it again when it comes loose; what ended meanwhile stays where that was told.</summary>
    public static Statement GoBack(string number, string from) => new(
        "UPDATE afspraken SET case_number = $1, came_from = NULL WHERE case_number = $2 AND came_from = $1 AND state = 'running'", number, from);

    public static Statement OfCase(string number) => new($"{Columns} WHERE a.case_number = $1 ORDER BY a.day, a.created_at", number);

    /// <summary>What runs and is for this day or before it.</summary>
    public static Statement RunningUntil(DateOnly day) => new($"{Columns} WHERE {Running} AND a.day <= $1 ORDER BY a.day, a.created_at", Afspraak.Kept(day));

    /// <summary>All that runs, what is first due first.</summary>
    public static Statement AllRunning() => new($"{Columns} WHERE {Running} ORDER BY a.day, a.created_at");

    /// <summary>What ended since, the last first.</summary>
    public static Statement EndedSince(DateTimeOffset since) => new(
        $"{Columns} WHERE a.state <> 'running' AND a.ended_at >= $1 ORDER BY a.ended_at DESC", since);

    /// <summary>That somebody is reminded, once; undoes the rest when he was, or when it runs no more.</summary>
    public static Statement Remind(Guid id, string kind, DateTimeOffset now) => new(
        """
        INSERT INTO afspraak_reminders (afspraak_id, kind, at)
        SELECT id, $2, $3 FROM afspraken WHERE id = $1 AND state = 'running' ON CONFLICT DO NOTHING
        """,
        id, kind, now)
    { Expect = 1 };

    /// <summary>Which reminders there were of what runs.</summary>
    public static Statement Reminded() => new(
        "SELECT r.afspraak_id, r.kind FROM afspraak_reminders r JOIN afspraken a ON a.id = r.afspraak_id WHERE a.state = 'running'");
}
