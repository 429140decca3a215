using WijkBot.Conversations;
using WijkBot.Storage;
using WijkBot.Wijken;

namespace WijkBot.Cases;

/// <summary>The statements that change cases; each runs in the transaction of the turn or of the reply it belongs to.</summary>
public static class CaseSql
{
    /// <summary>In the words and the order of <see cref="QueueFilter.Open"/>: SQLite uses an index of what is open only for a question that says it so.</summary>
    internal const string IsOpen = "status IN ('open', 'reopened', 'in_progress', 'waiting')";

    /// <summary>Of a row of cases: something is still expected of us; see <see cref="CaseNames.Status.IsEnded"/>.</summary>
    public const string StillOpen = $"cases.{IsOpen}";

    /// <param name="table">The name under which a statement knows the cases.</param>
    public static string StillOpenIn(string table) => $"{table}.{IsOpen}";

    /// <summary>A new case. Touches nothing when the number is taken: the turn is then played again with another.</summary>
    public static Statement Open(CaseRow row) => new(
        """
        INSERT INTO cases (number, conversation_id, resident_hash, type, category, status, description, place_text, street, house_number, postcode,
            latitude, longitude, place_certainty, wijk, buurt, area_year, when_text, when_value, urgent, anonymous, danger, channel, language,
            handler, wants_person, unread, created_at, updated_at, stands_in_for, partner)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $28, $29, $30)
        ON CONFLICT DO NOTHING
        """,
        row.Number, row.ConversationId, row.ResidentHash, row.Type, row.Category, row.Status, row.Description, row.PlaceText, row.Street,
        row.HouseNumber, row.Postcode, row.Latitude, row.Longitude, row.PlaceCertainty, row.Wijk, row.Buurt, row.AreaYear, row.WhenText,
        row.WhenValue, row.Urgent, row.Anonymous, row.Danger, row.Channel, row.Language, row.Handler, row.WantsPerson, true, row.CreatedAt, row.StandsInFor, row.Partner)
    { Expect = 1 };

