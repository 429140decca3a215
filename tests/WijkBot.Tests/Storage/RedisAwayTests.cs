using System.Diagnostics;
using System.Net;
using WijkBot.Tests.Running;
using WijkBot.Tests.Turns;

namespace WijkBot.Tests.Storage;

/// <summary>A real Redis that hangs, dies and comes back: every message is answered, once, and soon.</summary>
public sealed class RedisAwayTests
{
    /// <summary>What a provider waits for is fifteen seconds; one try at Redis is half a second of it.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);

    [Fact]
    public async Task One_that_never_said_anything_holds_up_no_answer()
    {
        using var silent = new SilentServer();
        await using var store = Store.With(redis: silent.Redis);
        await using var bot = await BotApp.StartAsync(store);

        await TalkAsync(bot, 1, 10);
        await AnsweredOnceAsync(bot, 10);
    }

    [Fact]
    public async Task Killed_frozen_and_back_it_costs_no_message_and_is_used_again()
    {
        await using var redis = await OwnRedis.StartedAsync();
        var warnings = new Warnings();
        await using var store = Store.With(redis: redis.Connection);
        await using var bot = await BotApp.StartAsync(store, adjust: warnings.Watch);
        await TalkAsync(bot, 1, 5);
        (await redis.KeysAsync()).ShouldNotBe(0);

        await redis.KillAsync();
        await TalkAsync(bot, 6, 5);
        await redis.StartAsync();
        await UsedAgainAsync(bot, redis, 11);

        await redis.FreezeAsync();
        await TalkAsync(bot, 100, 5);
        await HealthAnswersAsync(bot);
        await redis.ThawAsync();
        await TalkAsync(bot, 105, 5);

        await AnsweredOnceAsync(bot, (int)await bot.CountAsync("SELECT COUNT(*) FROM conversations"));
        warnings.Lines.Count(line => line.Contains("Redis does not answer", StringComparison.Ordinal)).ShouldBe(2, string.Join('\n', warnings.Lines));
        warnings.Lines.Where(line => !line.Contains("Redis", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    /// <summary>Each replica then knows of its own turns only; the record lets one of them commit.</summary>
    [Fact]
    public async Task Two_replicas_without_it_take_every_message_once()
    {
        const int messages = 40;
        using var silent = new SilentServer();
        await using var store = await Store.PostgresAndAsync(silent.Redis);
        await using var one = await BotApp.StartAsync(store);
        await using var other = await BotApp.StartAsync(store);
        Resident[] phone = [Resident.Number(one, 1), Resident.Number(other, 1)];

        var answers = await Task.WhenAll(Enumerable.Range(1, messages).Select(number => phone[number % 2].TextAsync($"hallo {number}")));

        answers.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.OK);
        await Eventually.HoldsAsync(async () => await one.CountAsync("SELECT COUNT(*) FROM inbound WHERE state = 1") == messages, "all messages handled");
        (await one.CountAsync("SELECT version FROM conversations")).ShouldBe(messages);
        (await one.CountAsync("SELECT COUNT(*) FROM inbound WHERE fault IS NOT NULL")).ShouldBe(0);
        await Eventually.HoldsAsync(async () => await one.CountAsync("SELECT COUNT(*) FROM outbound WHERE state < 2") == 0, "an empty outbox");
        (one.Twilio.Messages.Count + other.Twilio.Messages.Count).ShouldBe((int)await one.CountAsync("SELECT COUNT(*) FROM outbound"));
    }

    /// <summary>Residents who say two things each.</summary>
    private static async Task TalkAsync(BotApp bot, int first, int count)
    {
        foreach (var resident in Enumerable.Range(first, count).Select(number => Resident.Number(bot, number)))
        {
            foreach (var text in new[] { "er ligt een bank op straat", "Windslaan 14" })
            {
                var start = Stopwatch.GetTimestamp();
                (await resident.TextAsync(text)).StatusCode.ShouldBe(HttpStatusCode.OK);
                Stopwatch.GetElapsedTime(start).ShouldBeLessThan(Soon);
            }
        }
    }

    private static async Task HealthAnswersAsync(BotApp bot)
    {
        var start = Stopwatch.GetTimestamp();
        var (status, dependencies) = await HealthOf.AskAsync(bot);
        Stopwatch.GetElapsedTime(start).ShouldBeLessThan(Soon);
        status.ShouldBe(HttpStatusCode.OK);
        dependencies.StatusOf("redis").ShouldBe("degraded");
    }

    private static Task UsedAgainAsync(BotApp bot, OwnRedis redis, int next) => Eventually.HoldsAsync(async () =>
    {
        (await Resident.Number(bot, next++).TextAsync("hallo")).StatusCode.ShouldBe(HttpStatusCode.OK);
        return await redis.KeysAsync() > 0;
    }, "a Redis that is used");

    private static async Task AnsweredOnceAsync(BotApp bot, int residents)
    {
        await Eventually.HoldsAsync(async () => await bot.CountAsync("SELECT COUNT(*) FROM inbound WHERE state = 0") == 0, "all messages handled");
        await Eventually.HoldsAsync(async () => await bot.CountAsync("SELECT COUNT(*) FROM outbound WHERE state < 2") == 0, "an empty outbox");
        (await bot.CountAsync("SELECT COUNT(DISTINCT conversation_id) FROM outbound WHERE state = 2")).ShouldBe(residents);
        (await bot.CountAsync("SELECT SUM(version) FROM conversations")).ShouldBe(await bot.CountAsync("SELECT COUNT(*) FROM inbound WHERE state = 1"));
        bot.Twilio.Messages.Count.ShouldBe((int)await bot.CountAsync("SELECT COUNT(*) FROM outbound"));
    }
}
