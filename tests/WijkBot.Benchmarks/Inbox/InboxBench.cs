using System.Diagnostics;
using System.Globalization;
using WijkBot.Tests.Channels.Twilio;

namespace WijkBot.Benchmarks.Inbox;

/// <summary>
/// How long the inbox takes for a list, a case and a question, with few cases and with ten times as many: whole requests from beside
/// the program, one after the other, so with what the network of this machine and the reading of the answer take.
/// </summary>
internal static class InboxBench
{
    private const int Times = 240;
    private const string Case = "case";

    private static readonly (string Kind, Func<int, string> Path)[] s_asked =
    [
        ("list, own", index => Pick(index, "/inbox?van=mij", "/inbox?van=nieuw", "/inbox?van=toegezegd", "/inbox?van=telaat", "/inbox?van=wacht", "/inbox?van=team")),
        ("list, all", index => Pick(index, "/inbox?van=alle", "/inbox?van=alle&wijk=WK014118", "/inbox?van=alle&soort=grofvuil", "/inbox?van=alle&status=waiting", "/inbox?van=alle&status=closed")),
        (Case, index => $"/inbox/cases/{Crowd.Number(1 + (index * 7919 % 4999))}"),
        ("search, rare word", _ => $"/inbox?van=alle&status=alle&zoek={Crowd.Rare}"),
        ("search, two words", index => $"/inbox?van=alle&zoek={Pick(index, "putdeksel+verzakt", "lantaarn+kapot", "takken+omgevallen", "glas+vies")}"),
        ("search, address", index => $"/inbox?van=alle&zoek={Crowd.Street(index)}+{1 + (index % 400)}"),
        ("search, number", index => $"/inbox?van=alle&zoek={Crowd.Number(1 + (index * 104_729 % 4999))}"),
        ("figures, a year", _ => "/inbox/cijfers?periode=dit-jaar"),
        ("search, common word", _ => $"/inbox?van=alle&zoek={Crowd.Common}"),
        ("search, common, of mine", _ => $"/inbox?van=mij&zoek={Crowd.Common}"),
    ];

    public static async Task<int> RunAsync(Setting setting, int cases)
    {
        if (setting.Postgres.Length == 0)
            throw new InvalidOperationException("So many cases are written by PostgreSQL itself: --postgres is needed.");
        await setting.MakeAsync();
        await using var twilio = await TwilioStandIn.StartAsync();
        using var bot = await BotProcess.StartAsync(setting, twilio, BotProcess.FreePort());
        await SayAsync(twilio, bot);
        var visitors = new[] { await Colleague.SignInAsync(setting, bot, "teamleider"), await Colleague.SignInAsync(setting, bot, "schelfhorst") };
        var few = await MeasureAsync(setting, visitors, 1, cases / 10);
        var many = await MeasureAsync(setting, visitors, (cases / 10) + 1, cases);
        Console.WriteLine($"{"",-22} | {"few p50",8} | {"p95",6} | {"many p50",8} | {"p95",6} | growth of p50, p95");
        foreach (var (before, after) in few.Zip(many))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{before.Kind,-22} | {At(before, 0.5),8:F1} | {At(before, 0.95),6:F1} | {At(after, 0.5),8:F1} | {At(after, 0.95),6:F1} | {At(after, 0.5) / At(before, 0.5):F2} {At(after, 0.95) / At(before, 0.95):F2}"));
        bot.Kill();
        await setting.DropAsync();
        return 0;
    }

    private static async Task<List<(string Kind, List<double> Took)>> MeasureAsync(Setting setting, Colleague[] visitors, int first, int last)
    {
        var clock = Stopwatch.StartNew();
        await Crowd.AddAsync(setting, first, last);
        Console.WriteLine($"{await setting.AskAsync("SELECT COUNT(*) FROM cases")} cases, {await setting.AskAsync("SELECT (SELECT COUNT(*) FROM inbound) + (SELECT COUNT(*) FROM outbound)")} messages; written in {clock.Elapsed.TotalSeconds:F0} s");
        var kinds = s_asked.Select(asked => (asked.Kind, Took: new List<double>())).ToList();
        // each kind in each round, so that what else the machine does falls on all alike
        for (var round = -Times / 10; round < Times; round++)
        {
            foreach (var ((kind, path), (_, took)) in s_asked.Zip(kinds))
            {
                // a case is read by who leads the team: a colleague of another wijk is first asked why
                var visitor = kind == Case ? visitors[0] : visitors[Math.Abs(round) % visitors.Length];
                var ms = await AskAsync(visitor, path(Math.Abs(round) / visitors.Length));
                if (round >= 0)
                    took.Add(ms);
            }
        }
        kinds.ForEach(kind => kind.Took.Sort());
        return kinds;
    }

    private static async Task<double> AskAsync(Colleague visitor, string path)
    {
        var start = Stopwatch.GetTimestamp();
        using var answer = await visitor.Browser.GetAsync(new Uri(path, UriKind.Relative));
        await answer.Content.ReadAsByteArrayAsync();
        return answer.IsSuccessStatusCode
            ? Stopwatch.GetElapsedTime(start).TotalMilliseconds
            : throw new InvalidOperationException($"{path} gave {answer.StatusCode}.");
    }

    /// <summary>The one real case.</summary>
    private static async Task SayAsync(TwilioStandIn twilio, BotProcess bot)
    {
        using var client = new HttpClient();
        for (var turn = 0; turn < Traffic.Messages; turn++)
        {
            using var answer = await new TwilioCaller(client, bot.Url, BotProcess.PublicUrl, twilio.AuthToken).PostAsync("/twilio/messages", Traffic.Form(twilio, turn));
            answer.EnsureSuccessStatusCode();
        }
        await Task.Delay(TimeSpan.FromSeconds(2));
    }

    private static double At((string Kind, List<double> Took) kind, double part) => kind.Took[(int)((kind.Took.Count - 1) * part)];

    private static string Pick(int index, params string[] paths) => paths[index % paths.Length];
}
