using WijkBot.Storage;

namespace WijkBot.Cases;

/// <summary>The statements with which something is told to every reporter, each in his own conversation.</summary>
public static class ReporterNewsSql
{
    private const int Batch = 100;

    /// <param name="kind">See <see cref="CaseNames.Events"/>: <c>status</c>, <c>reply</c>, <c>passed_on</c>, <c>promised</c> or <c>moved</c>.</param>
    /// <param name="text">A colleague's words, the name of the partner, or the afspraak or the move as JSON.</param>
    public static Statement Tell(string number, Reporter to, string kind, string text, string author, DateTimeOffset at, string? status = null, string? before = null) => new(
        """
        INSERT INTO reporter_news (id, case_number, number, conversation_id, kind, status, before, text, author, created_at, attempts, due_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 0, $10)
        """,
        Guid.CreateVersion7(at), number, to.Number, to.Conversation, kind, status, before, text, author, at);

    /// <summary>What is still to be told, the oldest first.</summary>
    public static Statement Due(DateTimeOffset now) => new(
        $"SELECT id, case_number, number, conversation_id, kind, status, before, text, author, attempts FROM reporter_news WHERE due_at <= $1 ORDER BY created_at, id LIMIT {Batch}", now);

    public static ReporterNewsRow Read(SqlRow row) => new()
    {
        Id = row.Id(0),
        CaseNumber = row.Text(1),
        Number = row.Text(2),
        ConversationId = row.Id(3),
        Kind = row.Text(4),
        Status = row.TextOrNull(5),
        Before = row.TextOrNull(6),
        Text = row.Text(7),
        Author = row.Text(8),
        Attempts = (int)row.Number(9),
    };

    /// <summary>It is told, once.</summary>
    public static Statement Told(Guid id) => new("DELETE FROM reporter_news WHERE id = $1", id) { Expect = 1 };

    public static Statement Later(Guid id, DateTimeOffset due) => new("UPDATE reporter_news SET attempts = attempts + 1, due_at = $2 WHERE id = $1", id, due);
}
