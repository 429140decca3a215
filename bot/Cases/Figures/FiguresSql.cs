using WijkBot.Storage;

namespace WijkBot.Cases.Figures;

/// <summary>The statements that count for figures: the database adds up, and only what is a matter of local days and hours comes one by one.</summary>
internal static class FiguresSql
{
    private const string Received = "created_at >= $1 AND created_at < $2";

    /// <summary>What came in: wijk, type, category, channel, the number of the month in the period, and how many.</summary>
    /// <param name="months">The first moment of each month behind the first.</param>
    public static Statement ReceivedBy(DateTimeOffset from, DateTimeOffset to, IReadOnlyList<DateTimeOffset> months)
    {
        var month = string.Concat(months.Select((_, at) => $"WHEN created_at < ${at + 3} THEN {at} "));
        return new Statement(
            $"SELECT wijk, type, category, channel, {(months.Count == 0 ? "0" : $"CASE {month}ELSE {months.Count} END")} AS month, COUNT(*) FROM cases WHERE {Received} GROUP BY 1, 2, 3, 4, 5",
            [from, to, .. months.Cast<object?>()]);
    }

    /// <summary>Whether the first answer came within its time, as it is at a moment: wijk, one of <see cref="FigureNames.Promise"/>, and how many.</summary>
    public static Statement Promises(DateTimeOffset from, DateTimeOffset to, DateTimeOffset now) => new(
        $"""
        SELECT wijk, CASE
            WHEN answered_at <= $3 AND answered_at <= answer_due_at THEN 'in_time'
            WHEN answered_at <= $3 AND answer_due_at IS NOT NULL THEN 'late'
            WHEN answered_at <= $3 OR merged_into IS NOT NULL OR NOT {CaseSql.StillOpen} THEN 'rest'
            WHEN stopped_at IS NULL AND answer_due_at < $3 THEN 'late'
            ELSE 'running' END AS promise, COUNT(*)
        FROM cases WHERE {Received} GROUP BY 1, 2
        """,
        from, to, now);

    /// <summary>When each came and was first answered.</summary>
    public static Statement Answers(DateTimeOffset from, DateTimeOffset to, DateTimeOffset now) => new(
        $"SELECT wijk, created_at, answered_at FROM cases WHERE {Received} AND answered_at <= $3", from, to, now);

    /// <summary>Cases that were opened again.</summary>
    public static Statement Reopened(DateTimeOffset from, DateTimeOffset to) => new(
        """
        SELECT cases.wijk, COUNT(DISTINCT e.case_number) FROM case_events e JOIN cases ON cases.number = e.case_number
        WHERE e.status = 'reopened' AND e.kind IN ('status', 'judged') AND e.at >= $1 AND e.at < $2 GROUP BY 1
        """,
        from, to);

    /// <summary>Cases of which it was said for the second time that it is not solved.</summary>
    public static Statement SecondNo(DateTimeOffset from, DateTimeOffset to) => new(
        """
        SELECT cases.wijk, COUNT(DISTINCT e.case_number) FROM cases JOIN case_events e ON e.case_number = cases.number
        WHERE cases.not_solved >= 2 AND e.kind = 'risen' AND e.text = $3 AND e.at >= $1 AND e.at < $2 GROUP BY 1
        """,
        from, to, OutcomeSql.SecondNo);

    /// <summary>Cases that went over their time.</summary>
    public static Statement OverTime(DateTimeOffset from, DateTimeOffset to) => new(
        "SELECT wijk, COUNT(*) FROM cases WHERE risen_at >= $1 AND risen_at < $2 GROUP BY 1", from, to);

    /// <summary>Afspraken for the days of the period that were not kept: wijk, one of <see cref="FigureNames.Afspraak"/> as it is on a day, and how many. Of a case that was withdrawn none runs any more.</summary>
    public static Statement Afspraken(DateOnly from, DateOnly to, DateOnly today) => new(
        $"""
        SELECT cases.wijk, CASE WHEN a.state = 'running' AND a.day < $3 THEN '{FigureNames.Unsaid}' ELSE a.state END AS became, COUNT(*)
        FROM afspraken a JOIN cases ON cases.number = a.case_number
        WHERE a.day >= $1 AND a.day <= $2 AND a.state <> 'kept' AND (a.state <> 'running' OR cases.status <> 'withdrawn') GROUP BY 1, 2
        """,
        Afspraak.Kept(from), Afspraak.Kept(to), Afspraak.Kept(today));

    /// <summary>Those that were kept, one by one: wijk, day, and when it was said.</summary>
    public static Statement KeptAfspraken(DateOnly from, DateOnly to) => new(
        """
        SELECT cases.wijk, a.day, a.ended_at FROM afspraken a JOIN cases ON cases.number = a.case_number
        WHERE a.day >= $1 AND a.day <= $2 AND a.state = 'kept'
        """,
        Afspraak.Kept(from), Afspraak.Kept(to));

    /// <summary>Segments of what was sent to residents.</summary>
    public static Statement Segments(DateTimeOffset from, DateTimeOffset to) => new(
        """
        SELECT cases.wijk, conversations.channel, SUM(o.segments) FROM outbound o JOIN conversations ON conversations.id = o.conversation_id
        LEFT JOIN cases ON cases.number = o.case_number
        WHERE o.created_at >= $1 AND o.created_at < $2 AND o.segments IS NOT NULL AND o.to_cipher IS NULL GROUP BY 1, 2
        """,
        from, to);
}
