using System.Collections.Concurrent;
using System.Net;
using WijkBot.Tests.Channels.Twilio;

namespace WijkBot.Benchmarks;

/// <summary>
/// Kills the program at random moments while residents write, starts it again each time, and at the end compares three books that
/// were kept apart: what got 200, what is on record, and what the stand-in for Twilio was asked to send.
/// </summary>
internal static class KillRig
{
    private const int Residents = 8;

    /// <returns>0 only when nothing was lost, nothing happened twice and the program always came back.</returns>
    public static async Task<int> RunAsync(Setting setting, int kills, int seed, bool gently)
    {
        await setting.MakeAsync();
        await using var twilio = await TwilioStandIn.StartAsync();
        var accepted = new ConcurrentDictionary<int, bool>();
        BotProcess? bot = null;
        try
        {
            bot = await BotProcess.StartAsync(setting, twilio, BotProcess.FreePort());
            var faults = await KillAsync(bot, setting, twilio, accepted, new Random(seed), kills, gently);
            faults += await QuietAsync(setting);
            faults += await CompareAsync(setting, twilio, accepted, kills);
            Console.WriteLine(faults == 0 ? "nothing lost, nothing twice" : $"FAULTS: {faults}");
            return faults == 0 ? 0 : 1;
        }
        finally
        {
            bot?.Dispose();
            await setting.DropAsync();
        }
    }

    /// <summary>The same program object throughout: it is started anew after each kill.</summary>
    private static async Task<int> KillAsync(
        BotProcess bot, Setting setting, TwilioStandIn twilio, ConcurrentDictionary<int, bool> accepted, Random random, int kills, bool gently)
    {
        var faults = 0;
        using var over = new CancellationTokenSource();
        var traffic = Enumerable.Range(0, Residents).Select(lane => WriteAsync(bot.Url, twilio, lane, accepted, over.Token)).ToArray();
        for (var kill = 1; kill <= kills; kill++)
        {
            await SomeTrafficAsync(accepted, random);
            if (!gently)
                bot.Kill();
            else if (await bot.StopAsync() is not 0 and var code)
                Console.WriteLine($"FAULT {++faults}: it ended with {code}");
            await bot.AgainAsync(setting, twilio);
            Console.WriteLine($"kill {kill}: {accepted.Count} messages taken so far, {twilio.Messages.Count} sent");
        }
        await over.CancelAsync();
        await Task.WhenAll(traffic);
        return faults;
    }

    /// <summary>Until a random moment, on a slow machine too not before some messages were taken: a kill in silence proves nothing.</summary>
    private static async Task SomeTrafficAsync(ConcurrentDictionary<int, bool> accepted, Random random)
    {
        var enough = accepted.Count + random.Next(1, 5 * Residents);
        await Task.Delay(random.Next(50, 1500), CancellationToken.None);
        for (var tries = 0; tries < 600 && accepted.Count < enough; tries++)
            await Task.Delay(random.Next(20, 60), CancellationToken.None);
    }

    /// <summary>One resident after another on this lane; as Twilio with retries: the same message until it is taken.</summary>
    private static async Task WriteAsync(string url, TwilioStandIn twilio, int lane, ConcurrentDictionary<int, bool> accepted, CancellationToken over)
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(15) };
        var caller = new TwilioCaller(client, url, BotProcess.PublicUrl, twilio.AuthToken);
        for (var number = 0; !over.IsCancellationRequested; number++)
        {
            var turn = ((number / Traffic.Messages * Residents) + lane) * Traffic.Messages + (number % Traffic.Messages);
            while (!await TakenAsync(caller, twilio, turn))
                await Task.Delay(50, CancellationToken.None);
            accepted[turn] = true;
        }
    }

    private static async Task<bool> TakenAsync(TwilioCaller caller, TwilioStandIn twilio, int turn)
    {
        try
        {
            using var answer = await caller.PostAsync("/twilio/messages", Traffic.Form(twilio, turn));
            return answer.StatusCode == HttpStatusCode.OK;
        }
        catch (Exception cut) when (cut is HttpRequestException or TaskCanceledException)
        {
            return false;
        }
    }

    /// <summary>Waits until nothing waits any more; 1 when something still does.</summary>
    private static async Task<int> QuietAsync(Setting setting)
    {
        for (var tries = 0; tries < 1200; tries++)
        {
            var waiting = await setting.AskAsync("SELECT (SELECT COUNT(*) FROM inbound WHERE state = 0) + (SELECT COUNT(*) FROM outbound WHERE state < 2)");
            if (waiting == 0)
                return 0;
            await Task.Delay(100);
        }
        Console.WriteLine("FAULT: something still waits after two minutes of quiet");
        return 1;
    }

    private static async Task<int> CompareAsync(Setting setting, TwilioStandIn twilio, ConcurrentDictionary<int, bool> accepted, int kills)
    {
        var recorded = await setting.AskAsync("SELECT COUNT(*) FROM inbound WHERE state = 1");
        var turns = await setting.AskAsync("SELECT SUM(version) FROM conversations");
        var rows = await setting.AskAsync("SELECT COUNT(*) FROM outbound WHERE state >= 2 AND state < 6");
        var failed = await setting.AskAsync("SELECT COUNT(*) FROM outbound WHERE state = 6");
        var reports = accepted.Keys.Count(turn => turn % Traffic.Messages == 1);
        var cases = await setting.AskAsync("SELECT COUNT(*) FROM cases WHERE category = 'grofvuil'");
        var sent = twilio.Messages.ToList();
        var twice = sent.GroupBy(message => message.Field("StatusCallback")).Count(group => group.Count() > 1);

        Console.WriteLine($"{kills} kills, {setting.Described}");
        Console.WriteLine($"took with 200      {accepted.Count}");
        Console.WriteLine($"on record, handled {recorded}   (lost: {Math.Max(0, accepted.Count - recorded)}; beyond what got 200, answered but cut: {Math.Max(0, recorded - accepted.Count)})");
        Console.WriteLine($"turns played       {turns}   (twice: {turns - recorded})");
        Console.WriteLine($"cases              {cases} of {reports} confirmed reports (missing: {Math.Max(0, reports - cases)})");
        Console.WriteLine($"outbox sent        {rows}, failed {failed}; Twilio was asked {sent.Count} times, {twice} of them twice");
        return (accepted.Count < kills ? 1 : 0) + (recorded < accepted.Count ? 1 : 0) + (turns != recorded ? 1 : 0)
            + (cases < reports ? 1 : 0) + twice + (failed > 0 ? 1 : 0) + (rows != sent.Count - twice ? 1 : 0);
    }
}
