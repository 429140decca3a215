using System.Globalization;

namespace WijkBot.Benchmarks.Inbox;

/// <summary>
/// Many cases of many residents, ten messages each, written by the database itself as copies of one real case: with other numbers,
/// words, places, handlers and moments. One in ten is open. What is in them follows from their number, so each run has the same.
/// </summary>
internal static class Crowd
{
    public const int MessagesEach = 10;
    private const int FirstNumber = 200_000;

    private static readonly string[] s_things =
    [
        "zakken", "grofvuil", "stoeptegels", "lantaarn", "putdeksel", "fietsen", "bladeren", "takken", "glas", "verkeersbord", "speeltoestel", "bankje", "hek", "sloot",
        "struiken", "hondenpoep", "gaten", "afvalbak", "wortels", "paaltje",
    ];

    private static readonly string[] s_how = ["kapot", "los", "vol", "scheef", "gevaarlijk", "vies", "verzakt", "weg", "omgevallen", "verstopt", "donker"];
    private static readonly string[] s_streets = ["Windslaan", "Robbenhaarsweg", "Parkweg", "Troelstralaan", "Nieuwstraat", "Leemhorst", "Waagplein", "Verzetslaan", "Turfkade"];

    /// <summary>In a report of one in five hundred.</summary>
    public const string Rare = "paddenstoelen";

    /// <summary>In every fifth message.</summary>
    public const string Common = "stoep";

    private static string Handler => Of([.. Colleague.Everybody[1..], "team"], "g");

    public static string Number(int index) => (FirstNumber + index).ToString(CultureInfo.InvariantCulture);

    public static string Street(int index) => s_streets[index % s_streets.Length];

    /// <summary>Adds those from <paramref name="first"/> up to and including <paramref name="last"/>; one real case is there.</summary>
    public static async Task AddAsync(Setting setting, int first, int last)
    {
        var range = string.Create(CultureInfo.InvariantCulture, $"generate_series({first}, {last}) g");
        foreach (var sql in new[] { Talks(range), Cases(range), Events(range), Inbound(range), Outbound(range), "VACUUM ANALYZE" })
            await setting.WriteAsync(sql);
    }

    private static string Talks(string range) =>
        $"""
        INSERT INTO conversations SELECT made.* FROM {range}, {One("conversations", "1 = 1")}, LATERAL jsonb_populate_record(one.real, jsonb_build_object(
            'id', {Id("talk", "g")}, 'resident_hash', '\x' || md5('resident ' || g), 'created_at', {Moment("g")}, 'last_inbound_at', {Moment("g")})) made
        """;

    private static string Cases(string range) =>
        $"""
        INSERT INTO cases SELECT made.* FROM {range}, {One("cases", "1 = 1")}, LATERAL jsonb_populate_record(one.real, jsonb_build_object(
            'number', ({FirstNumber} + g)::text, 'conversation_id', {Id("talk", "g")}, 'resident_hash', '\x' || md5('resident ' || g),
            'description', 'Er zijn ' || {Of(s_things, "g")} || ' ' || {Of(s_how, "g / 7")} || ' bij ons' || CASE WHEN g % 500 = 0 THEN ' en {Rare}' ELSE '' END,
            'place_text', {Of(s_streets, "g")} || ' ' || (g / 9 % 400), 'street', {Of(s_streets, "g")}, 'house_number', (g / 9 % 400)::text,
            'wijk', 'WK0141' || (10 + g % 12), 'handler', {Handler},
            'category', {Of(["grofvuil", "container-bijplaatsing", "lantaarnpaal", "ratten", "stoep"], "g / 3")},
            'status', CASE WHEN g % 10 = 0 THEN {Of(["open", "in_progress", "waiting", "reopened"], "g / 10")} WHEN g % 10 < 8 THEN 'closed' ELSE 'declined' END,
            'unread', g % 30 = 0, 'created_at', {Moment("g")}, 'updated_at', {Moment("g")}, 'due_at', {Moment("g")} + interval '20 days')) made
        """;

    private static string Events(string range) =>
        $"""
        INSERT INTO case_events (id, case_number, at, kind, by, text, status)
        SELECT {Id("event", "g || ' ' || e")}, ({FirstNumber} + g)::text, {Moment("g")} + e * interval '1 hour', CASE e WHEN 0 THEN 'opened' WHEN 1 THEN 'note' WHEN 2 THEN 'reply' ELSE 'status' END,
            CASE e WHEN 0 THEN 'resident' ELSE {Handler} END,
            CASE e WHEN 1 THEN 'Met de aannemer gebeld over ' || {Of(s_things, "g / 5")} WHEN 2 THEN {Of(["Ik kom kijken.", "Waar ligt het precies?", "Is het er nog?"], "g / 11")} ELSE '' END,
            CASE e WHEN 3 THEN 'in_progress' WHEN 4 THEN 'closed' END
        FROM {range}, generate_series(0, 4) e WHERE e < 2 OR g % 20 > 0
        """;

    private static string Inbound(string range) =>
        $"""
        INSERT INTO inbound SELECT made.* FROM {range}, generate_series(1, {MessagesEach / 2}) m, {One("inbound", "state = 1")}, LATERAL jsonb_populate_record(one.real, jsonb_build_object(
            'id', {Id("in", "g || ' ' || m")}, 'conversation_id', {Id("talk", "g")}, 'provider_id', 'crowd ' || g || ' ' || m, 'received_at', {Moment("g")} + m * interval '7 minutes',
            'text', 'De ' || {Of(s_things, "g * m + m")} || ' zijn nu ' || {Of(s_how, "g / 3 + m")} || CASE WHEN (g + m) % 5 = 0 THEN ' op de {Common}' ELSE '' END)) made
        """;

    private static string Outbound(string range) =>
        $"""
        INSERT INTO outbound SELECT made.* FROM {range}, generate_series(1, {MessagesEach / 2}) m, {One("outbound", "state >= 2")}, LATERAL jsonb_populate_record(one.real, jsonb_build_object(
            'id', {Id("out", "g || ' ' || m")}, 'conversation_id', {Id("talk", "g")}, 'position', m, 'case_number', ({FirstNumber} + g)::text, 'provider_id', 'crowd ' || g || ' ' || m,
            'created_at', {Moment("g")} + m * interval '8 minutes', 'text', 'Dank u. Ik heb ' || {Of(s_things, "g * m + 2 * m")} || ' bij uw melding gezet.')) made
        """;

    private static string One(string table, string where) => $"(SELECT real FROM {table} real WHERE {where} LIMIT 1) one";

    private static string Id(string what, string number) => $"md5('{what} ' || {number})::uuid";

    /// <summary>A case each ten minutes, back from now.</summary>
    private static string Moment(string number) => $"(date_trunc('hour', now()) - {number} * interval '10 minutes')";

    private static string Of(string[] words, string number) => $"(ARRAY['{string.Join("','", words)}'])[1 + ({number}) % {words.Length}]";
}
