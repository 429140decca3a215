using System.Diagnostics;
using System.Globalization;
using WijkBot.Tests.Channels.Twilio;

namespace WijkBot.Benchmarks.Inbox;

/// <summary>
/// Colleagues who all have one case open, half at each of two replicas, while its resident writes to one and then to the other: how long
/// after the webhook was called each of them has the message, and what an open page costs in memory.
/// </summary>
internal static class LiveBench
{
    private const int Messages = 30;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(1500);

    public static async Task<int> RunAsync(Setting setting, int pages)
    {
        if (setting.Postgres.Length == 0 || setting.Redis.Length == 0)
            throw new InvalidOperationException("Two replicas need --postgres and --redis.");
        await setting.MakeAsync();
        await using var twilio = await TwilioStandIn.StartAsync();
        using var first = await BotProcess.StartAsync(setting, twilio, BotProcess.FreePort());
        using var second = await BotProcess.StartAsync(setting, twilio, BotProcess.FreePort());
        BotProcess[] replicas = [first, second];
        var number = await CaseAsync(setting, twilio, first);
        using var end = new CancellationTokenSource();
        var open = new List<OpenPage>();
        foreach (var replica in replicas)
            open.AddRange(await OpenAsync(setting, replica, number, pages / replicas.Length, end.Token));
        var late = await WriteAsync(twilio, replicas, open);
        Console.WriteLine($"{open.Count} pages at {replicas.Length} replicas, {setting.Described}; {Messages} messages, each at one of them");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"seen {late.Count} of {open.Count * Messages}; median {At(late, 0.5):F0} ms, p99 {At(late, 0.99):F0} ms, slowest {late[^1]:F0} ms after the webhook was called"));
        await end.CancelAsync();
        first.Kill();
        second.Kill();
        await setting.DropAsync();
        return 0;
    }

    private static double At(List<double> sorted, double part) => sorted[(int)((sorted.Count - 1) * part)];

    private static async Task<string> CaseAsync(Setting setting, TwilioStandIn twilio, BotProcess bot)
    {
        for (var turn = 0; turn < 2; turn++)
            await SayAsync(twilio, bot, null, turn);
        // a case of another wijk is shown to nobody who gave no reason
        await setting.WriteAsync($"INSERT INTO wijk_visits SELECT person, wijk, now() + interval '1 day' FROM cases, unnest(ARRAY['{string.Join("','", Colleague.Everybody)}']) person");
        return (await setting.AskAsync("SELECT CAST(number AS integer) FROM cases")).ToString(CultureInfo.InvariantCulture);
    }

    /// <summary>The number of the resident is the same for all messages.</summary>
    private static async Task SayAsync(TwilioStandIn twilio, BotProcess bot, string? text, int message)
    {
        using var client = new HttpClient();
        var form = Traffic.Form(twilio, message).ConvertAll(field => field.Key switch
        {
            "From" => KeyValuePair.Create("From", "+31600000001"),
            "Body" when text is not null => KeyValuePair.Create("Body", text),
            _ => field,
        });
        using var answer = await new TwilioCaller(client, bot.Url, BotProcess.PublicUrl, twilio.AuthToken).PostAsync("/twilio/messages", form);
        answer.EnsureSuccessStatusCode();
    }

    private static async Task<List<OpenPage>> OpenAsync(Setting setting, BotProcess bot, string number, int count, CancellationToken end)
    {
        var colleagues = new List<Colleague>();
        foreach (var id in Colleague.Everybody)
            colleagues.Add(await Colleague.SignInAsync(setting, bot, id));
        await Task.Delay(TimeSpan.FromSeconds(2), end);
        var before = bot.Memory();
        var pages = new List<OpenPage>();
        for (var page = 0; page < count; page++)
            pages.Add(await OpenPage.AtAsync(colleagues[page % colleagues.Count], number, end));
        await Task.Delay(TimeSpan.FromSeconds(2), end);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} pages at one replica: {(bot.Memory() - before) / 1024.0 / count:F1} kB each ({before / 1048576} MB before)"));
        return pages;
    }

    private static async Task<List<double>> WriteAsync(TwilioStandIn twilio, BotProcess[] replicas, List<OpenPage> open)
    {
        var late = new List<double>();
        for (var message = 0; message < Messages; message++)
        {
            var marker = $"regel {message:000} van de bewoner";
            var sent = Stopwatch.GetTimestamp();
            open.ForEach(page => page.Expect(marker));
            await SayAsync(twilio, replicas[message % replicas.Length], marker, message + 2);
            await Task.Delay(Pause);
            late.AddRange(open.Select(page => page.SeenAt).OfType<long>().Select(at => Stopwatch.GetElapsedTime(sent, at).TotalMilliseconds));
        }
        late.Sort();
        return late;
    }
}
