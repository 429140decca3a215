namespace WijkBot.Storage;

/// <summary>
/// What makes texts findable, as SQL for the migrations. The database keeps it in step by itself, in the transaction of whatever changes
/// a text: PostgreSQL by indexes over the texts, SQLite by triggers that fill an FTS5 table. Nothing is indexed twice: what a resident
/// or we said stands in the messages, so of the timeline only what was never a message.
/// </summary>
public static class SearchIndex
{
    /// <summary>Of a case: its number, the words of the report and its place.</summary>
    public const string CaseText =
        "number || ' ' || description || ' ' || COALESCE(place_text, '') || ' ' || COALESCE(street, '') || ' ' || COALESCE(house_number, '') || ' ' || COALESCE(postcode, '')";

    /// <summary>Events whose words went to nobody.</summary>
    public const string InternalEvents = "kind IN ('note', 'passed_on')";

    /// <summary>Alerts to colleagues were never said to the resident.</summary>
    public const string SaidMessages = "to_cipher IS NULL";

    /// <summary>Words as they stand, and by their Dutch stem; a query must write it in the same way to be helped by the index.</summary>
    public static string Vector(string text) => $"(to_tsvector('dutch', {text}) || to_tsvector('simple', {text}))";

    internal static readonly IReadOnlyList<string> PostgresUp =
    [
        $"CREATE INDEX ix_cases_words ON cases USING gin ({Vector(CaseText)})",
        $"CREATE INDEX ix_case_events_words ON case_events USING gin ({Vector("text")}) WHERE {InternalEvents}",
        $"CREATE INDEX ix_inbound_words ON inbound USING gin ({Vector("text")})",
        $"CREATE INDEX ix_outbound_words ON outbound USING gin ({Vector("text")}) WHERE {SaidMessages}",
    ];

    internal static readonly IReadOnlyList<string> PostgresDown =
        ["DROP INDEX ix_cases_words", "DROP INDEX ix_case_events_words", "DROP INDEX ix_inbound_words", "DROP INDEX ix_outbound_words"];

    internal static readonly IReadOnlyList<string> SqliteUp =
    [
        "CREATE TABLE search_rows (doc INTEGER PRIMARY KEY, source TEXT NOT NULL, id TEXT NOT NULL, UNIQUE (source, id))",
        "CREATE VIRTUAL TABLE search_texts USING fts5(text, tokenize = \"unicode61 remove_diacritics 2\", prefix = '3')",
        .. Kept("cases", "number", CaseText, "1", "number, description, place_text, street, house_number, postcode"),
        .. Kept("case_events", "id", "text", InternalEvents, "text"),
        .. Kept("inbound", "id", "text", "1", "text"),
        .. Kept("outbound", "id", "text", SaidMessages, "text"),
    ];

    internal static readonly IReadOnlyList<string> SqliteDown =
    [
        .. new[] { "cases", "case_events", "inbound", "outbound" }.SelectMany(table => new[] { "added", "changed", "gone" }.Select(when => $"DROP TRIGGER {table}_words_{when}")),
        "DROP TABLE search_texts",
        "DROP TABLE search_rows",
    ];

    /// <summary>Fills it with what is there, and keeps it in step from then on.</summary>
    private static IEnumerable<string> Kept(string table, string key, string text, string only, string columns)
    {
        var put = $"""
            INSERT INTO search_rows (source, id) SELECT '{table}', {key} FROM {table} WHERE {key} = NEW.{key} AND {only};
            INSERT INTO search_texts (rowid, text) SELECT r.doc, {text} FROM {table} JOIN search_rows r ON r.source = '{table}' AND r.id = {table}.{key} WHERE {table}.{key} = NEW.{key};
            """;
        var take = $"""
            DELETE FROM search_texts WHERE rowid = (SELECT doc FROM search_rows WHERE source = '{table}' AND search_rows.id = OLD.{key});
            DELETE FROM search_rows WHERE source = '{table}' AND id = OLD.{key};
            """;
        yield return $"INSERT INTO search_rows (source, id) SELECT '{table}', {key} FROM {table} WHERE {only}";
        yield return $"INSERT INTO search_texts (rowid, text) SELECT r.doc, {text} FROM {table} JOIN search_rows r ON r.source = '{table}' AND r.id = {table}.{key}";
        yield return $"CREATE TRIGGER {table}_words_added AFTER INSERT ON {table} BEGIN {put} END";
        yield return $"CREATE TRIGGER {table}_words_changed AFTER UPDATE OF {columns} ON {table} BEGIN {take} {put} END";
        yield return $"CREATE TRIGGER {table}_words_gone AFTER DELETE ON {table} BEGIN {take} END";
    }
}
