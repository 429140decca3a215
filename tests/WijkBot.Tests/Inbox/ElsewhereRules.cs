using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using WijkBot.Administration;
using WijkBot.Cases;
using WijkBot.Conversations;
using WijkBot.Messages;
using WijkBot.Storage;
using WijkBot.Tests.Running;

namespace WijkBot.Tests.Inbox;

public sealed class ElsewhereOnSqliteTests() : ElsewhereRules(Store.SqliteAsync);

public sealed class ElsewhereOnServicesTests() : ElsewhereRules(Store.PostgresAndRedisAsync);

/// <summary>A colleague looks in his own wijken; in another one only after he said why, and that is kept.</summary>
public abstract class ElsewhereRules(Func<Task<Store>> store)
{
    private const string Riet = "WK014111", Schelfhorst = "WK014118";
    private const string Why = "Ik help vandaag mee bij de wateroverlast";

    [Fact]
    public async Task Every_page_and_form_of_a_case_elsewhere_is_closed_until_a_reason_is_given()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var number = await CaseAsync(app, "riet", Riet);
        var browser = await app.SignedInAsync();
        var open = new List<string>();
        foreach (var (route, method) in Routes(app))
        {
            using var request = new HttpRequestMessage(method, route.Replace("{number}", number, StringComparison.Ordinal)) { Content = method == HttpMethod.Post ? new FormUrlEncodedContent([]) : null };
            using var answer = await browser.SendAsync(request, CancellationToken.None);
            if (answer.StatusCode != HttpStatusCode.Forbidden && answer.Headers.Location?.OriginalString != $"/inbox/andere-wijk?wijk={Riet}&melding={number}" && answer.StatusCode != HttpStatusCode.BadRequest)
                open.Add($"{method} {route}: {(int)answer.StatusCode}");
        }
        open.ShouldBeEmpty();
        (await browser.GetAsync($"/inbox/live?zaak={number}", CancellationToken.None)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        (await GivesAsync(browser, Riet, Why, number)).Headers.Location!.OriginalString.ShouldBe($"/inbox/cases/{number}");
        (await browser.GetStringAsync($"/inbox/cases/{number}", CancellationToken.None)).ShouldContain("Er ligt afval bij de bank");
        await browser.GetStringAsync($"/inbox/cases/{number}", CancellationToken.None);
        (await KeptAsync(app)).Select(row => (row.Actor, row.Action, row.Subject, row.Details)).ShouldBe(
        [
            ("schelfhorst", AuditNames.WijkOpened, Riet, Why),
            ("schelfhorst", AuditNames.CaseLookedAt, number, Riet),
        ]);
        // it is not open to somebody else because of that
        (await (await app.SignedInAsync("hofkamp")).GetAsync($"/inbox/cases/{number}", CancellationToken.None)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
    }

    [Fact]
    public async Task A_wijk_without_a_reason_or_that_is_not_there_stays_closed()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var browser = await app.SignedInAsync();

        (await GivesAsync(browser, Riet, "zomaar")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await GivesAsync(browser, Riet, new string('a', 301))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var wrong = await GivesAsync(browser, "WK099999", Why);
        wrong.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await wrong.Content.ReadAsStringAsync(CancellationToken.None);
        page.ShouldContain("Kies een wijk.");
        page.ShouldContain(Why);
        HtmlCheck.ShouldBeSound(page);
        (await app.RowsAsync<WijkBot.Inbox.WijkVisitRow>()).ShouldBeEmpty();
        (await KeptAsync(app)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_list_that_listens_hears_nothing_of_it_and_no_case_goes_on_in_one_there()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var theirs = await app.CaseAsync(open => open with { Place = new PlaceValue("Windslaan") { Wijk = Riet, Certainty = PlaceCertainty.Exact } }, handler: "riet");
        var own = await app.CaseAsync(phone: "+31600000002");
        var browser = await app.SignedInAsync();
        await using var closed = await Listening.ToAsync(browser, "/inbox/live?van=alle");
        await using var theirList = await Listening.ToAsync(await app.SignedInAsync("riet"), "/inbox/live?van=alle");

        await app.WritesAsync("Nog steeds");
        await theirList.HearsAsync("zaak", $"id=\"zaak-{theirs}\"");
        // what it does hear comes behind what it must not
        await app.WritesAsync("Hier ook", "+31600000002");
        (await closed.UntilAsync("zaak", $"id=\"zaak-{own}\"")).ShouldHaveSingleItem();

        var merged = await DeskApp.PostAsync(browser, $"/inbox/cases/{own}", $"/inbox/cases/{own}/merge", ("into", theirs), ("once", "m"));
        merged.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await merged.Content.ReadAsStringAsync(CancellationToken.None)).ShouldContain("ligt in een wijk die niet van u is");
        (await app.RowsAsync<CaseRow>()).ShouldAllBe(row => row.MergedInto == null);
    }

    [Fact]
    public async Task Lists_search_and_many_at_once_hold_what_is_open()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var theirs = await CaseAsync(app, "riet", Riet, "Kanarie ontsnapt");
        var (own, teams, handed, nowhere) = (await CaseAsync(app, "hofkamp", Schelfhorst), await CaseAsync(app, "team", Riet), await CaseAsync(app, "schelfhorst", Riet), await CaseAsync(app, "hofkamp", null));
        await app.PostsAsync(handed, "replies", new { text = "Ik kijk ernaar.", author = "schelfhorst" });
        await app.Services.GetRequiredService<SqlStore>().CommitAsync([new Statement("UPDATE cases SET handler = 'riet' WHERE number = $1", handed)], CancellationToken.None);
        var browser = await app.SignedInAsync();

        (await NumbersAsync(browser, "/inbox?van=alle")).ShouldBe([own, teams, handed, nowhere], ignoreOrder: true);
        (await NumbersAsync(browser, "/inbox?van=alle&zoek=kanarie")).ShouldBeEmpty();
        var asked = await DeskApp.PostAsync(browser, "/inbox", "/inbox/samen", ("act", "Seen"), ("nummer", theirs), ("nummer", own));
        (await asked.Content.ReadAsStringAsync(CancellationToken.None)).ShouldSatisfyAllConditions(page => page.ShouldContain(own), page => page.ShouldNotContain(theirs));

        (await GivesAsync(browser, Riet, Why)).Headers.Location!.OriginalString.ShouldBe($"/inbox?van=alle&wijk={Riet}");
        (await NumbersAsync(browser, "/inbox?van=alle")).ShouldBe([theirs, own, teams, handed, nowhere], ignoreOrder: true);
        (await NumbersAsync(browser, "/inbox?van=alle&zoek=kanarie")).ShouldBe([theirs]);
    }

