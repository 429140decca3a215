using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using WijkBot.Channels;
using WijkBot.Storage;
using WijkBot.Tests.Running;
using WijkBot.Tests.Turns;

namespace WijkBot.Tests.Delivery;

/// <summary>How long a message is tried, how often, and what is said of it meanwhile.</summary>
public abstract class PatienceRules
{
    /// <summary>A greeting is two messages; the second waits for the first.</summary>
    private const string First = "position = (SELECT MIN(position) FROM outbound)";

    private readonly LeapingClock clock = new(new DateTimeOffset(2026, 11, 22, 12, 0, 0, TimeSpan.Zero));
    private readonly SlowSender sender = new(TimeSpan.Zero);

    protected abstract Task<Store> StoreAsync();

    [Fact]
    public async Task It_waits_longer_and_longer_but_a_minute_at_most_and_leaves_after_an_outage_of_hours()
    {
        await using var store = await StoreAsync();
        await using var bot = await StartAsync(store);
        sender.Answer = _ => new SendResult.TryLater("http-503");
        await Resident.Number(bot, 1).TextAsync("hallo");

        var waits = new List<double>();
        for (var attempt = 1; attempt <= 9; attempt++)
        {
            var row = await TriedAsync(bot, attempt);
            waits.Add((row.Due - row.Updated).TotalSeconds);
            clock.Advance(row.Due - row.Updated + TimeSpan.FromMilliseconds(10));
        }
        waits.ShouldBe([1, 2, 4, 8, 16, 32, 60, 60, 60]);

        await TriedAsync(bot, 10);
        clock.Advance(TimeSpan.FromHours(23));
        (await TriedAsync(bot, 11)).State.ShouldBe((int)DeliveryState.Queued);
        sender.Answer = _ => null;
        clock.Advance(TimeSpan.FromMinutes(1.1));
        await Eventually.HoldsAsync(async () => await bot.CountAsync($"SELECT COUNT(*) FROM outbound WHERE state = 2 AND {First}") == 1, "the message sent");
    }

    [Fact]
    public async Task After_a_day_it_has_failed_and_the_next_goes()
    {
        await using var store = await StoreAsync();
        await using var bot = await StartAsync(store);
        sender.Answer = _ => new SendResult.TryLater("http-503");
        await Resident.Number(bot, 1).TextAsync("hallo");
        await TriedAsync(bot, 1);

        clock.Advance(TimeSpan.FromHours(24));
        await Eventually.HoldsAsync(async () => await bot.CountAsync($"SELECT COUNT(*) FROM outbound WHERE state = 6 AND error_code = 'http-503' AND {First}") == 1, "a message given up");

        sender.Answer = _ => null;
        await Resident.Number(bot, 1).TextAsync("hallo");
        await Eventually.HoldsAsync(async () => await bot.CountAsync("SELECT COUNT(*) FROM outbound WHERE state = 2") > 0, "the next message sent");
    }

    [Fact]
    public async Task Why_it_did_not_leave_yet_is_kept_until_it_leaves()
    {
        await using var store = await StoreAsync();
        await using var bot = await StartAsync(store);
        sender.Answer = _ => new SendResult.TryLater("http-503");
        await Resident.Number(bot, 1).TextAsync("hallo");
        await TriedAsync(bot, 1);
        (await bot.CountAsync($"SELECT COUNT(*) FROM outbound WHERE error_code = 'http-503' AND {First}")).ShouldBe(1);

        sender.Answer = _ => null;
        clock.Advance(TimeSpan.FromSeconds(2));
        await Eventually.HoldsAsync(async () => await bot.CountAsync($"SELECT COUNT(*) FROM outbound WHERE state = 2 AND {First}") == 1, "the message sent");
        (await bot.CountAsync($"SELECT COUNT(*) FROM outbound WHERE error_code IS NULL AND {First}")).ShouldBe(1);
    }

    [Fact]
    public async Task That_a_colleague_opted_out_says_nothing_of_the_resident()
    {
        const string colleague = "+31600000099";
        using var municipality = new Municipality.DataFolder().Edit("roster.yaml", "email: teamleider@example.nl", $"email: teamleider@example.nl\n  telefoon: '{colleague}'");
        await using var store = await StoreAsync();
        await using var bot = await StartAsync(store, builder => builder.Configuration["Municipality:Directory"] = municipality.Directory);
        sender.Answer = shipment => shipment.To.Value == colleague ? new SendResult.Refused("21610", OptedOut: true) : null;

        await Resident.Number(bot, 1).TextAsync("HELP mijn huis staat in brand");

        await Eventually.HoldsAsync(async () => await bot.CountAsync("SELECT COUNT(*) FROM outbound WHERE state = 6 AND error_code = '21610'") == 1, "the alert refused");
        (await bot.CountAsync("SELECT COUNT(*) FROM conversations WHERE opted_out")).ShouldBe(0);
        await Eventually.HoldsAsync(async () => await bot.CountAsync("SELECT COUNT(*) FROM outbound WHERE state = 2") >= 1, "the resident told");
    }

    private Task<BotApp> StartAsync(Store store, Action<WebApplicationBuilder>? also = null) => BotApp.StartAsync(store, adjust: builder =>
    {
        sender.Put(builder);
        builder.Services.AddSingleton<TimeProvider>(clock);
        also?.Invoke(builder);
    });

    /// <summary>The one message, once it was tried this often.</summary>
    private static async Task<(long State, DateTimeOffset Due, DateTimeOffset Updated)> TriedAsync(BotApp bot, int attempts)
    {
        await Eventually.HoldsAsync(async () => await bot.CountAsync($"SELECT COUNT(*) FROM outbound WHERE attempts = $1 AND {First}", attempts) == 1, $"try {attempts}");
        var rows = await bot.Sql.ReadAsync(
            new Statement($"SELECT state, due_at, updated_at FROM outbound WHERE {First}"), row => (row.Number(0), row.Time(1), row.Time(2)), TestContext.Current.CancellationToken);
        return rows.ShouldHaveSingleItem();
    }
}

public sealed class PatienceOnSqlite : PatienceRules
{
    protected override Task<Store> StoreAsync() => Store.SqliteAsync();
}

public sealed class PatienceOnPostgres : PatienceRules
{
    protected override Task<Store> StoreAsync() => Store.PostgresAndRedisAsync();
}
