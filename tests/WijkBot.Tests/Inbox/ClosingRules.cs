using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using WijkBot.Cases;
using WijkBot.Conversations;
using WijkBot.Handover;
using WijkBot.Storage;
using WijkBot.Tests.Handover;
using WijkBot.Tests.Inbox.Ronde;
using WijkBot.Tests.Running;

namespace WijkBot.Tests.Inbox;

public sealed class ClosingOnSqliteTests() : ClosingRules(Store.SqliteAsync);

public sealed class ClosingOnServicesTests() : ClosingRules(Store.PostgresAndRedisAsync);

/// <summary>What is called done, closed or not to be done is told to the resident in words, whichever way it is set.</summary>
public abstract class ClosingRules(Func<Task<Store>> store)
{
    private static readonly string[] Ends = [CaseNames.Status.Resolved, CaseNames.Status.Declined, CaseNames.Status.Closed];

    /// <summary>Nothing, what cannot be seen, and marks that say nothing.</summary>
    private static readonly string[] NoWords = ["", " \n\t ", "\u00a0\u200b\u200d", "...", "- 1"];

    [Theory]
    [InlineData("inbox", "resolved", "wat er gedaan is")]
    [InlineData("inbox", "declined", "waarom we dit niet doen")]
    [InlineData("inbox", "closed", "waarom de melding gesloten wordt")]
    [InlineData("api", "resolved", "wat er gedaan is")]
    [InlineData("api", "declined", "waarom we dit niet doen")]
    [InlineData("api", "closed", "waarom de melding gesloten wordt")]
    [InlineData("ronde", "resolved", "wat er gedaan is")]
    public async Task Without_words_it_is_refused_told_and_nothing_is_lost(string way, string status, string asks)
    {
        await using var app = await DeskApp.StartAsync(await store());
        var number = await app.AtAsync(RondePlay.North);
        var browser = await app.SignedInAsync();
        await RondePlay.StandsAsync(browser, RondePlay.North);
        foreach (var words in NoWords)
            await RefusedAsync(await ByAsync(app, browser, way, number, status, words), way, status, words, asks);
        (await app.RowsAsync<CaseRow>()).Single().Status.ShouldBe("open");
        (await app.RowsAsync<OutboundRow>()).ShouldBeEmpty();
        (await app.RowsAsync<CaseEventRow>()).Count.ShouldBe(1);

        const string Words = "Het hek staat er weer.";
        (await ByAsync(app, browser, way, number, status, Words)).StatusCode.ShouldBe(way == "api" ? HttpStatusCode.OK : HttpStatusCode.SeeOther);
        (await app.RowsAsync<CaseRow>()).Single().Status.ShouldBe(status);
        (await app.RowsAsync<OutboundRow>()).ShouldContain(row => row.Text.Contains(Words, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Whatever_is_posted_anywhere_no_case_ends_without_words()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var number = await app.AtAsync(RondePlay.North);
        var browser = await app.SignedInAsync("teamleider");
        await RondePlay.StandsAsync(browser, RondePlay.North);
        var tried = new HashSet<string>();
        foreach (var (route, status) in Posts(app).SelectMany(route => Ends.Select(status => (route, status))))
        {
            await EverythingAsync(app, browser, route.Replace("{number}", number, StringComparison.Ordinal), number, status);
            (await app.RowsAsync<CaseRow>()).Single().Status.ShouldNotBeOneOf(Ends, $"{route}: {status}");
            tried.Add(route);
        }
        tried.ShouldContain("/inbox/cases/{number}/status");
        tried.ShouldContain("/inbox/ronde/{number}/opgelost");
        tried.ShouldContain("/inbox/samen/doen");
        tried.ShouldContain("/api/v1/cases/{number}/status");
        (await app.RowsAsync<CaseEventRow>()).ShouldNotContain(entry => entry.Status != null && Ends.Contains(entry.Status));
    }

    [Fact]
    public async Task Closing_what_was_called_done_in_words_needs_no_more_of_them()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var number = await app.CaseAsync();
        var browser = await app.SignedInAsync();
        await ByAsync(app, browser, "inbox", number, "resolved", "Het is opgeruimd.");
        (await ByAsync(app, browser, "inbox", number, "closed", "")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await app.RowsAsync<CaseRow>()).Single().Status.ShouldBe("closed");
    }

    [Theory]
    [InlineData("resolved", HttpStatusCode.OK)]
    [InlineData("closed", HttpStatusCode.OK)]
    [InlineData("declined", HttpStatusCode.BadRequest)]
    public async Task Another_system_that_gives_no_reason_at_all_needs_one_only_to_decline(string status, HttpStatusCode answer)
    {
        await using var app = await DeskApp.StartAsync(await store());
        var number = await app.CaseAsync();
        (await app.System().PostAsJsonAsync($"/api/v1/cases/{number}/status", new { status, author = "schelfhorst" }, CancellationToken.None)).StatusCode.ShouldBe(answer);
    }

    [Fact]
    public async Task Where_there_was_danger_nobody_is_told_or_asked_and_the_page_says_so()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var number = await app.CaseAsync(open => open with { Danger = Danger.Police });
        var browser = await app.SignedInAsync();
        (await browser.GetStringAsync($"/inbox/cases/{number}", CancellationToken.None)).ShouldContain("Bij gevaar sturen we geen bericht over de status");
        var refused = await (await ByAsync(app, browser, "inbox", number, "resolved", "")).Content.ReadAsStringAsync(CancellationToken.None);
        WebUtility.HtmlDecode(refused).ShouldContain("Schrijf in een zin wat er gedaan is.");

        var done = await ByAsync(app, browser, "inbox", number, "resolved", "De politie is geweest.");

        done.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await browser.GetStringAsync(done.Headers.Location, CancellationToken.None)).ShouldContain("De status is veranderd. De bewoner krijgt geen bericht: vertel het zelf.");
        (await app.RowsAsync<OutboundRow>()).ShouldBeEmpty();
        (await app.RowsAsync<ReporterNewsRow>()).ShouldBeEmpty();
        (await app.RowsAsync<CaseEventRow>()).Where(entry => entry.Kind == CaseNames.Events.Status).Select(entry => (entry.Status, entry.Text, entry.OutboundId)).ShouldBe([("resolved", "De politie is geweest.", (Guid?)null)]);
        await app.WritesAsync("ja");
        (await app.RowsAsync<CaseEventRow>()).ShouldNotContain(entry => entry.Kind == CaseNames.Events.Judged);
    }

    [Fact]
    public async Task A_colleague_withdraws_nothing_and_what_another_system_withdraws_takes_its_afspraken_along()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var number = await app.CaseAsync();
        await Promising.MadeAsync(app, number);
        var browser = await app.SignedInAsync();
        (await browser.GetStringAsync($"/inbox/cases/{number}", CancellationToken.None)).ShouldNotContain("value=\"withdrawn\"");
        foreach (var words in new[] { "", "De bewoner belde." })
        {
            var refused = await ByAsync(app, browser, "inbox", number, "withdrawn", words);
            refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
            WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync(CancellationToken.None)).ShouldContain("Kies Doen we niet en schrijf waarom.");
            (await ByAsync(app, browser, "api", number, "withdrawn", words)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        }
        (await app.RowsAsync<CaseRow>()).Single().Status.ShouldBe("open");
        var afspraken = app.Services.GetRequiredService<AfspraakReader>();
        (await afspraken.RunningAsync(CancellationToken.None)).Count.ShouldBe(1);

        await app.PostsAsync(number, "status", new { status = "withdrawn", author = "schelfhorst" });

        (await app.RowsAsync<CaseRow>()).Single().Status.ShouldBe("withdrawn");
        (await afspraken.RunningAsync(CancellationToken.None)).ShouldBeEmpty();
    }

    [Fact]
    public async Task No_act_on_many_at_once_ends_a_case()
    {
        await using var app = await DeskApp.StartAsync(await store());
        foreach (var kind in Enum.GetValues<BulkKind>().Where(kind => kind is not BulkKind.Transfer))
        {
            var number = await app.CaseAsync();
            await DeskApp.PostAsync(await app.SignedInAsync(), "/inbox", "/inbox/samen/doen", ("nummer", number), ("act", $"{kind}"), ("stap", "ja"), ("until", "morgen"), ("status", "resolved"));
        }
        (await app.RowsAsync<CaseRow>()).ShouldAllBe(row => !Ends.Contains(row.Status));
    }

    private static Task<HttpResponseMessage> ByAsync(DeskApp app, HttpClient browser, string way, string number, string status, string words) => way switch
    {
        "inbox" => DeskApp.PostAsync(browser, $"/inbox/cases/{number}", $"/inbox/cases/{number}/status", ("status", status), ("reason", words)),
        "ronde" => RondePlay.TicksAsync(browser, number, "opgelost", words),
        _ => app.System().PostAsJsonAsync($"/api/v1/cases/{number}/status", new { status, reason = words, author = "schelfhorst" }, CancellationToken.None),
    };

    private static async Task RefusedAsync(HttpResponseMessage answer, string way, string status, string words, string asks)
    {
        if (way == "api")
        {
            answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            (await answer.Content.ReadFromJsonAsync<JsonElement>(CancellationToken.None)).GetProperty("errors").GetProperty("reason")[0].GetString()!.ShouldContain(asks);
            return;
        }
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(CancellationToken.None));
        html.ShouldContain(asks);
        if (words.Trim().Length > 0)
            html.ShouldContain($"{words.Trim()}</textarea>");
        if (way == "inbox")
            html.ShouldContain($"<option value=\"{status}\" selected");
    }

    /// <summary>All fields with which a form or a system could ask for it, and not one word.</summary>
    private static async Task EverythingAsync(DeskApp app, HttpClient browser, string path, string number, string status)
    {
        if (path.StartsWith("/api", StringComparison.Ordinal))
        {
            await app.System().PostAsJsonAsync(path, new { status, reason = " ", text = " ", author = "teamleider" }, CancellationToken.None);
            return;
        }
        var csrf = Regex.Match(await browser.GetStringAsync("/inbox", CancellationToken.None), "name=\"__RequestVerificationToken\" value=\"([^\"]+)\"").Groups[1].Value;
        string[] asking = ["status", "act", "action", "what", "wat", "besluit"];
        var form = asking.Select(name => KeyValuePair.Create(name, status)).Append(new("nummer", number)).Append(new("stap", "ja")).Append(new("tekst", " ")).Append(new("reason", "")).Append(new("__RequestVerificationToken", csrf));
        await browser.PostAsync(path, new FormUrlEncodedContent(form), CancellationToken.None);
    }

    private static IEnumerable<string> Posts(DeskApp app) =>
        from endpoint in app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        where endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("POST") == true
        let route = "/" + endpoint.RoutePattern.RawText!.Trim('/')
        // signing out would end the walk; the pages of the administrator know no cases
        where (route.StartsWith("/inbox", StringComparison.Ordinal) || route.StartsWith("/api/v1", StringComparison.Ordinal))
            && !route.StartsWith("/inbox/beheer", StringComparison.Ordinal) && route != "/inbox/afmelden" && !route.StartsWith("/inbox/aanmelden", StringComparison.Ordinal)
        select Regex.Replace(route, "{(id|entry):guid}", Guid.Empty.ToString());
}
