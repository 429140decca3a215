namespace WijkBot.Storage;

/// <summary>
/// One SQL statement of the hot path, in the SQL that SQLite and PostgreSQL share: parameters <c>$1</c>, <c>$2</c> …,
/// in the order of <see cref="Values"/>.
/// </summary>
/// <param name="Values">String, long, int, short, bool, Guid, byte[], DateTimeOffset or null.</param>
public sealed record Statement(string Sql, params object?[] Values)
{
    /// <summary>A missing value of a binary column, where the database cannot tell the type from the statement.</summary>
    public static readonly object NoBytes = new();

    /// <summary>Rows it must touch; otherwise the whole transaction is undone. Null: any number.</summary>
    public int? Expect { get; init; }

    /// <summary>The conversation it belongs to: whoever watches that is told once this is committed. Null: nobody is told.</summary>
    public Guid? Concerns { get; init; }

    /// <summary>It returns the conversation it belongs to, or nothing when it changed nothing; see <see cref="Concerns"/>.</summary>
    public bool ReturnsConversation { get; init; }

    /// <summary>The SQL only: values are personal.</summary>
    public override string ToString() => Sql;
}

/// <summary>How a transaction ended.</summary>
/// <param name="FailedAt">Index of the statement that did not touch what it had to; null when all is committed.</param>
/// <param name="Returned">Per statement the first column of the first row it returned.</param>
public sealed record Committed(int? FailedAt, IReadOnlyList<object?> Returned)
{
    public bool Done => FailedAt is null;

    /// <summary>The id that a statement returned; null when it returned none. SQLite keeps ids as text.</summary>
    public Guid? IdAt(int index) => Returned[index] switch
    {
        Guid id => id,
        string text => Guid.Parse(text),
        _ => null,
    };
}
