using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using WijkBot.Handover;
using WijkBot.Storage;
using WijkBot.Tests.Running;
using WijkBot.Tests.Turns;

namespace WijkBot.Tests.Handover;

public sealed class OnceKeySweepOnSqlite() : OnceKeySweepRules(Store.SqliteAsync);

public sealed class OnceKeySweepOnPostgres() : OnceKeySweepRules(Store.PostgresAndRedisAsync);

/// <summary>Keys of requests are kept as long as a request may be repeated, and no longer.</summary>
public abstract class OnceKeySweepRules(Func<Task<Store>> store)
{
    [Fact]
    public async Task A_key_of_a_week_ago_is_forgotten_and_one_of_yesterday_is_not()
    {
        await using var kept = await store();
        await using var bot = await BotApp.StartAsync(kept);
        var now = TimeProvider.System.GetUtcNow();
        await KeepAsync(bot, "old", now);
        await KeepAsync(bot, "young", now.AddDays(6));
        await SweepAsync(bot, now.AddDays(6));
        (await bot.CountAsync("SELECT COUNT(*) FROM idempotency")).ShouldBe(2);

        await SweepAsync(bot, now.AddDays(7).AddHours(1));
        (await bot.CountAsync("SELECT COUNT(*) FROM idempotency WHERE key = 'old'")).ShouldBe(0);
        (await bot.CountAsync("SELECT COUNT(*) FROM idempotency WHERE key = 'young'")).ShouldBe(1);
    }

    private static Task SweepAsync(BotApp bot, DateTimeOffset at) =>
        new OnceKeySweep(bot.Sql, new FakeTimeProvider(at), NullLogger<OnceKeySweep>.Instance).LookAsync(TestContext.Current.CancellationToken);

    private static Task<Committed> KeepAsync(BotApp bot, string key, DateTimeOffset at) =>
        bot.Sql.CommitAsync([new OnceKey(key, "test", [1], 200, "{}").Insert(at)], TestContext.Current.CancellationToken);
}
