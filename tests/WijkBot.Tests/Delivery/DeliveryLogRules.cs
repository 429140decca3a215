using Microsoft.Extensions.DependencyInjection;
using WijkBot.Delivery;
using WijkBot.Storage;
using WijkBot.Tests.Running;
using WijkBot.Tests.Turns;

namespace WijkBot.Tests.Delivery;

/// <summary>Results are kept through an outage, one that can never be written does not hold up the others, and the host can stop.</summary>
public abstract class DeliveryLogRules
{
    protected abstract Task<Store> StoreAsync();

    [Fact]
    public async Task One_that_can_never_be_written_is_dropped_and_the_others_are_not()
    {
        await using var store = await StoreAsync();
        await using var bot = await BotApp.StartAsync(store);
        var ids = await SentAsync(bot, 3);
        var log = bot.Services.GetRequiredService<DeliveryLog>();

        log.Write(Note(ids[0], "a"));
        log.Write(new Statement("UPDATE nowhere SET nothing = $1", ids[1]));
        log.Write(Note(ids[1], "b"));
        log.Write(Note(ids[2], "c"));

        await NotedAsync(bot, 3);
    }

    [Fact]
    public async Task What_cannot_be_written_now_is_written_when_the_record_is_back_and_nothing_is_sent_again_before()
    {
        await using var store = await StoreAsync();
        var away = new Switch();
        await using var bot = await BotApp.StartAsync(store, adjust: builder => AwayStore.Put(builder, away));
        var ids = await SentAsync(bot, 1);
        var sent = bot.Twilio.Messages.Count;
        var log = bot.Services.GetRequiredService<DeliveryLog>();

        away.On = true;
        log.Write(Note(ids[0], "a"));
        await Eventually.HoldsAsync(() => Task.FromResult(log.IsBehind), "a log that is behind");
        // only the log's own statements fail from here: the sweep could look, and must not
        away.For = sql => sql.StartsWith("UPDATE outbound SET error_code", StringComparison.Ordinal);
        (await bot.Services.GetRequiredService<OutboxSender>().SweepOnceAsync(TestContext.Current.CancellationToken)).ShouldBe(0);
        await SetStateAsync(bot, ids[0], 0);
        await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        bot.Twilio.Messages.Count.ShouldBe(sent);
        // a message that is sent again, as it then may be, takes its old error code off the record
        await SetStateAsync(bot, ids[0], 2);
        away.On = false;

        await NotedAsync(bot, 1);
    }

    [Fact]
    public async Task Stopping_does_not_wait_for_a_record_that_is_away()
    {
        await using var store = await StoreAsync();
        var away = new Switch();
        await using var bot = await BotApp.StartAsync(store, adjust: builder => AwayStore.Put(builder, away));
        var ids = await SentAsync(bot, 1);
        var log = bot.Services.GetRequiredService<DeliveryLog>();

        away.On = true;
        log.Write(Note(ids[0], "a"));
        await Eventually.HoldsAsync(() => Task.FromResult(log.IsBehind), "a log that is behind");

        await log.StopAsync(CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Stopping_writes_what_has_gathered()
    {
        await using var store = await StoreAsync();
        await using var bot = await BotApp.StartAsync(store);
        var ids = await SentAsync(bot, 1);
        var log = bot.Services.GetRequiredService<DeliveryLog>();

        foreach (var number in Enumerable.Range(1, 450))
            log.Write(Note(ids[0], $"{number}"));
        await log.StopAsync(CancellationToken.None);

        (await bot.CountAsync("SELECT COUNT(*) FROM outbound WHERE error_code = '450'")).ShouldBe(1);
    }

    private static Statement Note(Guid id, string code) => new("UPDATE outbound SET error_code = $2 WHERE id = $1", id, code);

    /// <summary>With 0 as it looks when the result of a send is not written yet and its lease has run out; with 2 as sent.</summary>
    private static Task<Committed> SetStateAsync(BotApp bot, Guid id, long state) => bot.Sql.CommitAsync(
        [new Statement("UPDATE outbound SET state = $2, lease_until = NULL, first_tried_at = NULL WHERE id = $1", id, state)],
        TestContext.Current.CancellationToken);

    private static async Task<IReadOnlyList<Guid>> SentAsync(BotApp bot, int count)
    {
        foreach (var number in Enumerable.Range(1, count))
            await Resident.Number(bot, number).TextAsync("hallo");
        await Eventually.HoldsAsync(async () => await bot.CountAsync("SELECT COUNT(*) FROM outbound WHERE state < 2") == 0, "an empty outbox");
        return await bot.Sql.ReadAsync(new Statement("SELECT id FROM outbound ORDER BY id"), row => row.Id(0), TestContext.Current.CancellationToken);
    }

    private static Task NotedAsync(BotApp bot, int count) =>
        Eventually.HoldsAsync(async () => await bot.CountAsync("SELECT COUNT(*) FROM outbound WHERE error_code IS NOT NULL") == count, "results on record");
}

public sealed class DeliveryLogOnSqlite : DeliveryLogRules
{
    protected override Task<Store> StoreAsync() => Store.SqliteAsync();
}

public sealed class DeliveryLogOnPostgres : DeliveryLogRules
{
    protected override Task<Store> StoreAsync() => Store.PostgresAndRedisAsync();
}
