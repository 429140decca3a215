using WijkBot.Conversations;
using WijkBot.Messages;
using WijkBot.Storage;

namespace WijkBot.Cases;

/// <summary>The statements with which open cases go to another handler.</summary>
internal static class SuccessionSql
{
    /// <summary>Who has open cases of which kind and where, and for whom: few rows, however many cases.</summary>
    public static Statement Holdings() => new($"SELECT DISTINCT handler, stands_in_for, type, category, wijk, buurt, area_year FROM cases WHERE {CaseSql.StillOpen}");

    /// <summary>The open cases that somebody has, all of them or those in which he stands in for this one.</summary>
    public static Statement Held(string handler, string? standsInFor) => new(
        $"{Columns} WHERE cases.handler = $1 AND COALESCE(cases.stands_in_for, '') = $2 AND {CaseSql.StillOpen} ORDER BY cases.created_at", handler, standsInFor ?? "");

    /// <summary>The open cases of the team that somebody left behind.</summary>
    public static Statement LeftToTeam() => new(
        $"{Columns} WHERE cases.handler = $1 AND {CaseSql.StillOpen} AND EXISTS (SELECT 1 FROM case_events m WHERE m.case_number = cases.number AND m.kind = 'moved') ORDER BY cases.created_at",
        CaseNames.Team);

    private const string Columns =
        """
        SELECT cases.number, cases.conversation_id, cases.type, cases.category, cases.danger, cases.handler, cases.stands_in_for,
            conversations.claimed_by,
            (SELECT e.text FROM case_events e WHERE e.case_number = cases.number AND e.kind = 'moved' ORDER BY e.at DESC, e.id DESC LIMIT 1),
            cases.wijk, cases.buurt, cases.area_year, cases.place_text, cases.street, cases.house_number, cases.postcode, cases.latitude, cases.longitude,
            (SELECT string_agg(e.text, ';' ORDER BY e.at, e.id) FROM case_events e WHERE e.case_number = cases.number AND e.kind = 'transferred'),
            CASE WHEN cases.type = 'complaint' THEN cases.description END
        FROM cases JOIN conversations ON conversations.id = cases.conversation_id
        """;

    /// <summary>Everybody whom the reporter of this case has dealt with in other cases: a complaint of his may be about any of them.</summary>
    public static Statement DealtWith(string number) => new(
        """
        SELECT handler FROM cases WHERE number <> $1 AND resident_hash = (SELECT resident_hash FROM cases WHERE number = $1)
        UNION SELECT stands_in_for FROM cases WHERE stands_in_for IS NOT NULL AND number <> $1 AND resident_hash = (SELECT resident_hash FROM cases WHERE number = $1)
        UNION SELECT by FROM case_events WHERE case_number IN
            (SELECT number FROM cases WHERE number <> $1 AND resident_hash = (SELECT resident_hash FROM cases WHERE number = $1))
        """,
        number);

    /// <summary>To another handler, who has not seen it yet; unless it went to somebody else or ended in between.</summary>
    public static Statement Move(string number, string from, string to, string? standsInFor, DateTimeOffset at) => new(
        $"UPDATE cases SET handler = $3, stands_in_for = $4, unread = $5, updated_at = $6, snoozed_until = NULL WHERE number = $1 AND handler = $2 AND {CaseSql.StillOpen}",
        number, from, to, standsInFor, true, at)
    { Expect = 1 };
}

/// <summary>An open case and who has it.</summary>
/// <param name="StandsInFor">For whom the handler stands in; null for nobody.</param>
/// <param name="ClaimedBy">Who has taken its conversation; null when the bot answers.</param>
/// <param name="Last">How it last went to another handler; null when it never did.</param>
internal sealed record HeldCase(
    string Number, Guid Conversation, string Type, string? Category, string? Danger, string Handler, string? StandsInFor,
    string? ClaimedBy, HandlerMove? Last)
{
    /// <summary>Where it is, in the areas of the year it came in; null when that is not known.</summary>
    public PlaceValue? Place { get; init; }

    /// <summary>How a colleague last gave it to another by hand; null when nobody did, or it was undone.</summary>
    public HandlerMove? ByHand { get; init; }

    /// <summary>The resident's words, of a complaint: they may name somebody.</summary>
    public string? Words { get; init; }

    public bool IsComplaint => Type == "complaint";

    public static HeldCase Read(SqlRow row) => new(
        row.Text(0), row.Id(1), row.Text(2), row.TextOrNull(3), row.TextOrNull(4), row.Text(5), row.TextOrNull(6), row.TextOrNull(7), HandlerMove.Read(row.TextOrNull(8)))
    {
        Words = row.TextOrNull(19),
        ByHand = HandlerMove.Standing(row.TextOrNull(18)),
        Place = row.IsNull(9) ? null : new PlaceValue(row.TextOrNull(12) ?? "")
        {
            Certainty = PlaceCertainty.Exact,
            Wijk = row.Text(9),
            Buurt = row.TextOrNull(10),
            AreaYear = row.IsNull(11) ? null : (int)row.Number(11),
            Street = row.TextOrNull(13),
            HouseNumber = row.TextOrNull(14),
            Postcode = row.TextOrNull(15),
            Latitude = row.RealOrNull(16),
            Longitude = row.RealOrNull(17),
        },
    };

    public override string ToString() => $"case {Number}";
}
