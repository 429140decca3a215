using System.Diagnostics;
using System.Globalization;
using WijkBot.Tests.Channels.Twilio;

namespace WijkBot.Benchmarks;

/// <summary>
/// CPU per turn, measured from outside; every send is waited for. Beside each run of the bot one of <see cref="BareServer"/>:
/// the ratio of the two holds on any machine, and when others use it too.
/// </summary>
internal static class CpuBench
{
    private const int AtOnce = 8;
    private const int WarmUp = 9000;
    private const int Street = 100;

    public static async Task<int> RunAsync(Setting setting, int runs, int turns)
    {
        await setting.MakeAsync();
        await using var twilio = await TwilioStandIn.StartAsync();
        using var bot = await BotProcess.StartAsync(setting, twilio, BotProcess.FreePort());
        using var bare = setting.Redis.Length > 0 ? await BotProcess.StartBareAsync(setting, twilio, BotProcess.FreePort()) : null;
        Console.WriteLine($"{setting.Described}; {runs} runs of {turns} turns, {AtOnce} residents at once; a report in {Traffic.Messages} messages, one case each");
        Console.WriteLine("run | bot CPU µs/turn | bare CPU µs/turn | PostgreSQL CPU µs/turn | Redis CPU µs/turn | turns/s | sends | kB/turn | GCs | GC pause µs/turn | switches/turn");
        await SendAsync(bot, twilio, 0, WarmUp);
        if (bare is not null)
            await SendAsync(bare, twilio, 0, WarmUp);
        var results = new List<(double Bot, double Bare)>();
        for (var run = 1; run <= runs; run++)
            results.Add(await MeasureAsync(bot, bare, twilio, setting, run, WarmUp + ((run - 1) * turns), turns));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"median {Median(results.Select(result => result.Bot)):F0} µs of CPU per turn; bare {Median(results.Select(result => result.Bare)):F0} µs; ratio {Median(results.Select(result => result.Bot / result.Bare)):F2}"));
        bot.Kill();
        await setting.DropAsync();
        return 0;
    }

    private static double Median(IEnumerable<double> values) => values.Order().ElementAt((values.Count() - 1) / 2);

    private static async Task<(double Bot, double Bare)> MeasureAsync(
        BotProcess bot, BotProcess? bare, TwilioStandIn twilio, Setting setting, int run, int first, int turns)
    {
        var reference = bare is null ? double.NaN : await BareAsync(bare, twilio, first, turns);
        var heap = await Heap.ReadAsync(bot.Url);
        var (cpu, postgres, redis) = (bot.Cpu(), ServerTime.Of("postgres"), ServerTime.Of("redis-server"));
        var switches = bot.Switches();
        var clock = Stopwatch.StartNew();
        await SendAsync(bot, twilio, first, turns);
        await DrainedAsync(setting);
        var took = clock.Elapsed;
        double Per(TimeSpan before, TimeSpan after) => (after - before).TotalMicroseconds / turns;
        var result = Per(cpu, bot.Cpu());
        var used = await Heap.ReadAsync(bot.Url) - heap;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{run,3} | {result,15:F0} | {reference,16:F0} | {Per(postgres, ServerTime.Of("postgres")),22:F0} | {Per(redis, ServerTime.Of("redis-server")),17:F0} | {turns / took.TotalSeconds,7:F0} | {twilio.Messages.Count,5} | {used.Allocated / turns / 1000,7:F0} | {used.Collections,3:F0} | {used.Paused * 1e6 / turns,16:F0} | {(double)(bot.Switches() - switches) / turns,13:F1}"));
        return (result, reference);
    }

    private static async Task<double> BareAsync(BotProcess bare, TwilioStandIn twilio, int first, int turns)
    {
        var cpu = bare.Cpu();
        await SendAsync(bare, twilio, first, turns);
        return (bare.Cpu() - cpu).TotalMicroseconds / turns;
    }

    /// <summary>
    /// A street of residents at a time: all send their first message, then all their second. As in life, a resident has our
    /// answer before the next message comes.
    /// </summary>
    private static async Task SendAsync(BotProcess bot, TwilioStandIn twilio, int first, int count)
    {
        twilio.Messages.Clear();
        twilio.Calls.Clear();
        using var client = new HttpClient();
        var caller = new TwilioCaller(client, bot.Url, BotProcess.PublicUrl, twilio.AuthToken);
        foreach (var street in Enumerable.Range(first, count).Chunk(Street * Traffic.Messages))
        {
            foreach (var round in street.GroupBy(turn => turn % Traffic.Messages).OrderBy(round => round.Key))
                await Parallel.ForEachAsync(round, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, (turn, _) => TakeAsync(caller, twilio, turn));
        }
    }

    private static async ValueTask TakeAsync(TwilioCaller caller, TwilioStandIn twilio, int turn)
    {
        using var answer = await caller.PostAsync("/twilio/messages", Traffic.Form(twilio, turn));
        answer.EnsureSuccessStatusCode();
    }

    private static async Task DrainedAsync(Setting setting)
    {
        while (await setting.AskAsync("SELECT COUNT(*) FROM outbound WHERE state < 2") > 0)
            await Task.Delay(20);
    }
}
