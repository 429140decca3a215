using WijkBot.Cases;
using WijkBot.Channels;
using WijkBot.Storage;

namespace WijkBot.Handover;

/// <summary>The statements about what will not arrive.</summary>
internal static class NotArrivedSql
{
    private const int Failed = (int)DeliveryState.Failed;

    /// <summary>What failed longer ago is no news.</summary>
    private static readonly TimeSpan Lately = TimeSpan.FromDays(2);

    /// <summary>Between what a colleague does and what the turn then records of it is less than this.</summary>
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(10);

    /// <summary>A colleague told it, not the bot by itself; of another reporter than the first the timeline does not say who.</summary>
    private const string ByColleague = $"o.author <> '{CaseNames.Bot}'";

    /// <summary>The kinds of what is an answer, and of what others than the first reporter heard.</summary>
    private static readonly string Answers = $"e.kind IN ({ColleagueWords.KindsSql}, '{CaseNames.Events.Told}')";

    /// <summary>What failed and nobody was told of. The notice bears the id of the message: so it comes once.</summary>
    public static Statement Untold(DateTimeOffset now) => new(
        $"""
        SELECT o.id, e.case_number, c.handler, e.at FROM outbound o JOIN case_events e ON e.outbound_id = o.id JOIN cases c ON c.number = e.case_number
        WHERE o.state = {Failed} AND o.updated_at > $1 AND {ByColleague} AND NOT EXISTS (SELECT 1 FROM notices n WHERE n.id = o.id)
        ORDER BY o.updated_at LIMIT 200
        """,
        now - Lately);

    public static Statement Tell(LostWord lost, DateTimeOffset now) => new(
        "INSERT INTO notices (id, person, kind, case_number, created_at) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING",
        lost.Message, lost.Handler, NoticeKinds.NotArrived, lost.Number, now)
    { Expect = 1 };

    /// <summary>It was taken for the first answer: that is what arrived after it, and when nothing did, the resident still waits for one.</summary>
    public static Statement TakeBack(LostWord lost) => new(
        $"""
        UPDATE cases SET answered_at = (SELECT MIN(e.at) FROM case_events e JOIN outbound o ON o.id = e.outbound_id
            WHERE e.case_number = cases.number AND {ByColleague} AND {Answers} AND o.state <> {Failed})
        WHERE number = $1 AND answered_at <= $2
        """,
        lost.Number, lost.At);

    /// <summary>A question that nobody got stopped no clock: as if it never stood still.</summary>
    public static Statement Go(LostWord lost) => new(
        "UPDATE cases SET stopped_at = NULL WHERE number = $1 AND stopped_at > $2 AND stopped_at <= $3", lost.Number, lost.At - Turn, lost.At);
}
