using WijkBot.Storage;

namespace WijkBot.Cases;

/// <summary>
/// The statements about the time a case may take. The clock stands still from when a colleague asks the resident something until the
/// resident says something; what stands still so long ends so much later. Waiting for another organisation stops nothing: the resident waits on.
/// </summary>
internal static class DeadlineSql
{
    /// <summary>A case over its time at the moment <c>$1</c>.</summary>
    private const string Over = $"{CaseSql.StillOpen} AND stopped_at IS NULL AND ((answered_at IS NULL AND answer_due_at < $1) OR due_at < $1)";

    public static Statement Set(string number, DateTimeOffset? answer, DateTimeOffset? done) => new(
        "UPDATE cases SET answer_due_at = $2, due_at = $3, risen_at = NULL WHERE number = $1", number, answer, done);

    /// <summary>The resident heard something of a colleague.</summary>
    public static Statement Answered(string number, DateTimeOffset at) => new(
        "UPDATE cases SET answered_at = $2 WHERE number = $1 AND answered_at IS NULL", number, at);

    /// <summary>The resident was asked something.</summary>
    public static Statement Stop(string number, DateTimeOffset at) => new(
        "UPDATE cases SET stopped_at = $2 WHERE number = $1 AND stopped_at IS NULL", number, at);

    /// <summary>The resident said something about it.</summary>
    public static Statement Go(string number, DateTimeOffset at) => new($"{Run} number = $1 AND stopped_at IS NOT NULL", number, at);

    /// <summary>The resident said something, whatever it is about.</summary>
    public static Statement GoAll(Guid conversation, DateTimeOffset at) => new($"{Run} conversation_id = $1 AND stopped_at IS NOT NULL", conversation, at);

    private const string Run =
        """
        UPDATE cases SET due_at = due_at + ($2 - stopped_at), stopped_at = NULL,
            answer_due_at = CASE WHEN answered_at IS NULL THEN answer_due_at + ($2 - stopped_at) ELSE answer_due_at END
        WHERE
        """;

    /// <summary>What is over its time and was not told to who leads the team.</summary>
    public static Statement ToRise(DateTimeOffset now) => new($"SELECT number FROM cases WHERE risen_at IS NULL AND {Over} ORDER BY created_at LIMIT 200", now);

    /// <summary>It is told to who leads the team: once, and only while it is so.</summary>
    public static Statement Rise(string number, DateTimeOffset now) => new($"UPDATE cases SET risen_at = $1 WHERE number = $2 AND risen_at IS NULL AND {Over}", now, number)
    { Expect = 1 };

    /// <summary>What a case is about, as far as its time depends on it.</summary>
    public static Statement Facts(string number) => new("SELECT category, created_at, wijk, buurt, area_year FROM cases WHERE number = $1", number);
}
