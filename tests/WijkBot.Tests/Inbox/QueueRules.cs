using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using WijkBot.Cases;
using WijkBot.Conversations;
using WijkBot.Handover;
using WijkBot.Messages;
using WijkBot.Storage;
using WijkBot.Tests.Running;
using WijkBot.Tests.Turns;

namespace WijkBot.Tests.Inbox;

public sealed class QueueOnSqliteTests() : QueueRules(Store.SqliteAsync);

public sealed class QueueOnServicesTests() : QueueRules(Store.PostgresAndRedisAsync);

/// <summary>The inbox as a work list: what is whose turn, what is left alone, and that it comes back by itself.</summary>
public abstract partial class QueueRules(Func<Task<Store>> store)
{
    private readonly LeapingClock clock = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task Each_queue_holds_what_it_says_and_counts_it()
    {
        await using var app = await StartAsync();
        var fresh = await app.CaseAsync();
        var answered = await CaseAsync(app, "+31600000002");
        await SeenAsync(app, answered);
        await app.PostsAsync(answered, "replies", new { text = "Ik kom kijken.", author = "schelfhorst" });
        var asked = await CaseAsync(app, "+31600000003");
        await app.PostsAsync(asked, "replies", new { text = "Waar ligt het precies?", author = "schelfhorst" });
        var waiting = await CaseAsync(app, "+31600000004");
        await app.PostsAsync(waiting, "status", new { status = "waiting", author = "schelfhorst" });
        var team = await app.CaseAsync(phone: "+31600000005", handler: "team");
        var ended = await CaseAsync(app, "+31600000006");
        await app.PostsAsync(ended, "status", new { status = "closed", reason = "Het was al gedaan.", author = "schelfhorst" });
        var elsewhere = await app.CaseAsync(phone: "+31600000007", handler: "riet");
        var browser = await app.SignedInAsync();

        (await NumbersAsync(browser, "/inbox?van=nieuw")).ShouldBe([fresh], ignoreOrder: true);
        (await NumbersAsync(browser, "/inbox?van=mij")).ShouldBe([fresh, answered, asked, waiting], ignoreOrder: true);
        (await NumbersAsync(browser, "/inbox?van=mij&status=closed")).ShouldBe([ended]);
        (await NumbersAsync(browser, "/inbox?van=wacht")).ShouldBe([asked]);
        // what waits for another is no resident's turn; from that list it is one press away
        (await browser.GetStringAsync("/inbox?van=wacht", CancellationToken.None)).ShouldContain("<a href=\"/inbox?van=mij&amp;status=waiting\">Wat op een ander wacht</a>");
        (await NumbersAsync(browser, "/inbox?van=mij&status=waiting")).ShouldBe([waiting]);
        (await NumbersAsync(browser, "/inbox?van=team")).ShouldBe([team]);
        (await NumbersAsync(browser, "/inbox?van=alle")).ShouldBe([fresh, answered, asked, waiting, team, ended, elsewhere], ignoreOrder: true);
        (await CountsAsync(browser)).ShouldBe(["nieuw 1", "mij 4", "toegezegd 0", "telaat 0", "team 1", "wacht 1", "alle 6", "sluimert 0"]);
        (await NumbersAsync(await app.SignedInAsync("teamleider"), "/inbox?van=nieuw")).ShouldBe([fresh, team, elsewhere], ignoreOrder: true);

        clock.Advance(TimeSpan.FromMinutes(1));
        await app.WritesAsync("Bij het hek", "+31600000003");
        (await NumbersAsync(browser, "/inbox?van=wacht")).ShouldBeEmpty();
        (await NumbersAsync(browser, "/inbox?van=nieuw")).ShouldBe([fresh, asked], ignoreOrder: true);
    }

