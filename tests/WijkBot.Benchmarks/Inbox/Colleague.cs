using System.Diagnostics;
using System.Text.RegularExpressions;

namespace WijkBot.Benchmarks.Inbox;

/// <summary>A colleague's browser at one replica: signed in with a link that the program printed.</summary>
internal sealed partial class Colleague(HttpClient browser)
{
    /// <summary>Ids of everybody in the sample roster.</summary>
    public static readonly string[] Everybody =
    [
        "teamleider", "binnenstad", "riet", "noorderkwartier", "sluitersveld", "wierdensehoek", "nieuwstraat", "ossenkoppelerhoek", "hofkamp", "schelfhorst", "windmolenbroek", "dorpen",
    ];

    public HttpClient Browser => browser;

    public static async Task<Colleague> SignInAsync(Setting setting, BotProcess bot, string id)
    {
        var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(bot.Url), Timeout = Timeout.InfiniteTimeSpan };
        var link = new Uri(await LinkAsync(setting, bot, id));
        var page = await browser.GetStringAsync(link);
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["code"] = link.Query[(link.Query.IndexOf('=', StringComparison.Ordinal) + 1)..],
            ["__RequestVerificationToken"] = Token().Match(page).Groups["token"].Value,
        });
        using var answer = await browser.PostAsync(new Uri("/inbox/aanmelden", UriKind.Relative), form);
        return answer.StatusCode == System.Net.HttpStatusCode.SeeOther ? new Colleague(browser) : throw new InvalidOperationException($"{id} could not sign in: {answer.StatusCode}.");
    }

    private static async Task<string> LinkAsync(Setting setting, BotProcess bot, string id)
    {
        var start = new ProcessStartInfo(Path.Combine(setting.Program, "WijkBot"), ["sign-in-link", id, "--url", bot.Url]) { RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var (key, value) in setting.Configuration)
            start.Environment[key] = value;
        using var printed = Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");
        var text = await printed.StandardOutput.ReadToEndAsync();
        await printed.WaitForExitAsync();
        return text.Split('\n').Last(line => line.StartsWith("http", StringComparison.Ordinal)).Trim();
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"(?<token>[^\"]+)\"", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Token();
}
