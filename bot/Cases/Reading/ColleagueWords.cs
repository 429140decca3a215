using WijkBot.Storage;

namespace WijkBot.Cases;

/// <summary>Reads what colleagues told residents about a case in words of their own, in the order in which they did: who answers must know of it.</summary>
public sealed class ColleagueWords(SqlStore sql)
{
    private static readonly string[] Kinds =
    [
        CaseNames.Events.Reply, CaseNames.Events.Status, CaseNames.Events.Promised, CaseNames.Events.PromiseKept, CaseNames.Events.PromiseMoved, CaseNames.Events.PromiseMissed,
    ];

    /// <summary>The same in a statement.</summary>
    internal static readonly string KindsSql = string.Join(", ", Kinds.Select(kind => $"'{kind}'"));

    private static readonly string Wanted = $"kind IN ({KindsSql}) AND by NOT IN ('{CaseNames.Resident}', '{CaseNames.Bot}') AND text <> ''";

    private static readonly string Told = $"SELECT by, kind, conversation_id, text FROM case_events WHERE case_number = $1 AND {Wanted} ORDER BY at, id";

    public async Task<IReadOnlyList<ColleagueWord>> OfAsync(string number, CancellationToken cancellationToken)
    {
        // asked first: what is told in between is then among the words
        var waiting = await WaitingAsync(number, cancellationToken);
        return await sql.ReadAsync(
            new Statement(Told, number), row => ColleagueWord.Of(row.Text(0), row.Text(1), row.IdOrNull(2), row.Text(3), waiting), cancellationToken);
    }

    /// <summary>Of an answer to all: those whose turn to hear it is still to come.</summary>
    public Task<IReadOnlyList<WaitingWord>> WaitingAsync(string number, CancellationToken cancellationToken) => sql.ReadAsync(
        new Statement($"SELECT author, text, conversation_id FROM reporter_news WHERE case_number = $1 AND kind = '{CaseNames.Events.Reply}'", number),
        row => new WaitingWord(row.Text(0), row.Text(1), row.Id(2)), cancellationToken);

    /// <summary>The same of a case that was read already.</summary>
    public static IEnumerable<TimelineEntry> Of(CaseFile file) => file.Timeline.Where(entry =>
        Kinds.Contains(entry.Kind) && entry.By is not (CaseNames.Resident or CaseNames.Bot) && entry.Text.Length > 0);

    /// <summary>What is done along with it is done only while there are no more of them than so many.</summary>
    public static Statement Still(string number, int count) => new(
        $"UPDATE cases SET updated_at = updated_at WHERE number = $1 AND (SELECT COUNT(*) FROM case_events WHERE case_number = $1 AND {Wanted}) = $2", number, count)
    { Expect = 1 };
}

/// <summary>Something a colleague told.</summary>
/// <param name="Conversation">In which it was said, when not in that of who reported the case first.</param>
public sealed record ColleagueWord(string By, string Kind, Guid? Conversation)
{
    /// <summary>Conversations in which the same will be said in a moment: it went to several.</summary>
    public IReadOnlyList<Guid> Also { get; private init; } = [];

    public static ColleagueWord Of(TimelineEntry entry, IReadOnlyList<WaitingWord> waiting) => Of(entry.By, entry.Kind, entry.Conversation, entry.Text, waiting);

    internal static ColleagueWord Of(string by, string kind, Guid? conversation, string text, IReadOnlyList<WaitingWord> waiting) => new(by, kind, conversation)
    {
        Also = kind == CaseNames.Events.Reply ? [.. waiting.Where(word => word.By == by && word.Text == text).Select(word => word.Conversation)] : [],
    };

    /// <summary>One of these residents heard it: an answer goes to one, other news to all, and to nobody where there was danger.</summary>
    /// <param name="first">Conversation of who reported it first.</param>
    public bool IsFor(IEnumerable<Reporter> readers, Guid first, bool isDanger) => Kind == CaseNames.Events.Reply
        ? readers.Any(one => one.Conversation == (Conversation ?? first) || Also.Contains(one.Conversation))
        : !isDanger;

    public override string ToString() => $"{Kind} by {By}";
}

/// <summary>What a colleague answered to all and one of them does not have yet.</summary>
public sealed record WaitingWord(string By, string Text, Guid Conversation)
{
    public override string ToString() => $"answer by {By}";
}