    /// <summary>An entry in the timeline.</summary>
    /// <param name="status">What the case became; null when it stayed what it was.</param>
    /// <param name="conversation">Where it was said, when not by or to who reported the case first.</param>
    /// <param name="via">See <see cref="CaseEventRow.Via"/>.</param>
    public static Statement Event(
        string number, string kind, string by, string text, DateTimeOffset at, Guid? outbound = null, string? status = null, Guid? conversation = null, string? via = null) => new(
        "INSERT INTO case_events (id, case_number, at, kind, by, text, outbound_id, status, conversation_id, via) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        Guid.CreateVersion7(at), number, at, kind, by, text, outbound, status, conversation, via);

    public static Statement Photo(string number, string channel, string source, DateTimeOffset at) => new(
        "INSERT INTO case_photos (id, case_number, channel, source, added_at, attempts) VALUES ($1, $2, $3, $4, $5, 0)",
        Guid.CreateVersion7(at), number, channel, source, at);

    /// <summary>The resident said something about it.</summary>
    public static Statement Touch(string number, DateTimeOffset at) => new(
        "UPDATE cases SET unread = $2, updated_at = $3 WHERE number = $1", number, true, at);

    /// <summary>The resident asks for a person about it.</summary>
    public static Statement WantPerson(string number, DateTimeOffset at) => new(
        "UPDATE cases SET wants_person = $2, unread = $2, updated_at = $3 WHERE number = $1", number, true, at);

    /// <summary>A person has taken the conversation: nobody in it waits for one any more, whatever case it was about.</summary>
    public static Statement PersonCame(Guid conversation) => new(
        "UPDATE cases SET wants_person = $2 WHERE conversation_id = $1 AND wants_person = $3", conversation, false, true);

    /// <summary>Whoever took the conversation did not answer: the team has it, and sees that somebody waits.</summary>
    public static Statement ToTeam(string number, DateTimeOffset at) => new(
        "UPDATE cases SET handler = $2, stands_in_for = NULL, wants_person = $3, unread = $3, updated_at = $4 WHERE number = $1", number, CaseNames.Team, true, at);

    /// <summary>The resident said something, whatever case of this conversation it is about.</summary>
    public static Statement TouchAll(Guid conversation, DateTimeOffset at) => new(
        """
        UPDATE cases SET unread = $2, updated_at = $3
        WHERE conversation_id = $1 AND status NOT IN ('closed', 'declined', 'withdrawn')
        """,
        conversation, true, at);

    public static Statement OpenByHandler() => new(
        $"SELECT handler, COUNT(*) FROM cases WHERE {StillOpen} GROUP BY handler");

    /// <summary>Somebody looked at it. What came back because the resident wrote is awake from now on.</summary>
    public static Statement Seen(string number, DateTimeOffset at) => new(
        """
        UPDATE cases SET unread = $2, snoozed_until = CASE WHEN snoozed_until > $3 THEN $3 ELSE snoozed_until END
        WHERE number = $1 AND unread = $4 RETURNING conversation_id
        """,
        number, false, at, true)
    { ReturnsConversation = true };

    public static Statement SetStatus(string number, string status, DateTimeOffset at) => new(
        "UPDATE cases SET status = $2, updated_at = $3 WHERE number = $1", number, status, at)
    { Expect = 1 };

    /// <summary>Another status, unless it changed in between; what the resident said has been seen.</summary>
    /// <param name="keepsUnread">Nobody looked at it: what the resident said stays to be read.</param>
    public static Statement MoveStatus(string number, string from, string to, DateTimeOffset at, bool keepsUnread = false) => new(
        "UPDATE cases SET status = $3, unread = (unread AND $4), updated_at = $5, snoozed_until = NULL WHERE number = $1 AND status = $2", number, from, to, keepsUnread, at)
    { Expect = 1 };

    /// <summary>What was said to be done, is done; anything else stays what it is.</summary>
    public static Statement CloseResolved(string number, DateTimeOffset at) => new(
        "UPDATE cases SET status = 'closed', updated_at = $2 WHERE number = $1 AND status = 'resolved'", number, at);

    /// <summary>A colleague did something about it, so he has seen it.</summary>
    public static Statement Handled(string number, DateTimeOffset at) => new(
        "UPDATE cases SET unread = $2, updated_at = $3, snoozed_until = NULL WHERE number = $1", number, false, at)
    { Expect = 1 };

    /// <summary>A colleague answered the resident: who asked for a person about it, has had one.</summary>
    public static Statement Answered(string number, DateTimeOffset at) => new(
        "UPDATE cases SET unread = $2, wants_person = $2, updated_at = $3, snoozed_until = NULL WHERE number = $1", number, false, at)
    { Expect = 1 };

    public static Statement SetDescription(string number, string description, DateTimeOffset at) => new(
        "UPDATE cases SET description = $2, unread = $3, updated_at = $4 WHERE number = $1", number, description, true, at);

    public static Statement SetWhen(string number, WhenValue when, DateTimeOffset at) => new(
        "UPDATE cases SET when_text = $2, when_value = $3, unread = $4, updated_at = $5 WHERE number = $1", number, when.Text, when.Value, true, at);

    public static Statement SetAnonymous(string number, DateTimeOffset at) => new(
        "UPDATE cases SET anonymous = $2, updated_at = $3 WHERE number = $1", number, true, at);

    /// <summary>Another kind of report, and with it perhaps another handler.</summary>
    public static Statement SetCategory(string number, string category, Handler handler, DateTimeOffset at) => new(
        "UPDATE cases SET category = $2, handler = $3, stands_in_for = $4, unread = $5, updated_at = $6 WHERE number = $1",
        number, category, handler.Id, handler.StandsInFor?.Id, true, at);

    /// <summary>Another place, and with it perhaps another handler. A complaint stays with whom it was given to: that may not be the regisseur of the place. So does what a colleague gave to somebody, as long as it is in the same wijk.</summary>
    public static Statement SetPlace(string number, PlaceValue place, Handler handler, DateTimeOffset at) => new(
        $"""
        UPDATE cases SET place_text = $2, street = $3, house_number = $4, postcode = $5, latitude = $6, longitude = $7, place_certainty = $8,
            wijk = $9, buurt = $10, area_year = $11, unread = $12, updated_at = $13,
            first_area_year = NULL, first_wijk = NULL, first_buurt = NULL, first_area_name = NULL, first_place_certainty = NULL,
            handler = CASE WHEN type = 'complaint' OR {GivenHere} THEN handler ELSE $14 END,
            stands_in_for = CASE WHEN type = 'complaint' OR {GivenHere} THEN stands_in_for ELSE $15 END
        WHERE number = $1
        """,
        number, place.Text, place.Street, place.House ?? "", place.Postcode, place.Latitude, place.Longitude,
        CaseDraft.Certainty(place.Certainty), place.Wijk, place.Buurt, place.AreaYear, true, at, handler.Id, handler.StandsInFor?.Id);

    private const string GivenHere =
        "(wijk = $9 AND (SELECT e.text FROM case_events e WHERE e.case_number = number AND e.kind = 'transferred' ORDER BY e.at DESC, e.id DESC LIMIT 1) LIKE '% -> ' || handler)";
}