    /// <summary>The question went to another reporter than the first: it is he who answers it, and only he.</summary>
    [Fact]
    public async Task A_question_to_one_of_several_waits_for_him_alone()
    {
        await using var app = await StartAsync();
        var number = await Reporting.ReportedAsync(app);
        await Reporting.AlsoAsync(app);
        var browser = await app.SignedInAsync("sluitersveld");
        clock.Advance(TimeSpan.FromMinutes(1));
        await AsksAsync(app, number, "Waar ligt het precies?", Reporting.Second);
        clock.Advance(TimeSpan.FromMinutes(1));
        await app.WritesAsync("het stinkt ook", Reporting.First);
        (await NumbersAsync(browser, "/inbox?van=wacht")).ShouldBe([number]);
        clock.Advance(TimeSpan.FromMinutes(1));
        await AsksAsync(app, number, "Dank u, ik kom kijken.", Reporting.First);
        (await NumbersAsync(browser, "/inbox?van=wacht")).ShouldBe([number]);

        clock.Advance(TimeSpan.FromMinutes(1));
        await app.WritesAsync("naast de glasbak", Reporting.Second);
        await browser.GetStringAsync($"/inbox/cases/{number}", CancellationToken.None);
        (await NumbersAsync(browser, "/inbox?van=wacht")).ShouldBeEmpty();
        (await CountsAsync(browser)).ShouldContain("wacht 0");
    }

    [Fact]
    public async Task More_than_anybody_counts_is_not_counted()
    {
        await using var app = await StartAsync();
        for (var number = 0; number < QueueCounts.Most - 1; number++)
            await app.CaseAsync();
        var browser = await app.SignedInAsync();
        (await CountsAsync(browser)).ShouldContain("mij 99");
        await app.CaseAsync();
        WebUtility.HtmlDecode(await browser.GetStringAsync("/inbox?van=mij", CancellationToken.None)).ShouldContain("Mijn <span class=\"number\">99+<span class=\"unseen\"> open</span></span>");
    }

    [Fact]
    public async Task What_must_be_seen_first_and_does_not_fit_on_top_comes_between_the_others()
    {
        await using var app = await StartAsync();
        var all = new List<string>();
        for (var number = 0; number < 140; number++)
            all.Add(await app.CaseAsync(open => open with { Urgent = number != 3 }, at: clock.GetUtcNow().AddMinutes(number)));
        var browser = await app.SignedInAsync();
        var top = await NumbersAsync(browser, "/inbox?van=alle");
        var next = await OlderAsync(browser, "/inbox?van=alle");
        // the newest on top, and those that did not fit in the place of their day; what is dealt with meanwhile hides none of them
        top.ShouldBe(all[15..].AsEnumerable().Reverse());
        await app.PostsAsync(all[^1], "status", new { status = "closed", reason = "Het was al gedaan.", author = "schelfhorst" });
        (await NumbersAsync(browser, next.ShouldNotBeNull())).ShouldBe(all[..15].AsEnumerable().Reverse());
        (await OlderAsync(browser, next)).ShouldBeNull();
    }

    [Fact]
    public async Task What_is_chosen_stays_in_the_address_and_is_wiped_with_one_press()
    {
        await using var app = await StartAsync();
        var rats = await app.CaseAsync(open => open with { Category = "ratten", Place = new PlaceValue("Windslaan") { Wijk = "WK014118", Certainty = PlaceCertainty.Exact } });
        await app.CaseAsync(open => open with { Category = "boom" }, "+31600000002");
        var browser = await app.SignedInAsync();

        (await NumbersAsync(browser, "/inbox?van=mij&soort=ratten&wijk=WK014118&status=open")).ShouldBe([rats]);
        var html = WebUtility.HtmlDecode(await browser.GetStringAsync("/inbox?van=mij&soort=ratten&wijk=WK014118", CancellationToken.None));
        html.ShouldContain("href=\"/inbox?van=nieuw&wijk=WK014118&soort=ratten\"");
        html.ShouldContain("<a class=\"clear\" href=\"/inbox?van=mij\">Wis filters</a>");
        html.ShouldContain("Gekozen: Schelfhorst, ");
        (await browser.GetStringAsync("/inbox", CancellationToken.None)).ShouldNotContain("Wis filters");
    }

