using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using WijkBot.Delivery;
using WijkBot.Storage;
using WijkBot.Tests.Running;
using WijkBot.Tests.Turns;

namespace WijkBot.Tests.Delivery;

/// <summary>A message belongs to one sender at a time, also when it waits longer than its lease behind a slow provider.</summary>
public abstract class LeaseRules
{
    private static readonly DeliveryOptions s_tight = new() { Lease = TimeSpan.FromSeconds(12), Concurrency = 1, Sweep = TimeSpan.FromMilliseconds(200) };

    protected abstract Task<Store> StoreAsync();

    /// <summary>How many programs share the store.</summary>
    protected virtual int Replicas => 1;

    [Fact]
    public async Task What_waits_behind_a_slow_provider_is_sent_once()
    {
        // a greeting is two messages
        const int residents = 10;
        var slow = new SlowSender(TimeSpan.FromSeconds(1));
        await using var store = await StoreAsync();
        await using var bot = await StartAsync(store, slow);
        await using var others = Replicas > 1 ? await StartAsync(store, slow) : null;

        foreach (var number in Enumerable.Range(1, residents))
            (await Resident.Number(bot, number).TextAsync("hallo")).EnsureSuccessStatusCode();

        await Eventually.HoldsAsync(async () => await bot.CountAsync("SELECT COUNT(*) FROM outbound WHERE state < 2") == 0, "an empty outbox");
        slow.Taken.Distinct().Count().ShouldBe((int)await bot.CountAsync("SELECT COUNT(*) FROM outbound WHERE state = 2"));
        slow.Taken.Count.ShouldBe(slow.Taken.Distinct().Count(), "sent twice");
    }

    [Fact]
    public async Task A_lease_that_somebody_else_has_is_neither_renewed_nor_given_back()
    {
        await using var store = await StoreAsync();
        await using var bot = await BotApp.StartAsync(store, adjust: new SlowSender(TimeSpan.Zero).Put);
        await Resident.Number(bot, 1).TextAsync("hallo");
        await Eventually.HoldsAsync(async () => await bot.CountAsync("SELECT COUNT(*) FROM outbound WHERE state < 2") == 0, "an empty outbox");
        var now = TimeProvider.System.GetUtcNow();
        var (ours, theirs) = (Whole(now), Whole(now.AddMinutes(5)));
        var id = (await bot.Sql.ReadAsync(new Statement("SELECT id FROM outbound"), row => row.Id(0), TestContext.Current.CancellationToken))[0];
        await CommitAsync(bot, new Statement("UPDATE outbound SET state = 0, attempts = 0, lease_until = $2, lease_owner = 'other' WHERE id = $1", id, theirs));

        (await CommitAsync(bot, OutboxSql.Renew(id, ours, now.AddHours(1)))).Done.ShouldBeFalse();
        await CommitAsync(bot, OutboxSql.Release(id, ours));
        await CommitAsync(bot, OutboxSql.Later(id, ours, "late", now, mayHaveGone: false, now));
        (await bot.CountAsync("SELECT COUNT(*) FROM outbound WHERE lease_owner = 'other' AND lease_until = $1 AND error_code IS NULL", theirs)).ShouldBe(1);

        (await CommitAsync(bot, OutboxSql.Renew(id, theirs, Whole(now.AddHours(1))))).Done.ShouldBeTrue();
    }

    private static DateTimeOffset Whole(DateTimeOffset moment) => moment.AddTicks(-(moment.Ticks % TimeSpan.TicksPerMillisecond));

    private static Task<Committed> CommitAsync(BotApp bot, Statement statement) => bot.Sql.CommitAsync([statement], TestContext.Current.CancellationToken);

    private static Task<BotApp> StartAsync(Store store, SlowSender slow) => BotApp.StartAsync(store, adjust: builder =>
    {
        slow.Put(builder);
        builder.Services.AddSingleton<IOptions<DeliveryOptions>>(Options.Create(s_tight));
    });
}

public sealed class LeasesOnSqlite : LeaseRules
{
    protected override Task<Store> StoreAsync() => Store.SqliteAsync();
}

public sealed class LeasesOnPostgres : LeaseRules
{
    protected override Task<Store> StoreAsync() => Store.PostgresAndRedisAsync();

    protected override int Replicas => 2;
}