    [Fact]
    public async Task Who_leads_the_team_sees_everything_and_is_asked_nothing()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var number = await CaseAsync(app, "riet", Riet);
        var browser = await app.SignedInAsync("teamleider");

        (await browser.GetAsync($"/inbox/cases/{number}", CancellationToken.None)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await browser.GetAsync("/inbox/andere-wijk", CancellationToken.None)).Headers.Location!.OriginalString.ShouldBe("/inbox");
        (await KeptAsync(app)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_complaint_is_open_to_who_has_it_and_to_who_leads_the_team_and_to_nobody_else_in_any_way()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var report = await CaseAsync(app, "schelfhorst", Schelfhorst);
        var near = await ComplaintAsync(app, "teamleider", Schelfhorst, Given.Phone);
        var (nowhere, teams, elsewhere, own) = (await ComplaintAsync(app, "teamleider", null), await ComplaintAsync(app, "team", Schelfhorst), await ComplaintAsync(app, "riet", Riet), await ComplaintAsync(app, "schelfhorst", Riet, "+31600000003"));
        await app.PostsAsync(nowhere, "replies", new { text = "Ik lees het.", author = "schelfhorst" });
        var (browser, leader) = (await app.SignedInAsync(), await app.SignedInAsync("teamleider"));
        await GivesAsync(browser, Riet, Why);

        (await NumbersAsync(browser, "/inbox?van=alle")).ShouldBe([report, own], ignoreOrder: true);
        (await NumbersAsync(browser, "/inbox?van=team")).ShouldBeEmpty();
        (await NumbersAsync(browser, "/inbox?van=alle&zoek=klaagzang")).ShouldBe([own]);
        foreach (var closed in new[] { near, nowhere, teams, elsewhere })
        {
            using var page = await browser.GetAsync($"/inbox/cases/{closed}", CancellationToken.None);
            page.StatusCode.ShouldBe(HttpStatusCode.Forbidden, closed);
            (await page.Content.ReadAsStringAsync(CancellationToken.None)).ShouldNotContain("klaagzang");
            (await browser.GetAsync($"/inbox/live?zaak={closed}", CancellationToken.None)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (await leader.GetAsync($"/inbox/cases/{closed}", CancellationToken.None)).StatusCode.ShouldBe(HttpStatusCode.OK);
        }
        foreach (var path in new[] { $"/inbox/cases/{report}", $"/inbox/cases/{report}/bewoner" })
        {
            (await browser.GetStringAsync(path, CancellationToken.None)).ShouldNotContain(near);
            (await leader.GetStringAsync(path, CancellationToken.None)).ShouldContain(near);
        }
        var asked = await DeskApp.PostAsync(browser, "/inbox", "/inbox/samen", ("act", "Seen"), ("nummer", near), ("nummer", own));
        (await asked.Content.ReadAsStringAsync(CancellationToken.None)).ShouldSatisfyAllConditions(page => page.ShouldContain(own), page => page.ShouldNotContain(near));
        (await NumbersAsync(leader, "/inbox?van=alle")).ShouldBe([report, near, nowhere, teams, elsewhere, own], ignoreOrder: true);
        var counts = await app.Services.GetRequiredService<QueueCounts>().OfAsync(
            new QueueOf(QueueKind.All, TimeProvider.System.GetUtcNow()) { Mine = ["schelfhorst"] }, new CaseScope("schelfhorst", ["schelfhorst"], [Schelfhorst], [Riet]), CancellationToken.None);
        (counts[QueueKind.All], counts[QueueKind.Team]).ShouldBe((2, 0));

        await using var list = await Listening.ToAsync(browser, "/inbox/live?van=alle");
        await app.WritesAsync("Hallo", "+31600000002");
        // what it does hear comes behind what it must not
        await app.WritesAsync("Hier ook", "+31600000003");
        (await list.UntilAsync("zaak", $"id=\"zaak-{own}\"")).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task What_one_did_something_about_elsewhere_is_open_while_it_runs_and_each_look_is_kept()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var handed = await CaseAsync(app, "schelfhorst", Riet);
        await app.PostsAsync(handed, "replies", new { text = "Ik kijk ernaar.", author = "schelfhorst" });
        await SetAsync(app, $"UPDATE cases SET handler = 'riet' WHERE number = '{handed}'");
        var browser = await app.SignedInAsync();

        (await browser.GetAsync($"/inbox/cases/{handed}", CancellationToken.None)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await KeptAsync(app)).Select(row => (row.Actor, row.Action, row.Subject, row.Details)).ShouldBe([("schelfhorst", AuditNames.CaseLookedAt, handed, Riet)]);

        await SetAsync(app, $"UPDATE cases SET status = 'closed' WHERE number = '{handed}'");
        (await browser.GetAsync($"/inbox/cases/{handed}", CancellationToken.None)).Headers.Location!.OriginalString.ShouldBe($"/inbox/andere-wijk?wijk={Riet}&melding={handed}");
        (await NumbersAsync(browser, "/inbox?van=alle&status=closed")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Words_about_a_case_that_is_closed_are_left_out_of_the_conversation_and_of_what_is_found()
    {
        const string LeftOut = "Hier is over een andere melding gesproken die niet bij u hoort.";
        await using var app = await DeskApp.StartAsync(await store());
        var number = await app.CaseAsync(at: TimeProvider.System.GetUtcNow().AddHours(-1));
        await app.PostsAsync(number, "replies", new { text = "Waar is het precies?", author = "schelfhorst" });
        await app.WritesAsync("achter het schuurtje");
        string[] secret = ["ik heb een klacht", "De wijkregisseur zou naar de kanarie kijken en kwam niet"];
        foreach (var text in (string[])[.. secret, "2"])
            await app.WritesAsync(text);
        var complaint = (await app.RowsAsync<CaseRow>()).Single(row => row.Type == "complaint").Number;
        await app.PostsAsync(number, "replies", new { text = "Ik kom dinsdag.", author = "schelfhorst" });
        var (browser, leader) = (await app.SignedInAsync(), await app.SignedInAsync("teamleider"));

        var seen = await TalkAsync(browser, number);
        foreach (var shown in new[] { "Waar is het precies?", "achter het schuurtje", "Ik kom dinsdag." })
            seen.ShouldContain(shown);
        foreach (var hidden in (string[])[.. secret, "Waar gaat uw klacht over?", "Uw klacht heeft nummer"])
            seen.ShouldNotContain(hidden);
        seen.Split(LeftOut).Length.ShouldBe(2);
        var all = await TalkAsync(leader, number);
        all.ShouldNotContain(LeftOut);
        foreach (var text in secret)
            all.ShouldContain(text);

        (await NumbersAsync(browser, "/inbox?van=alle&zoek=kanarie")).ShouldBeEmpty();
        (await NumbersAsync(browser, "/inbox?van=alle&zoek=schuurtje")).ShouldBe([number]);
        (await NumbersAsync(leader, "/inbox?van=alle&zoek=kanarie")).ShouldContain(complaint);

        await using var mine = await Listening.ToAsync(browser, $"/inbox/live?zaak={number}");
        await using var theirs = await Listening.ToAsync(leader, $"/inbox/live?zaak={number}");
        await app.PostsAsync(number, "replies", new { text = "Of woensdag.", author = "schelfhorst" });
        WebUtility.HtmlDecode(await mine.HearsAsync("delen", "Of woensdag.")).ShouldNotContain(secret[1]);
        WebUtility.HtmlDecode(await theirs.HearsAsync("delen", "Of woensdag.")).ShouldContain(secret[1]);
    }

    [Fact]
    public async Task Who_tells_a_complaint_is_not_read_along_with_by_whom_it_may_be_about()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var number = await app.CaseAsync(at: TimeProvider.System.GetUtcNow().AddHours(-1));
        string[] secret = ["ik heb een klacht", "Het ging om de kanarie van mijn zus en dat was niet netjes"];
        foreach (var text in secret)
            await app.WritesAsync(text);
        var (browser, leader) = (await app.SignedInAsync(), await app.SignedInAsync("teamleider"));

        await HiddenAsync();
        // not sent after all
        await app.WritesAsync("laat maar");
        await HiddenAsync();
        await app.WritesAsync("dank u wel");
        await HiddenAsync();

        async Task HiddenAsync()
        {
            var (seen, all) = (await TalkAsync(browser, number), await TalkAsync(leader, number));
            foreach (var hidden in (string[])[.. secret, "Waar gaat uw klacht over?"])
            {
                seen.ShouldNotContain(hidden);
                all.ShouldContain(hidden);
            }
            (await NumbersAsync(browser, "/inbox?van=alle&zoek=kanarie")).ShouldBeEmpty();
            (await NumbersAsync(leader, "/inbox?van=alle&zoek=kanarie")).ShouldBe([number]);
        }
    }

    private static Task<string> ComplaintAsync(DeskApp app, string handler, string? wijk, string phone = "+31600000002") => app.CaseAsync(
        open => new OpenCase(CaseType.Complaint) { Number = open.Number, Description = "Een klaagzang", Place = wijk is null ? null : new PlaceValue("Ergens") { Certainty = PlaceCertainty.Exact, Wijk = wijk, AreaYear = 2024 } },
        phone, handler: handler);

    private static async Task<string> TalkAsync(HttpClient browser, string number)
    {
        var html = await browser.GetStringAsync($"/inbox/cases/{number}", CancellationToken.None);
        HtmlCheck.ShouldBeSound(html);
        return WebUtility.HtmlDecode(html[html.IndexOf("id=\"berichten\"", StringComparison.Ordinal)..].Split("</ol>")[0]);
    }

    private static Task<Committed> SetAsync(DeskApp app, string statement) => app.Services.GetRequiredService<SqlStore>().CommitAsync([new Statement(statement)], CancellationToken.None);

    private static Task<string> CaseAsync(DeskApp app, string handler, string? wijk, string words = "Er ligt afval bij de bank") => app.CaseAsync(
        open => open with { Description = words, Place = new PlaceValue("Ergens") { Certainty = PlaceCertainty.Exact, Wijk = wijk, AreaYear = wijk is null ? null : 2024 } }, handler: handler);

    /// <summary>What a colleague did; that the file holds the first roster is kept too.</summary>
    private static async Task<IEnumerable<AuditRow>> KeptAsync(DeskApp app) => (await app.RowsAsync<AuditRow>()).Where(row => row.Actor != AuditNames.File).OrderBy(row => row.At);

    private static Task<HttpResponseMessage> GivesAsync(HttpClient browser, string wijk, string why, string number = "") =>
        DeskApp.PostAsync(browser, "/inbox/andere-wijk", "/inbox/andere-wijk", ("wijk", wijk), ("waarom", why), ("melding", number));

    private static async Task<string[]> NumbersAsync(HttpClient browser, string path) =>
        [.. System.Text.RegularExpressions.Regex.Matches(await browser.GetStringAsync(path, CancellationToken.None), "href=\"/inbox/cases/(\\d+)\"").Select(match => match.Groups[1].Value).Distinct()];

    private static IEnumerable<(string Route, HttpMethod Method)> Routes(DeskApp app) =>
        from endpoint in app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        let route = "/" + endpoint.RoutePattern.RawText!.Trim('/')
        where route.StartsWith("/inbox/cases/{number}", StringComparison.Ordinal)
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []
        select (route.Replace("{form}", "reply", StringComparison.Ordinal).Replace("{entry:guid}", Guid.Empty.ToString(), StringComparison.Ordinal).Replace("{id:guid}", Guid.Empty.ToString(), StringComparison.Ordinal), HttpMethod.Parse(method));
}