    [Fact]
    public async Task What_is_left_alone_is_away_until_its_moment_and_then_on_top()
    {
        await using var app = await StartAsync();
        var number = await app.CaseAsync(at: clock.GetUtcNow());
        var other = await app.CaseAsync(phone: "+31600000002", at: clock.GetUtcNow().AddMinutes(1));
        var browser = await app.SignedInAsync();
        await browser.GetStringAsync($"/inbox/cases/{number}", CancellationToken.None);

        (await PostAsync(browser, number, "snooze", ("until", "morgen"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await NumbersAsync(browser, "/inbox?van=mij")).ShouldBe([other]);
        (await NumbersAsync(browser, "/inbox?van=nieuw")).ShouldBe([other]);
        (await NumbersAsync(browser, "/inbox?van=sluimert")).ShouldBe([number]);
        (await CountsAsync(browser)).ShouldBe(["nieuw 1", "mij 1", "toegezegd 0", "telaat 0", "team 0", "wacht 0", "alle 2", "sluimert 1"]);
        WebUtility.HtmlDecode(await browser.GetStringAsync($"/inbox/cases/{number}", CancellationToken.None)).ShouldContain("tot dinsdag 24 november 09:00");
        (await app.ReadsAsync(number)).GetProperty("timeline").EnumerateArray().Select(entry => entry.GetProperty("kind").GetString()).ShouldNotContain("snoozed");

        clock.Advance(TimeSpan.FromDays(1));
        browser = await app.SignedInAsync();
        (await NumbersAsync(browser, "/inbox?van=mij")).ShouldBe([number, other]);
        (await browser.GetStringAsync("/inbox?van=mij", CancellationToken.None)).ShouldContain("Terug van sluimeren");
        await PostAsync(browser, number, "wake");
        (await browser.GetStringAsync("/inbox?van=mij", CancellationToken.None)).ShouldNotContain("Terug van sluimeren");
    }

    [Fact]
    public async Task A_word_of_the_resident_brings_it_back_for_good_whoever_looks()
    {
        await using var app = await StartAsync();
        var number = await app.CaseAsync();
        await SeenAsync(app, number);
        var browser = await app.SignedInAsync();
        (await PostAsync(browser, number, "snooze", ("until", "bewoner"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await NumbersAsync(browser, "/inbox?van=mij")).ShouldBeEmpty();

        await app.PostsAsync(number, "replies", new { text = "Waar ligt het?", author = "schelfhorst" });
        (await NumbersAsync(browser, "/inbox?van=mij")).ShouldBe([number], "who answers takes it up again");
        (await PostAsync(browser, number, "snooze", ("until", "bewoner"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        clock.Advance(TimeSpan.FromMinutes(1));
        await app.WritesAsync("Bij het hek");

        (await NumbersAsync(browser, "/inbox?van=mij")).ShouldBe([number]);
        await browser.GetStringAsync($"/inbox/cases/{number}", CancellationToken.None);
        (await browser.GetStringAsync("/inbox?van=mij", CancellationToken.None)).ShouldContain("Terug van sluimeren");
    }

    [Theory]
    [InlineData("dag", "2026-11-23")]
    [InlineData("dag", "2028-01-01")]
    [InlineData("dag", "onzin")]
    [InlineData("", "")]
    public async Task A_moment_that_is_none_changes_nothing_and_is_said(string until, string day)
    {
        await using var app = await StartAsync();
        var number = await app.CaseAsync();

        var answer = await PostAsync(await app.SignedInAsync(), number, "snooze", ("until", until), ("day", day));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        HtmlCheck.ShouldBeSound(await answer.Content.ReadAsStringAsync(CancellationToken.None));
        (await app.RowsAsync<CaseRow>()).Single().SnoozedUntil.ShouldBeNull();
    }

    [Fact]
    public async Task What_nobody_has_read_is_not_left_alone()
    {
        await using var app = await StartAsync();
        var number = await app.CaseAsync();
        var result = await app.Services.GetRequiredService<Snooze>().UntilAsync(new Act(number, "schelfhorst"), clock.GetUtcNow().AddDays(1), CancellationToken.None);
        result.ShouldBeOfType<ActResult.Conflict>().Sentence.ShouldContain("schreef intussen");
    }

    [Fact]
    public async Task A_transfer_from_the_page_tells_the_resident_unless_it_is_unticked()
    {
        await using var app = await StartAsync();
        var number = await app.CaseAsync();
        var browser = await app.SignedInAsync();

        (await PostAsync(browser, number, "transfer", ("from", "schelfhorst"), ("to", "riet"), ("transfer", ""), ("tell", "1"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await PostAsync(browser, number, "transfer", ("from", "schelfhorst"), ("to", "riet"), ("transfer", "Kanarie"), ("tell", "1"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await PostAsync(browser, number, "transfer", ("from", "riet"), ("to", "team"), ("transfer", "Geen tijd"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        (await app.RowsAsync<OutboundRow>()).ShouldHaveSingleItem().Text.ShouldContain("is nu bij de wijkregisseur van De Riet");
        (await browser.GetStringAsync($"/inbox/cases/{number}", CancellationToken.None)).ShouldContain("Overgedragen van de wijkregisseur van De Riet aan het wijkteam");
        (await app.System().GetStringAsync($"/api/v1/cases/{number}", CancellationToken.None)).ShouldNotContain("Kanarie");
    }

    private static Task<string> CaseAsync(DeskApp app, string phone) => app.CaseAsync(phone: phone);

    private static Task SeenAsync(DeskApp app, string number) => app.Services.GetRequiredService<CaseReader>().SeenAsync(number, ["schelfhorst"], CancellationToken.None);

    private static async Task AsksAsync(DeskApp app, string number, string text, string phone) => (await app.Services.GetRequiredService<Reply>()
        .SendAsync(new Act(number, "sluitersveld"), text, new ReplyTo.One(Reporting.Conversation(app, phone)), seen: null, CancellationToken.None)).ShouldBeOfType<ActResult.Done>();

    private static async Task<string[]> NumbersAsync(HttpClient browser, string path) =>
        [.. Regex.Matches(await browser.GetStringAsync(path, CancellationToken.None), "href=\"/inbox/cases/(\\d+)\"").Select(match => match.Groups[1].Value)];

    private static async Task<string?> OlderAsync(HttpClient browser, string path) =>
        Regex.Match(await browser.GetStringAsync(path, CancellationToken.None), "aria-label=\"Bladeren\".*?href=\"([^\"]+)\"", RegexOptions.Singleline) is { Success: true } older
            ? WebUtility.HtmlDecode(older.Groups[1].Value)
            : null;

    private static async Task<string[]> CountsAsync(HttpClient browser) =>
        [.. Count().Matches(await browser.GetStringAsync("/inbox", CancellationToken.None)).Select(match => $"{match.Groups[1].Value} {match.Groups[2].Value}")];

    private static Task<HttpResponseMessage> PostAsync(HttpClient browser, string number, string form, params (string, string)[] fields) =>
        DeskApp.PostAsync(browser, $"/inbox/cases/{number}", $"/inbox/cases/{number}/{form}", fields);

    private async Task<DeskApp> StartAsync() => await DeskApp.StartAsync(await store(), null, clock);

    [GeneratedRegex("href=\"/inbox\\?van=([a-z]+)\"[^>]*>[^<]*<span class=\"number\">(\\d+)")]
    private static partial Regex Count();
}
