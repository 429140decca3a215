using WijkBot.Conversations;
using WijkBot.Storage;

namespace WijkBot.Cases;

/// <summary>The statements about who reported a case, besides the first.</summary>
public static class ReporterSql
{
    /// <summary>All who reported this case, or one that was merged into it. Who did both comes twice.</summary>
    public static Statement Of(string number) => new(
        """
        WITH RECURSIVE family(number) AS (
            SELECT number FROM cases WHERE number = $1
            UNION SELECT c.number FROM cases c JOIN family f ON c.merged_into = f.number)
        SELECT c.number, c.conversation_id, c.resident_hash, c.channel, c.language, c.created_at, c.anonymous, c.reporter_left_at, 1
            FROM cases c JOIN family f ON f.number = c.number
        UNION ALL
        SELECT r.case_number, r.conversation_id, r.resident_hash, r.channel, r.language, r.added_at, r.anonymous, r.left_at, 0
            FROM case_reporters r JOIN family f ON f.number = r.case_number
        """,
        number);

    /// <summary>Where a number leads, how many steps that is, whose the case there is, and whether others reported it too.</summary>
    public static Statement Standing(string number) => new(
        """
        WITH RECURSIVE up(number, merged_into, resident_hash, step) AS (
            SELECT number, merged_into, resident_hash, 0 FROM cases WHERE number = $1
            UNION ALL SELECT c.number, c.merged_into, c.resident_hash, up.step + 1 FROM cases c JOIN up ON c.number = up.merged_into)
        SELECT up.number, up.step, up.resident_hash,
            (SELECT COUNT(*) FROM case_reporters r WHERE r.case_number = up.number) + (SELECT COUNT(*) FROM cases m WHERE m.merged_into = up.number)
        FROM up WHERE up.merged_into IS NULL
        """,
        number);

    /// <summary>He who is there already stays as he is, and hears of it again when he had left.</summary>
    public static Statement Add(AlsoReport also, Guid conversation, byte[] resident, string channel, string language, DateTimeOffset at) => new(
        """
        INSERT INTO case_reporters (id, case_number, resident_hash, conversation_id, channel, language, description, anonymous, added_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        ON CONFLICT (case_number, resident_hash) DO UPDATE SET left_at = NULL
        """,
        Guid.CreateVersion7(at), also.Number, resident, conversation, channel, language, also.Description, also.Anonymous, at);

    /// <summary>He wants to hear of it no more. The case itself stays for the others.</summary>
    public static IEnumerable<Statement> Leave(string number, byte[] resident, DateTimeOffset at) =>
    [
        new("UPDATE case_reporters SET left_at = $3 WHERE case_number = $1 AND resident_hash = $2", number, resident, at),
        new("UPDATE cases SET reporter_left_at = $3 WHERE number = $1 AND resident_hash = $2", number, resident, at),
    ];

    /// <summary>From here on he is only counted.</summary>
    public static IEnumerable<Statement> Hide(string number, byte[] resident, DateTimeOffset at) =>
    [
        new("UPDATE case_reporters SET anonymous = $3 WHERE case_number = $1 AND resident_hash = $2", number, resident, true),
        new("UPDATE cases SET anonymous = $3, updated_at = $4 WHERE number = $1 AND resident_hash = $2", number, resident, true, at),
    ];

    /// <summary>In whose conversation somebody last said something about a case; null in it for who reported it first.</summary>
    public static Statement LastWriter(string number) => new(
        "SELECT conversation_id FROM case_events WHERE case_number = $1 AND by = $2 AND kind IN ('opened', 'also', 'added', 'corrected', 'judged') ORDER BY at DESC, id DESC LIMIT 1",
        number, CaseNames.Resident);
}
