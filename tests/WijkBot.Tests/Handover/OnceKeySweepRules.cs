using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using WijkBot.Handover;
using WijkBot.Storage;
using WijkBot.Tests.Running;
using WijkBot.Tests.Turns;

namespace WijkBot.Tests.Handover;

/// <summary>Keys of requests are kept as long as a request may be repeated, and no longer.</summary>
public abstract class OnceKeySweepRules
{
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero));

    protected abstract Task<Store> StoreAsync();

    [Fact]
    public async Task A_key_of_a_week_ago_is_forgotten_and_one_of_yesterday_is_not()
    {
        await using var store = await StoreAsync();
        await using var bot = await BotApp.StartAsync(store, adjust: builder => builder.Services.AddSingleton<TimeProvider>(clock));
        await KeepAsync(bot, "old");
        clock.Advance(TimeSpan.FromDays(6));
        await KeepAsync(bot, "young");
        (await bot.CountAsync("SELECT COUNT(*) FROM idempotency")).ShouldBe(2);

        clock.Advance(TimeSpan.FromDays(1) + TimeSpan.FromHours(1));
        await Eventually.HoldsAsync(async () => await bot.CountAsync("SELECT COUNT(*) FROM idempotency WHERE key = 'old'") == 0, "the old key forgotten");
        (await bot.CountAsync("SELECT COUNT(*) FROM idempotency WHERE key = 'young'")).ShouldBe(1);
    }

    private Task<Committed> KeepAsync(BotApp bot, string key) =>
        bot.Sql.CommitAsync([new OnceKey(key, "test", [1], 200, "{}").Insert(clock.GetUtcNow())], TestContext.Current.CancellationToken);
}

public sealed class OnceKeySweepOnSqlite : OnceKeySweepRules
{
    protected override Task<Store> StoreAsync() => Store.SqliteAsync();
}

public sealed class OnceKeySweepOnPostgres : OnceKeySweepRules
{
    protected override Task<Store> StoreAsync() => Store.PostgresAndRedisAsync();
}
