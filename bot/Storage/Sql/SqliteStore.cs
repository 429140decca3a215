using Microsoft.Data.Sqlite;

namespace WijkBot.Storage;

/// <summary>
/// The record on embedded SQLite: one connection writes behind a gate, with its commands kept prepared; reads have their own connections.
/// Every commit is on disk (WAL, <c>synchronous=FULL</c>) before it returns.
/// </summary>
public sealed class SqliteStore : SqlStore, IDisposable
{
    private readonly string connectionString;
    private readonly SemaphoreSlim gate = new(1, 1);
    private readonly Dictionary<string, SqliteCommand> prepared = new(StringComparer.Ordinal);
    private SqliteConnection? writer;

    public SqliteStore(string connectionString) => this.connectionString = connectionString;

    public override string SkipLocked => "";

    public override async Task<Committed> CommitAsync(IReadOnlyList<Statement> statements, CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            return Run(Writer(), statements);
        }
        finally
        {
            gate.Release();
        }
    }

    private Committed Run(SqliteConnection connection, IReadOnlyList<Statement> statements)
    {
        using var transaction = connection.BeginTransaction(deferred: false);
        var returned = new object?[statements.Count];
        for (var index = 0; index < statements.Count; index++)
        {
            var rows = Execute(statements[index], transaction, out returned[index]);
            if (statements[index].Expect is { } expected && rows != expected)
                return new Committed(index, returned);
        }
        transaction.Commit();
        return new Committed(null, returned);
    }

    private int Execute(Statement statement, SqliteTransaction transaction, out object? returned)
    {
        var command = Prepared(statement, transaction);
        returned = null;
        using var reader = command.ExecuteReader();
        var rows = 0;
        while (reader.Read())
        {
            if (rows++ == 0)
                returned = reader.IsDBNull(0) ? null : reader.GetValue(0);
        }
        return Math.Max(rows, reader.RecordsAffected);
    }

    public override async Task<IReadOnlyList<T>> ChangeAsync<T>(Statement statement, Func<SqlRow, T> map, CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            using var transaction = Writer().BeginTransaction(deferred: false);
            using var reader = Prepared(statement, transaction).ExecuteReader();
            var rows = ReadAll(reader, map);
            reader.Close();
            transaction.Commit();
            return rows;
        }
        finally
        {
            gate.Release();
        }
    }

    public override async Task<IReadOnlyList<T>> ReadAsync<T>(Statement statement, Func<SqlRow, T> map, CancellationToken cancellationToken)
    {
        await using var connection = new SqliteConnection(connectionString);
        await connection.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = statement.Sql;
        Bind(command, statement.Values);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return ReadAll(reader, map);
    }

    private static List<T> ReadAll<T>(SqliteDataReader reader, Func<SqlRow, T> map)
    {
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(map(new SqlRow(reader, timesAreTicks: true)));
        return rows;
    }

    private SqliteConnection Writer()
    {
        if (writer is not null)
            return writer;
        var opened = new SqliteConnection(connectionString);
        try
        {
            opened.Open();
            using var pragma = opened.CreateCommand();
            pragma.CommandText = "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA busy_timeout=5000;";
            pragma.ExecuteNonQuery();
        }
        catch (SqliteException)
        {
            // half opened it would be taken for good the next time
            opened.Dispose();
            throw;
        }
        return writer = opened;
    }

    private SqliteCommand Prepared(Statement statement, SqliteTransaction transaction)
    {
        if (!prepared.TryGetValue(statement.Sql, out var command))
        {
            command = Writer().CreateCommand();
            command.CommandText = statement.Sql;
            prepared[statement.Sql] = command;
        }
        command.Transaction = transaction;
        command.Parameters.Clear();
        Bind(command, statement.Values);
        return command;
    }

    private static void Bind(SqliteCommand command, object?[] values)
    {
        for (var index = 0; index < values.Length; index++)
            command.Parameters.AddWithValue($"${index + 1}", Value(values[index]));
    }

    private static object Value(object? value) => value switch
    {
        null => DBNull.Value,
        not null when ReferenceEquals(value, Statement.NoBytes) => DBNull.Value,
        DateTimeOffset moment => moment.UtcTicks,
        _ => value,
    };

    public void Dispose()
    {
        foreach (var command in prepared.Values)
            command.Dispose();
        writer?.Dispose();
        gate.Dispose();
    }
}
