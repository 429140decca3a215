using WijkBot.Storage;
using WijkBot.Tests.Running;

namespace WijkBot.Tests.Storage;

/// <summary>What both records promise of a transaction. A table of its own, so that nothing else moves in it.</summary>
public abstract class SqlStoreRules
{
    private static readonly Guid s_first = Guid.NewGuid(), s_second = Guid.NewGuid();

    protected abstract Task<Store> StoreAsync();

    [Fact]
    public async Task All_statements_are_committed_and_tell_what_they_returned()
    {
        await using var place = await PlaceAsync();

        var committed = await place.Sql.CommitAsync([Insert(s_first, 1), Raise(s_first, from: 1), Reading(s_first)], TestContext.Current.CancellationToken);

        committed.Done.ShouldBeTrue();
        Convert.ToInt64(committed.Returned[2], System.Globalization.CultureInfo.InvariantCulture).ShouldBe(2);
        (await place.CountAsync()).ShouldBe(1);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public async Task One_that_does_not_touch_what_it_had_to_undoes_all_and_is_named(int at)
    {
        await using var place = await PlaceAsync();
        List<Statement> statements = [Insert(s_first, 1), Insert(s_second, 1)];
        statements.Insert(at, Raise(Guid.NewGuid(), from: 1));

        var committed = await place.Sql.CommitAsync(statements, TestContext.Current.CancellationToken);

        committed.FailedAt.ShouldBe(at);
        (await place.CountAsync()).ShouldBe(0);
        (await place.Sql.CommitAsync([Insert(s_first, 1)], TestContext.Current.CancellationToken)).Done.ShouldBeTrue();
    }

    [Fact]
    public async Task Of_two_that_expect_the_same_version_one_is_committed()
    {
        await using var place = await PlaceAsync();
        await place.Sql.CommitAsync([Insert(s_first, 1)], TestContext.Current.CancellationToken);

        var ends = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ =>
            place.Sql.CommitAsync([Raise(s_first, from: 1), Insert(Guid.NewGuid(), 1)], TestContext.Current.CancellationToken)));

        ends.Count(end => end.Done).ShouldBe(1);
        ends.Where(end => !end.Done).ShouldAllBe(end => end.FailedAt == 0);
        (await place.CountAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task A_fault_of_the_database_undoes_all()
    {
        await using var place = await PlaceAsync();

        await Should.ThrowAsync<System.Data.Common.DbException>(() =>
            place.Sql.CommitAsync([Insert(s_first, 1), new Statement("INSERT INTO rules_of_a_store (id) VALUES ($1)", s_second)], TestContext.Current.CancellationToken));

        (await place.CountAsync()).ShouldBe(0);
    }

    private async Task<Place> PlaceAsync()
    {
        var store = await StoreAsync();
        var place = new Place(store, await BotApp.StartAsync(store));
        await place.Sql.CommitAsync([new Statement("CREATE TABLE rules_of_a_store (id UUID PRIMARY KEY, version BIGINT NOT NULL)")], TestContext.Current.CancellationToken);
        return place;
    }

    private static Statement Insert(Guid id, long version) =>
        new("INSERT INTO rules_of_a_store (id, version) VALUES ($1, $2) ON CONFLICT DO NOTHING", id, version) { Expect = 1 };

    private static Statement Raise(Guid id, long from) =>
        new("UPDATE rules_of_a_store SET version = version + 1 WHERE id = $1 AND version = $2", id, from) { Expect = 1 };

    private static Statement Reading(Guid id) => new("UPDATE rules_of_a_store SET version = version WHERE id = $1 RETURNING version", id);

    private sealed class Place(Store store, BotApp bot) : IAsyncDisposable
    {
        public SqlStore Sql => bot.Sql;

        public async Task<long> CountAsync() =>
            (await Sql.ReadAsync(new Statement("SELECT COUNT(*) FROM rules_of_a_store"), row => row.Number(0), TestContext.Current.CancellationToken))[0];

        public async ValueTask DisposeAsync()
        {
            await bot.DisposeAsync();
            await store.DisposeAsync();
        }
    }
}

public sealed class SqlStoreOnSqlite : SqlStoreRules
{
    protected override Task<Store> StoreAsync() => Store.SqliteAsync();
}

public sealed class SqlStoreOnPostgres : SqlStoreRules
{
    protected override Task<Store> StoreAsync() => Store.PostgresAndRedisAsync();
}
