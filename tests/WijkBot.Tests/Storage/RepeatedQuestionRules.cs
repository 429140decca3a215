using Npgsql;
using WijkBot.Delivery;
using WijkBot.Storage;
using WijkBot.Tests.Running;

namespace WijkBot.Tests.Storage;

/// <summary>What is asked of the record every few seconds costs the same after ten years of messages: it goes by an index.</summary>
public abstract class RepeatedQuestionRules
{
    protected abstract Task<Store> StoreAsync();

    /// <summary>How the record would answer it.</summary>
    protected abstract Task<string> PlanAsync(Store store, SqlStore sql, Statement statement);

    [Fact]
    public Task How_the_outbox_stands() => GoesByAsync(OutboxSql.Standing(DateTimeOffset.UnixEpoch), "ix_inbound_quarantined", "ix_outbound_waiting");

    [Fact]
    public Task Whether_a_message_is_stranded() => GoesByAsync(MessageLog.LoadStranded(DateTimeOffset.UnixEpoch), "ix_inbound_waiting");

    private async Task GoesByAsync(Statement statement, params string[] indexes)
    {
        await using var store = await StoreAsync();
        await using var bot = await BotApp.StartAsync(store);

        var plan = await PlanAsync(store, bot.Sql, statement);

        foreach (var index in indexes)
            plan.ShouldContain(index);
        plan.ShouldNotContain("Seq Scan");
    }
}

public sealed class RepeatedQuestionsOnSqlite : RepeatedQuestionRules
{
    protected override Task<Store> StoreAsync() => Store.SqliteAsync();

    protected override async Task<string> PlanAsync(Store store, SqlStore sql, Statement statement) => string.Join('\n', await sql.ReadAsync(
        statement with { Sql = "EXPLAIN QUERY PLAN " + statement.Sql }, row => row.Text(3), TestContext.Current.CancellationToken));
}

public sealed class RepeatedQuestionsOnPostgres : RepeatedQuestionRules
{
    protected override Task<Store> StoreAsync() => Store.PostgresAndRedisAsync();

    /// <summary>A small table is read whole whatever there is; forbidden to, the server shows whether it could do otherwise.</summary>
    protected override async Task<string> PlanAsync(Store store, SqlStore sql, Statement statement)
    {
        var own = new NpgsqlConnectionStringBuilder(store.Settings["Database:ConnectionString"]) { Options = "-c enable_seqscan=off", Pooling = false };
        await using var connection = new NpgsqlConnection(own.ConnectionString);
        await connection.OpenAsync(TestContext.Current.CancellationToken);
        await using var command = new NpgsqlCommand("EXPLAIN " + statement.Sql, connection);
        foreach (var value in statement.Values)
            command.Parameters.Add(new NpgsqlParameter { Value = value });
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var lines = new List<string>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken))
            lines.Add(reader.GetString(0));
        return string.Join('\n', lines);
    }
}
