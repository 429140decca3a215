using WijkBot.Conversations;
using WijkBot.Storage;

namespace WijkBot.Cases;

/// <summary>What a resident may see of his cases: those he reported, and those of others that he has too.</summary>
public static class OwnCaseSql
{
    private const int Most = 20;

    /// <summary>
    /// His cases on whatever channel, newest first. Of one that was merged, what the case says that goes on; of one that another reported
    /// first, his own words and what all its reporters hear.
    /// </summary>
    public static Statement OfResident(byte[] residentHash) => new(
        $"""
        WITH RECURSIVE line(known, also, number, merged_into) AS (
            SELECT number, 0, number, merged_into FROM cases WHERE resident_hash = $1
            UNION ALL SELECT r.case_number, 1, c.number, c.merged_into FROM case_reporters r JOIN cases c ON c.number = r.case_number WHERE r.resident_hash = $1
            UNION ALL SELECT line.known, line.also, c.number, c.merged_into FROM cases c JOIN line ON c.number = line.merged_into)
        SELECT k.number, k.type, k.category, CASE WHEN COALESCE(r.left_at, k.reporter_left_at) IS NOT NULL AND (r.left_at IS NOT NULL OR line.also = 0) THEN 'withdrawn' ELSE s.status END,
            COALESCE(r.description, k.description), CASE line.also WHEN 0 THEN k.place_text END, COALESCE(r.added_at, k.created_at),
            (SELECT e.text FROM case_events e WHERE e.case_number = s.number AND e.text <> '' AND (e.kind = 'status'
                OR (e.kind = 'reply' AND (e.conversation_id = COALESCE(r.conversation_id, k.conversation_id) OR (e.conversation_id IS NULL AND line.also = 0 AND k.number = s.number))))
                ORDER BY e.at DESC LIMIT 1),
            CASE line.also WHEN 0 THEN k.partner END, k.partner_consent, k.passed_on_at, line.also,
            (SELECT a.what FROM afspraken a WHERE a.case_number = s.number AND a.state = 'running' ORDER BY a.day, a.created_at LIMIT 1),
            (SELECT a.day FROM afspraken a WHERE a.case_number = s.number AND a.state = 'running' ORDER BY a.day, a.created_at LIMIT 1),
            (SELECT COUNT(*) FROM afspraken a WHERE a.case_number = s.number), s.not_solved,
            (SELECT a.promised_by FROM afspraken a WHERE a.case_number = s.number ORDER BY a.created_at DESC LIMIT 1), s.handler, s.stands_in_for,
            (SELECT v.claimed_by FROM conversations v WHERE v.id = COALESCE(r.conversation_id, k.conversation_id))
        FROM line JOIN cases k ON k.number = line.known JOIN cases s ON s.number = line.number
            LEFT JOIN case_reporters r ON line.also = 1 AND r.case_number = line.known AND r.resident_hash = $1
        WHERE line.merged_into IS NULL ORDER BY 7 DESC LIMIT {Most}
        """,
        residentHash);

    public static CaseSummary Summary(SqlRow row) =>
        new(row.Text(0), CaseNames.TypeOf(row.Text(1)), row.TextOrNull(2), row.Text(3), row.Text(4), row.TextOrNull(5), row.Time(6))
        {
            LastNews = row.TextOrNull(7),
            Partner = row.TextOrNull(8) is { } partner ? new CasePartner(partner, PartnerConsent.Agreed(row.TextOrNull(9)), row.TimeOrNull(10) is not null) : null,
            Also = row.Number(11) == 1,
            Afspraak = row.TextOrNull(12) is { } what && Cases.Afspraak.ReadDay(row.TextOrNull(13)) is { } day ? new RunningAfspraak(what, day) : null,
            HadAfspraak = row.Number(14) > 0,
            NotSolved = (int)row.Number(15),
            PromisedBy = row.TextOrNull(16),
            SpokenWithBy = row.TextOrNull(19),
            HandledBy = [.. new[] { row.Text(17), row.TextOrNull(18) }.OfType<string>()],
        };
}
