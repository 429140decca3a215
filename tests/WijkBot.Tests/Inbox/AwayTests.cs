using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using WijkBot.Cases;
using WijkBot.Inbox.SignIn;
using WijkBot.Storage;
using WijkBot.Tests.Running;
using WijkBot.Tests.Wijken;
using WijkBot.Wijken;
using DataFolder = WijkBot.Tests.Municipality.DataFolder;

namespace WijkBot.Tests.Inbox;

public sealed class AwayOnSqliteTests() : AwayRules(Store.SqliteAsync);

public sealed class AwayOnServicesTests() : AwayRules(Store.PostgresAndRedisAsync);

/// <summary>Who stands in sees all of it; who is gone, or not there yet, sees nothing.</summary>
public abstract class AwayRules(Func<Task<Store>> store)
{
    private const string Leave = "schelfhorst afwezig: [{ van: 2026-11-16, tot: 2026-11-23, vervanger: riet }]";
    private const string Leader = "teamleider afwezig: [{ van: 2026-11-23, tot: 2026-11-23, vervanger: riet }]";

    /// <summary>The last day of the leave, late in the evening here, and the same night after midnight.</summary>
    private static readonly DateTimeOffset During = new(2026, 11, 23, 21, 0, 0, TimeSpan.Zero), After = new(2026, 11, 23, 23, 5, 0, TimeSpan.Zero);

    [Fact]
    public async Task The_stand_in_sees_the_open_cases_of_who_is_away_and_whose_they_are()
    {
        await using var app = await StartAsync(During, Leave);
        var theirs = await app.CaseAsync(handler: "schelfhorst");
        var ended = await app.CaseAsync(phone: "+31600000002", handler: "schelfhorst");
        await SetAsync(app, ended, CaseNames.Status.Closed);
        var own = await app.CaseAsync(phone: "+31600000003", handler: "riet");
        var browser = await app.SignedInAsync("riet");

        var html = await browser.GetStringAsync("/inbox", CancellationToken.None);

        Numbers(html).ShouldBe([own, theirs], ignoreOrder: true);
        Regex.Count(html, "U vervangt de wijkregisseur van de Schelfhorst").ShouldBe(1);
        HtmlCheck.ShouldBeSound(html);
    }

    [Fact]
    public async Task Who_does_not_stand_in_or_not_any_more_sees_only_what_is_his()
    {
        await using var app = await StartAsync(After, Leave);
        await app.CaseAsync(handler: "schelfhorst");
        Numbers(await (await app.SignedInAsync("riet")).GetStringAsync("/inbox", CancellationToken.None)).ShouldBeEmpty();
        Numbers(await (await app.SignedInAsync("schelfhorst")).GetStringAsync("/inbox", CancellationToken.None)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Who_stands_in_for_the_team_leader_sees_what_the_leader_has()
    {
        await using var app = await StartAsync(During, Leader);
        var theirs = await app.CaseAsync(handler: "teamleider");
        var browser = await app.SignedInAsync("riet");

        var html = await browser.GetStringAsync("/inbox", CancellationToken.None);

        Numbers(html).ShouldBe([theirs]);
        html.ShouldContain("U vervangt de teamleider wijken");
    }

    [Fact]
    public async Task Who_is_gone_cannot_sign_in_and_a_session_that_runs_ends()
    {
        var clock = new LeapingClock(During);
        await using var app = await StartAsync(clock, "schelfhorst tot: 2026-11-23, opvolger: riet");
        var links = app.Services.GetRequiredService<SignInLinks>();
        var browser = await app.SignedInAsync("schelfhorst");
        (await browser.GetAsync("/inbox", CancellationToken.None)).StatusCode.ShouldBe(HttpStatusCode.OK);
        clock.SetUtcNow(After.AddMinutes(-10));
        var unused = await links.CreateAsync("schelfhorst", CancellationToken.None);

        clock.SetUtcNow(After);

        (await browser.GetAsync("/inbox", CancellationToken.None)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await links.UseAsync(unused!, CancellationToken.None)).ShouldBeNull();
        (await links.CreateAsync("schelfhorst", CancellationToken.None)).ShouldBeNull();
    }

    /// <summary>Somebody who may act only because he stands in: by an account that has no other role.</summary>
    [Fact]
    public async Task Who_acts_only_because_he_stands_in_is_out_after_midnight_of_the_last_day()
    {
        var clock = new LeapingClock(After.AddMinutes(-10));
        await using var app = await StartAsync(clock, Leave);
        var wijken = app.Services.GetRequiredService<WijkenInUse>().Now;
        var standIn = Session.Of(wijken.Roster.ById("riet")!, wijken.Roster, [Session.Regisseur], [], clock.GetUtcNow(), standsIn: true);
        var cookie = app.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(Session.Scheme).TicketDataFormat
            .Protect(new AuthenticationTicket(standIn, new AuthenticationProperties { IssuedUtc = clock.GetUtcNow(), ExpiresUtc = clock.GetUtcNow() + Session.Idle }, Session.Scheme));
        using var browser = app.System(key: null);
        browser.DefaultRequestHeaders.Add("Cookie", $"wijkbot-inbox={cookie}");
        (await browser.GetAsync("/inbox", CancellationToken.None)).StatusCode.ShouldBe(HttpStatusCode.OK);

        clock.SetUtcNow(After);

        (await browser.GetAsync("/inbox", CancellationToken.None)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_page_that_listens_does_not_go_on_after_midnight_with_what_was_open_before()
    {
        var clock = new LeapingClock(After.AddMinutes(-8));
        await using var app = await StartAsync(clock, Leave);
        var number = await app.CaseAsync(handler: "schelfhorst");
        await using var page = await Listening.ToAsync(await app.SignedInAsync("riet"), "/inbox/live?van=mij");
        await app.WritesAsync("Het is er nog");
        await page.HearsAsync("zaak", $"id=\"zaak-{number}\"");

        clock.SetUtcNow(After);
        await app.WritesAsync("Dit is niet meer voor u");

        (await page.RestAsync()).ShouldNotContain(heard => heard.Data.Contains("voor u", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_begins_signs_in_from_the_first_day_on()
    {
        var clock = new LeapingClock(During);
        await using var app = await StartAsync(clock, "schelfhorst vanaf: 2026-11-24");
        var links = app.Services.GetRequiredService<SignInLinks>();
        (await links.CreateAsync("schelfhorst", CancellationToken.None)).ShouldBeNull();
        clock.SetUtcNow(After);
        (await links.CreateAsync("schelfhorst", CancellationToken.None)).ShouldNotBeNull();
    }

    private Task<DeskApp> StartAsync(DateTimeOffset now, string roster) => StartAsync(new LeapingClock(now), roster);

    private async Task<DeskApp> StartAsync(TimeProvider clock, string roster)
    {
        using var folder = new DataFolder().Roster(roster);
        return await DeskApp.StartAsync(await store(), media: null, clock, ("Municipality:Directory", folder.Directory));
    }

    private static Task<Committed> SetAsync(DeskApp app, string number, string status) =>
        app.Services.GetRequiredService<SqlStore>().CommitAsync([CaseSql.SetStatus(number, status, DateTimeOffset.UnixEpoch)], CancellationToken.None);

    private static string[] Numbers(string html) => [.. Regex.Matches(html, "href=\"/inbox/cases/(\\d+)\"").Select(match => match.Groups[1].Value)];
}
