using WijkBot.Channels;
using WijkBot.Storage;

namespace WijkBot.Cases;

/// <summary>The statements about whether it was solved.</summary>
internal static class OutcomeSql
{
    /// <summary>It was called done, and is not open again because another reporter said no before.</summary>
    private const string WasDone = "status IN ('resolved', 'closed')";

    /// <summary>What the timeline keeps of a second "not solved"; it is counted by these words.</summary>
    public const string SecondNo = "De bewoner zegt voor de tweede keer dat het niet is opgelost.";

    /// <summary>A resident said that it is not solved; before it is opened again, so that each time counts once, however many say so.</summary>
    public static Statement CountNo(string number) => new($"UPDATE cases SET not_solved = not_solved + 1 WHERE number = $1 AND {WasDone}", number);

    /// <summary>Who leads the team must know it from the second time on, each time again: the resident is told that he reads it. Between <see cref="CountNo"/> and the opening, in the same transaction.</summary>
    public static Statement NoticeNoAgain(string number, string leader, DateTimeOffset now) => new(
        $"INSERT INTO notices (id, person, kind, case_number, created_at) SELECT $2, $3, $4, number, $5 FROM cases WHERE number = $1 AND not_solved >= 2 AND {WasDone}",
        number, Guid.CreateVersion7(now), leader, NoticeKinds.NotSolvedTwice, now);

    /// <summary>In the timeline only the second time: figures count cases by it.</summary>
    public static Statement RecordSecondNo(string number, DateTimeOffset now) => new(
        $"INSERT INTO case_events (id, case_number, at, kind, by, text) SELECT $2, number, $3, $4, $5, $6 FROM cases WHERE number = $1 AND not_solved = 2 AND {WasDone}",
        number, Guid.CreateVersion7(now), now, CaseNames.Events.Risen, CaseNames.Bot, SecondNo);

    /// <summary>When the case was last called done.</summary>
    private const string LastDone = "(SELECT MAX(s.at) FROM case_events s WHERE s.case_number = cases.number AND s.kind = 'status' AND s.status = 'resolved')";

    /// <summary>The message that told it.</summary>
    private const string LastWord = $"SELECT s.outbound_id FROM case_events s WHERE s.case_number = cases.number AND s.kind = 'status' AND s.status = 'resolved' AND s.at = {LastDone}";

    /// <summary>Resolved, and nobody said a word about it since before this moment.</summary>
    public static Statement Silent(DateTimeOffset before) => new(
        $"""
        SELECT number, {WasAsked(LastDone, LastWord)} FROM cases WHERE status = 'resolved' AND NOT EXISTS
            (SELECT 1 FROM case_events e WHERE e.case_number = cases.number AND e.at > $1 AND e.kind IN ('status', 'judged', 'added', 'reply'))
            AND NOT EXISTS (SELECT 1 FROM case_events j WHERE j.case_number = cases.number AND j.kind = 'judged' AND j.at > {LastDone})
        ORDER BY number LIMIT 200
        """,
        before);

    /// <summary>
    /// All that was ever said of the results of cases that we called done in a period; of one wijk or of all. Not in order and without words that are not
    /// counted: of a year the database would sort more than its memory holds, while each case has a few.
    /// </summary>
    public static Statement Said(DateTimeOffset from, DateTimeOffset to, string wijk) => new(
        $"""
        SELECT e.case_number, cases.wijk, e.at, e.kind, e.status, CASE e.kind WHEN 'judged' THEN e.text ELSE '' END, e.id, CASE e.kind WHEN 'status' THEN {WasAsked("e.at", "e.outbound_id")} ELSE 1 END FROM case_events e JOIN cases ON cases.number = e.case_number
        WHERE e.kind IN ('status', 'judged', 'unanswered', 'not_asked') AND ($3 = '' OR cases.wijk = $3) AND e.case_number IN
            (SELECT d.case_number FROM case_events d WHERE d.kind = 'status' AND d.status IN ('resolved', 'closed') AND d.at >= $1 AND d.at < $2)
        """,
        from, to, wijk);

    /// <summary>
    /// 1 when somebody was asked at this moment whether it is solved. Where there was danger nobody is, who took it back is left alone, and a message
    /// that did not arrive asks nothing.
    /// </summary>
    /// <param name="message">Id of what told whoever reported it first.</param>
    private static string WasAsked(string at, string message) =>
        $"""
        CASE WHEN cases.danger IS NULL AND (((cases.reporter_left_at IS NULL OR cases.reporter_left_at > {at})
                AND NOT EXISTS (SELECT 1 FROM outbound o WHERE o.id IN ({message}) AND o.state = {(int)DeliveryState.Failed}))
            OR EXISTS (SELECT 1 FROM case_reporters r WHERE r.case_number = cases.number AND (r.left_at IS NULL OR r.left_at > {at}))) THEN 1 ELSE 0 END
        """;
}
