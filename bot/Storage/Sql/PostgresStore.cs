using Npgsql;

namespace WijkBot.Storage;

/// <summary>The record on PostgreSQL: a transaction is one batch and one commit, two round trips.</summary>
public sealed class PostgresStore(NpgsqlDataSource source) : SqlStore
{
    public override string SkipLocked => " FOR UPDATE SKIP LOCKED";

    public override async Task<Committed> CommitAsync(IReadOnlyList<Statement> statements, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        var committed = await RunAsync(connection, statements, cancellationToken);
        if (committed.Done)
            await transaction.CommitAsync(cancellationToken);
        else
            await transaction.RollbackAsync(cancellationToken);
        return committed;
    }

    private static async Task<Committed> RunAsync(NpgsqlConnection connection, IReadOnlyList<Statement> statements, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(connection);
        foreach (var statement in statements)
            batch.BatchCommands.Add(Command(statement));

        var returned = new object?[statements.Count];
        await using (var reader = await batch.ExecuteReaderAsync(cancellationToken))
            await ReadReturnedAsync(reader, batch, returned, cancellationToken);
        return new Committed(FirstUnexpected(statements, batch), returned);
    }

    /// <summary>Result sets come only from the statements that return rows.</summary>
    private static async Task ReadReturnedAsync(NpgsqlDataReader reader, NpgsqlBatch batch, object?[] returned, CancellationToken cancellationToken)
    {
        var index = -1;
        do
        {
            index = NextReturning(batch, index);
            if (index < 0)
                return;
            if (await reader.ReadAsync(cancellationToken))
                returned[index] = reader.IsDBNull(0) ? null : reader.GetValue(0);
        }
        while (await reader.NextResultAsync(cancellationToken));
    }

    private static int NextReturning(NpgsqlBatch batch, int after)
    {
        for (var index = after + 1; index < batch.BatchCommands.Count; index++)
        {
            if (batch.BatchCommands[index].CommandText.Contains("RETURNING", StringComparison.Ordinal))
                return index;
        }
        return -1;
    }

    private static int? FirstUnexpected(IReadOnlyList<Statement> statements, NpgsqlBatch batch)
    {
        for (var index = 0; index < statements.Count; index++)
        {
            if (statements[index].Expect is { } expected && (int)batch.BatchCommands[index].Rows != expected)
                return index;
        }
        return null;
    }

    public override async Task<IReadOnlyList<T>> ReadAsync<T>(Statement statement, Func<SqlRow, T> map, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(Command(statement));
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
            rows.Add(map(new SqlRow(reader, timesAreTicks: false)));
        return rows;
    }

    public override Task<IReadOnlyList<T>> ChangeAsync<T>(Statement statement, Func<SqlRow, T> map, CancellationToken cancellationToken) =>
        ReadAsync(statement, map, cancellationToken);

    private static NpgsqlBatchCommand Command(Statement statement)
    {
        var command = new NpgsqlBatchCommand(statement.Sql);
        foreach (var value in statement.Values)
            command.Parameters.Add(Parameter(value));
        return command;
    }

    /// <summary>Typed parameters spare the driver its guessing and boxing.</summary>
    private static NpgsqlParameter Parameter(object? value) => value switch
    {
        null => new NpgsqlParameter { Value = DBNull.Value },
        not null when ReferenceEquals(value, Statement.NoBytes) => new NpgsqlParameter { Value = DBNull.Value, NpgsqlDbType = NpgsqlTypes.NpgsqlDbType.Bytea },
        DateTimeOffset moment => new NpgsqlParameter<DateTimeOffset> { TypedValue = moment.ToUniversalTime() },
        Guid guid => new NpgsqlParameter<Guid> { TypedValue = guid },
        string text => new NpgsqlParameter<string> { TypedValue = text },
        long number => new NpgsqlParameter<long> { TypedValue = number },
        int number => new NpgsqlParameter<int> { TypedValue = number },
        bool flag => new NpgsqlParameter<bool> { TypedValue = flag },
        byte[] bytes => new NpgsqlParameter<byte[]> { TypedValue = bytes },
        double number => new NpgsqlParameter<double> { TypedValue = number },
        _ => throw new ArgumentException($"A {value.GetType().Name} cannot be a value of a statement.", nameof(value)),
    };

}
