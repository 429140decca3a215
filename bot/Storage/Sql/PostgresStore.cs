using Npgsql;

namespace WijkBot.Storage;

/// <summary>
/// The record on PostgreSQL. A transaction is one batch that the server commits by itself at its end, so one round trip; a
/// statement that did not touch what it had to fails there and undoes the batch (<see cref="PostgresSql"/>).
/// </summary>
public sealed class PostgresStore(NpgsqlDataSource source) : SqlStore
{
    public override bool SearchesVectors => true;

    public override string SkipLocked => " FOR UPDATE SKIP LOCKED";

    public override async Task<Committed> CommitAsync(IReadOnlyList<Statement> statements, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var batch = connection.CreateBatch();
        var returned = new object?[statements.Count];
        var returning = Fill(batch, statements);
        try
        {
            await RunAsync(batch, returning, returned, cancellationToken);
            return new Committed(null, returned);
        }
        catch (PostgresException unexpected) when (unexpected.SqlState == PostgresErrorCodes.DivisionByZero && unexpected.BatchCommand is { } failed)
        {
            return new Committed(batch.BatchCommands.IndexOf((NpgsqlBatchCommand)failed), returned);
        }
    }

    /// <summary>The statements as commands; which of them return rows, in order.</summary>
    private static List<int> Fill(NpgsqlBatch batch, IReadOnlyList<Statement> statements)
    {
        var returning = new List<int>(statements.Count);
        for (var index = 0; index < statements.Count; index++)
        {
            var sql = PostgresSql.Of(statements[index]);
            batch.BatchCommands.Add(PostgresParameters.Command(sql.Text, statements[index].Values));
            if (sql.ReturnsRows)
                returning.Add(index);
        }
        return returning;
    }

    /// <summary>Committed when it returns: the answer to the commit is the last thing that is read.</summary>
    private static async Task RunAsync(NpgsqlBatch batch, List<int> returning, object?[] returned, CancellationToken cancellationToken)
    {
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var next = 0;
        do
        {
            if (next < returning.Count && await reader.ReadAsync(cancellationToken))
                returned[returning[next]] = reader.IsDBNull(0) ? null : reader.GetValue(0);
            next++;
        }
        while (await reader.NextResultAsync(cancellationToken));
    }

    public override async Task<IReadOnlyList<T>> ReadAsync<T>(Statement statement, Func<SqlRow, T> map, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var batch = connection.CreateBatch();
        batch.BatchCommands.Add(PostgresParameters.Command(statement.Sql, statement.Values));
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
            rows.Add(map(new SqlRow(reader, timesAreTicks: false)));
        return rows;
    }

    public override Task<IReadOnlyList<T>> ChangeAsync<T>(Statement statement, Func<SqlRow, T> map, CancellationToken cancellationToken) =>
        ReadAsync(statement, map, cancellationToken);
}
