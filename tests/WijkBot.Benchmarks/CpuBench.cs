using System.Diagnostics;
using System.Globalization;
using WijkBot.Tests.Channels.Twilio;

namespace WijkBot.Benchmarks;

/// <summary>CPU per turn, measured from outside; every send is waited for.</summary>
internal static class CpuBench
{
    private const int AtOnce = 8;

    public static async Task<int> RunAsync(Setting setting, int runs, int turns)
    {
        await setting.MakeAsync();
        await using var twilio = await TwilioStandIn.StartAsync();
        using var bot = await BotProcess.StartAsync(setting, twilio, BotProcess.FreePort());
        Console.WriteLine($"{setting.Described}; {runs} runs of {turns} turns, {AtOnce} residents at once; a report in {Traffic.Messages} messages, one case each");
        Console.WriteLine("run | bot CPU µs/turn | PostgreSQL CPU µs/turn | Redis CPU µs/turn | turns/s | sends");
        var first = 0;
        await PlayAsync(bot, twilio, ref first, 3000);
        var results = new List<double>();
        for (var run = 1; run <= runs; run++)
            results.Add(await MeasureAsync(bot, twilio, setting, run, first + ((run - 1) * turns), turns));
        results.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"median {results[results.Count / 2]:F0} µs of CPU per turn"));
        bot.Kill();
        await setting.DropAsync();
        return 0;
    }

    private static Task PlayAsync(BotProcess bot, TwilioStandIn twilio, ref int first, int count)
    {
        var from = first;
        first += count;
        return SendAsync(bot, twilio, from, count);
    }

    private static async Task<double> MeasureAsync(BotProcess bot, TwilioStandIn twilio, Setting setting, int run, int first, int turns)
    {
        twilio.Messages.Clear();
        twilio.Calls.Clear();
        var (cpu, postgres, redis) = (bot.Cpu(), ServerTime.Of("postgres"), ServerTime.Of("redis-server"));
        var clock = Stopwatch.StartNew();
        await SendAsync(bot, twilio, first, turns);
        await DrainedAsync(setting);
        var took = clock.Elapsed;
        double Per(TimeSpan before, TimeSpan after) => (after - before).TotalMicroseconds / turns;
        var result = Per(cpu, bot.Cpu());
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{run,3} | {result,15:F0} | {Per(postgres, ServerTime.Of("postgres")),22:F0} | {Per(redis, ServerTime.Of("redis-server")),17:F0} | {turns / took.TotalSeconds,7:F0} | {twilio.Messages.Count,5}"));
        return result;
    }

    /// <summary>A resident sends the next message after the answer to the last.</summary>
    private static async Task SendAsync(BotProcess bot, TwilioStandIn twilio, int first, int count)
    {
        using var client = new HttpClient();
        var caller = new TwilioCaller(client, bot.Url, BotProcess.PublicUrl, twilio.AuthToken);
        var residents = Enumerable.Range(0, count).GroupBy(turn => (first + turn) / Traffic.Messages);
        await Parallel.ForEachAsync(residents, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (resident, _) =>
        {
            foreach (var turn in resident)
            {
                using var answer = await caller.PostAsync("/twilio/messages", Traffic.Form(twilio, first + turn));
                answer.EnsureSuccessStatusCode();
            }
        });
    }

    private static async Task DrainedAsync(Setting setting)
    {
        while (await setting.AskAsync("SELECT COUNT(*) FROM outbound WHERE state < 2") > 0)
            await Task.Delay(20);
    }
}
