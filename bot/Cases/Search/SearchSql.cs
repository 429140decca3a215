using WijkBot.Storage;

namespace WijkBot.Cases;

/// <summary>The question that finds texts, on both databases.</summary>
internal static class SearchSql
{
    /// <summary>Of the newest; who finds more must say more.</summary>
    public const int Most = 1000;

    /// <summary>It was said in the conversation, not kept with the case.</summary>
    public const string InTalk = "talk";

    /// <summary>A place is said once.</summary>
    private const string Shown = "CASE WHEN place_text IS NULL OR description LIKE '%' || place_text || '%' THEN description ELSE description || ' · ' || place_text END";

    /// <summary>The newest texts in which all terms are, with the case each belongs to and whether who reported stays unknown.</summary>
    /// <param name="since">Only texts from here on; null for all.</param>
    /// <param name="until">Only texts up to here; null for all.</param>
    public static Statement Find(IReadOnlyList<SearchTerm> terms, bool vectors, bool notes, DateTimeOffset? since = null, DateTimeOffset? until = null)
    {
        var query = string.Join(" && ", terms.Select((_, index) => Asked($"${index + 1}")));
        List<object?> values = vectors ? [.. terms.Select(term => term.AsTsQuery)] : [string.Join(' ', terms.Select(term => term.AsFts))];
        var (from, to) = (Moment(since, ">="), Moment(until, "<="));
        return new Statement(Sql((table, key, text, at) => string.Concat(from.Select(sign => at + sign)) + string.Concat(to.Select(sign => Unsought(at, vectors) + sign)) + (vectors
            ? $"{SearchIndex.Vector(text)} @@ ({query})"
            : $"{key} IN (SELECT r.id FROM search_texts JOIN search_rows r ON r.doc = search_texts.rowid WHERE search_texts MATCH $1 AND r.source = '{table}')"), vectors, notes),
            [.. values]);

        string[] Moment(DateTimeOffset? moment, string compares)
        {
            if (moment is null)
                return [];
            values.Add(moment.Value);
            return [$" {compares} ${values.Count} AND "];
        }
    }

    /// <summary>
    /// The moment, such that PostgreSQL does not look it up: between two moments it thinks that there is little, goes through all of that, and takes each text apart anew, where
    /// its index of words has them.
    /// </summary>
    private static string Unsought(string at, bool vectors) => vectors ? $"({at} + INTERVAL '0 s')" : at;

    /// <summary>Once, where the stem of a word is the word: asked for twice it is also looked up twice.</summary>
    private static string Asked(string term) =>
        $"(CASE WHEN to_tsquery('dutch', {term}) = to_tsquery('simple', {term}) THEN to_tsquery('simple', {term}) ELSE to_tsquery('dutch', {term}) || to_tsquery('simple', {term}) END)";

    private static string Sql(Func<string, string, string, string, string> matches, bool vectors, bool notes) =>
        $"""
        SELECT hits.number, hits.at, hits.author, hits.text,
            hits.number IS NOT NULL AND EXISTS (SELECT 1 FROM cases hidden WHERE hidden.conversation_id = hits.conversation_id AND hidden.anonymous),
            hits.source, hits.conversation_id
        FROM (
            SELECT * FROM (SELECT number, conversation_id, created_at AS at, 'resident' AS author, {Shown} AS text, 'case' AS source FROM cases
                WHERE {matches("cases", "number", SearchIndex.CaseText, "created_at")} ORDER BY created_at DESC LIMIT {Most}) AS opened
            {(notes ? Noted(matches("case_events", "id", "text", "at")) : "")}
            UNION ALL
            SELECT c.number, c.conversation_id, heard.at, 'resident', heard.text, '{InTalk}' FROM (SELECT conversation_id, received_at AS at, text FROM inbound
                WHERE {matches("inbound", "id", "text", "received_at")} ORDER BY received_at DESC LIMIT {Most}) AS heard
                {OfCase("conversation_id = heard.conversation_id", vectors)}
            UNION ALL
            SELECT c.number, c.conversation_id, said.at, said.author, said.text, '{InTalk}' FROM (SELECT conversation_id, case_number, author, created_at AS at, text FROM outbound
                WHERE {SearchIndex.SaidMessages} AND {matches("outbound", "id", "text", "created_at")} ORDER BY created_at DESC LIMIT {Most}) AS said
                {OfCase("conversation_id = said.conversation_id AND (said.case_number IS NULL OR said.case_number = number)", vectors)}
        ) AS hits
        ORDER BY hits.at DESC LIMIT {Most}
        """;

    /// <summary>The cases of what was said; none where no case came of it. PostgreSQL is told to look each up, and not to read all cases for them.</summary>
    private static string OfCase(string condition, bool vectors) => vectors
        ? $"LEFT JOIN LATERAL (SELECT number, conversation_id FROM cases WHERE cases.{condition} OFFSET 0) AS c ON TRUE"
        : $"LEFT JOIN cases c ON c.{condition}";

    private static string Noted(string matches) =>
        $"""
        UNION ALL SELECT noted.number, (SELECT conversation_id FROM cases WHERE number = noted.number), noted.at, noted.by, noted.text, 'note'
            FROM (SELECT case_number AS number, at, by, text FROM case_events WHERE {SearchIndex.InternalEvents} AND {matches} ORDER BY at DESC LIMIT {Most}) AS noted
        """;
}
