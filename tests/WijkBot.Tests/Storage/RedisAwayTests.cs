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
