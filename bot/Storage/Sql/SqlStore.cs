namespace WijkBot.Storage;

/// <summary>
/// The hot path to SQL, past the object mapper: a list of statements in one transaction, and small reads.
/// Throws <see cref="System.Data.Common.DbException"/> or <see cref="TimeoutException"/> when the database is away.
/// </summary>
public abstract class SqlStore
{
    /// <summary>Runs all statements in one transaction, or none of them.</summary>
    public abstract Task<Committed> CommitAsync(IReadOnlyList<Statement> statements, CancellationToken cancellationToken);

    /// <summary>Reads rows, outside any transaction.</summary>
    public abstract Task<IReadOnlyList<T>> ReadAsync<T>(Statement statement, Func<SqlRow, T> map, CancellationToken cancellationToken);

    /// <summary>Runs one statement that changes rows and returns them.</summary>
    public abstract Task<IReadOnlyList<T>> ChangeAsync<T>(Statement statement, Func<SqlRow, T> map, CancellationToken cancellationToken);

    /// <summary>Clause behind a sub-select that makes workers pass over each other's rows; empty where one writer is alone anyway.</summary>
    public abstract string SkipLocked { get; }

    /// <summary>Texts are found by vectors of their words, as PostgreSQL does; else by an FTS5 table. See <see cref="SearchIndex"/>.</summary>
    public virtual bool SearchesVectors => false;

    /// <summary>Answers when the database does.</summary>
    public Task<IReadOnlyList<long>> PingAsync(CancellationToken cancellationToken) =>
        ReadAsync(new Statement("SELECT 1"), row => row.Number(0), cancellationToken);
}
