using WijkBot.Storage;

namespace WijkBot.Handover;

/// <summary>
/// Whom an answer from a phone would reach. A phone cannot show who of several reporters it is for, so it reaches a case with one only;
/// the others are answered in the inbox.
/// </summary>
internal sealed record RelayReach(string Language, string Channel, bool OptedOut)
{
    private string? MergedInto { get; init; }

    private bool HasOneReporter { get; init; }

    /// <summary>Why nothing can be sent to the resident, whatever the words are; null when it can.</summary>
    public string? WhyNot => this switch
    {
        { OptedOut: true } => "De bewoner wil geen berichten meer krijgen. Uw antwoord kan niet worden verstuurd.",
        { MergedInto: { } into } => $"Deze melding is samengevoegd met {into}. Antwoord in de inbox.",
        { HasOneReporter: false } => "Deze melding heeft meer melders. Antwoord in de inbox: daar kiest u aan wie.",
        _ => null,
    };

    /// <summary>As a condition of SQL: who reported it first hears of it, and nobody else does.</summary>
    /// <param name="cases">The name under which a statement knows the cases.</param>
    public static string OneReporterIn(string cases) =>
        $"""
        ({cases}.reporter_left_at IS NULL AND NOT EXISTS (SELECT 1 FROM case_reporters r WHERE r.case_number = {cases}.number AND r.left_at IS NULL)
            AND NOT EXISTS (SELECT 1 FROM cases m WHERE m.merged_into = {cases}.number))
        """;

    public static Statement Of(string number) => new(
        $"""
        SELECT cases.language, conversations.channel, conversations.opted_out, cases.merged_into, {OneReporterIn("cases")}
        FROM cases JOIN conversations ON conversations.id = cases.conversation_id WHERE cases.number = $1
        """,
        number);

    public static RelayReach Read(SqlRow row) => new(row.Text(0), row.Text(1), row.Bool(2)) { MergedInto = row.TextOrNull(3), HasOneReporter = row.Bool(4) };

    public override string ToString() => Channel;
}
