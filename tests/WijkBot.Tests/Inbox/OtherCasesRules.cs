using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using WijkBot.Administration;
using WijkBot.Cases;
using WijkBot.Conversations;
using WijkBot.Handover;
using WijkBot.Messages;
using WijkBot.Tests.Handover;
using WijkBot.Tests.Running;
using WijkBot.Tests.Turns;

namespace WijkBot.Tests.Inbox;

public sealed class OtherCasesOnSqliteTests() : OtherCasesRules(Store.SqliteAsync);

public sealed class OtherCasesOnServicesTests() : OtherCasesRules(Store.PostgresAndRedisAsync);

/// <summary>Several cases of one resident: beside each other, never by way of one that was anonymous; and words that belong to another.</summary>
public abstract class OtherCasesRules(Func<Task<Store>> store)
{
    private const string Panel = "Andere meldingen van deze bewoner";

    [Fact]
    public async Task The_other_cases_of_a_resident_are_beside_his_case_whatever_the_channel()
    {
        await using var app = await StartAsync();
        var first = await app.CaseAsync(open => open with { Category = "ratten" });
        var second = await app.CaseAsync(channel: "whatsapp");
        await app.CaseAsync(phone: "+31600000002");
        await app.PostsAsync(first, "replies", new { text = "Ik kom dinsdag kijken.", author = "schelfhorst" });

        var panel = await PanelAsync(app, second);

        panel.ShouldContain($"href=\"/inbox/cases/{first}\"");
        panel.ShouldContain("Ik kom dinsdag kijken.");
        panel.ShouldContain("Open, bij de wijkregisseur van de Schelfhorst");
        Regex.Matches(panel, "href=\"([^\"]+)\"").Select(match => match.Groups[1].Value).ShouldBe([$"/inbox/cases/{first}", $"/inbox/cases/{second}/bewoner"]);
        HtmlCheck.ShouldBeSound(await (await app.SignedInAsync()).GetStringAsync($"/inbox/cases/{second}", CancellationToken.None));
    }

    [Fact]
    public async Task Between_an_anonymous_case_and_cases_under_a_name_there_is_no_way_in_either_direction()
    {
        await using var app = await StartAsync();
        var hidden = await app.CaseAsync(open => open with { Anonymous = true });
        var besides = await app.CaseAsync();
        var named = await app.CaseAsync(channel: "whatsapp");
        var named2 = await app.CaseAsync(channel: "whatsapp");
        var browser = await app.SignedInAsync();

        foreach (var number in new[] { hidden, besides })
            (await browser.GetStringAsync($"/inbox/cases/{number}", CancellationToken.None)).ShouldNotContain(Panel);
        var panel = await PanelAsync(app, named);
        panel.ShouldContain(named2);
        panel.ShouldNotContain(hidden);
        panel.ShouldNotContain(besides);
    }

    [Fact]
    public async Task Words_that_may_belong_to_several_cases_are_asked_about_and_put_with_another()
    {
        await using var app = await StartAsync();
        var start = TimeProvider.System.GetUtcNow().AddHours(-1);
        var first = await app.CaseAsync(open => open with { Description = "Ratten" }, at: start);
        var second = await app.CaseAsync(open => open with { Description = "Kapotte lamp" }, at: start.AddMinutes(1));
        await app.PostsAsync(second, "replies", new { text = "Waar is het precies?", author = "schelfhorst" });
        await app.WritesAsync("achter het schuurtje");
        var entry = (await app.RowsAsync<CaseEventRow>()).Single(row => row.Kind == CaseNames.Events.Added);
        entry.CaseNumber.ShouldBe(second);
        var browser = await app.SignedInAsync();
        foreach (var number in new[] { first, second })
            (await browser.GetStringAsync($"/inbox/cases/{number}", CancellationToken.None)).ShouldContain($"href=\"/inbox/cases/{second}/bericht/{entry.Id}\"");

        var path = $"/inbox/cases/{second}/bericht/{entry.Id}";
        var page = await browser.GetStringAsync(path, CancellationToken.None);
        HtmlCheck.ShouldBeSound(page);
        page.ShouldContain("achter het schuurtje");
        page.ShouldSatisfyAllConditions(
            html => CardOf(html, second).ShouldContain("Hier staat het nu."), html => CardOf(html, second).ShouldContain("Waar is het precies?"),
            html => CardOf(html, first).ShouldContain("Ratten"), html => CardOf(html, first).ShouldContain($"name=\"to\" value=\"{first}\""));
        (await DeskApp.PostAsync(browser, path, path, ("to", "999999"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await DeskApp.PostAsync(browser, path, path, ("to", first))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        (await app.RowsAsync<CaseEventRow>()).Single(row => row.Kind == CaseNames.Events.Added).CaseNumber.ShouldBe(first);
        (await app.RowsAsync<CaseRow>()).Single(row => row.Number == first).Unread.ShouldBeTrue();
        (await app.RowsAsync<CaseEventRow>()).Where(row => row.Kind == CaseNames.Events.Rehomed).Select(row => (row.CaseNumber, row.By, row.Text))
            .ShouldBe([(first, "schelfhorst", $"{second} -> {first}"), (second, "schelfhorst", $"{second} -> {first}")], ignoreOrder: true);
        (await DeskApp.PostAsync(browser, "/inbox/toetsen", path, ("to", first))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await app.System().GetStringAsync($"/api/v1/cases/{first}", CancellationToken.None)).ShouldContain("achter het schuurtje");
    }

    [Fact]
    public async Task The_cases_of_a_resident_stand_side_by_side_with_what_tells_them_apart()
    {
        await using var app = await StartAsync();
        var start = TimeProvider.System.GetUtcNow().AddHours(-1);
        var first = await app.CaseAsync(open => open with { Description = "Ratten in de tuin", Category = "ratten", Place = new PlaceValue("Windslaan 4") { Certainty = PlaceCertainty.Exact, Wijk = "WK014118" } }, at: start);
        var second = await app.CaseAsync(open => open with { Description = "Kapotte lamp" }, at: start.AddMinutes(1));
        await app.PostsAsync(first, "replies", new { text = "Ik kom dinsdag kijken.", author = "schelfhorst" });
        (await app.Services.GetRequiredService<AfspraakDesk>().MakeAsync(new Act(first, "schelfhorst"), "de vallen nakijken", Promising.Day(app, 3), CancellationToken.None)).ShouldBeOfType<ActResult.Done>();
        await app.PostsAsync(second, "replies", new { text = "Waar is het precies?", author = "schelfhorst" });
        await app.WritesAsync("achter het schuurtje");
        await app.CaseAsync(phone: "+31600000002");
        var browser = await app.SignedInAsync();

        var page = await browser.GetStringAsync($"/inbox/cases/{first}/bewoner", CancellationToken.None);

        HtmlCheck.ShouldBeSound(page);
        Regex.Matches(page, "<article class=\"card\" aria-labelledby=\"kaart-(\\d+)\"").Select(match => match.Groups[1].Value).ShouldBe([first, second]);
        page = WebUtility.HtmlDecode(page);
        foreach (var told in new[] { "Hier komt u vandaan.", "Open", "Ratten in de tuin", "Ik kom dinsdag kijken.", "Windslaan 4", "de vallen nakijken", $"href=\"/inbox/cases/{first}\"" })
            CardOf(page, first).ShouldContain(told);
        foreach (var told in new[] { "achter het schuurtje", "Waar is het precies?", "Bij welke melding hoort dit?", $"href=\"/inbox/cases/{second}\"" })
            CardOf(page, second).ShouldContain(told);
        CardOf(page, second).ShouldNotContain("Ik kom dinsdag kijken.");
        (await browser.GetAsync("/inbox/cases/999999/bewoner", CancellationToken.None)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Of_one_in_a_closed_wijk_there_is_only_its_number_until_a_reason_is_given_and_that_is_kept()
    {
        await using var app = await StartAsync();
        var own = await app.CaseAsync();
        var theirs = await app.CaseAsync(open => open with { Description = "Kanarie ontsnapt", Category = "ratten", Place = new PlaceValue("Windslaan 4") { Certainty = PlaceCertainty.Exact, Wijk = "WK014111" } }, handler: "riet");
        var browser = await app.SignedInAsync();

        var card = CardOf(await browser.GetStringAsync($"/inbox/cases/{own}/bewoner", CancellationToken.None), theirs);
        card.ShouldContain("Deze melding ligt in een andere wijk");
        foreach (var hidden in new[] { "Kanarie", "Windslaan", "<dl>" })
            card.ShouldNotContain(hidden);
        (await app.RowsAsync<AuditRow>()).ShouldNotContain(row => row.Action == AuditNames.CaseLookedAt);

        await DeskApp.PostAsync(browser, "/inbox/andere-wijk", "/inbox/andere-wijk", ("wijk", "WK014111"), ("waarom", "Ik help vandaag mee in deze wijk"), ("melding", ""));
        CardOf(await browser.GetStringAsync($"/inbox/cases/{own}/bewoner", CancellationToken.None), theirs).ShouldContain("Kanarie ontsnapt");
        (await app.RowsAsync<AuditRow>()).Count(row => row.Action == AuditNames.CaseLookedAt && row.Subject == theirs).ShouldBe(1);
    }

    [Fact]
    public async Task Beside_an_anonymous_case_stands_nothing()
    {
        await using var app = await StartAsync();
        var hidden = await app.CaseAsync(open => open with { Anonymous = true });
        var named = await app.CaseAsync(channel: "whatsapp");
        var browser = await app.SignedInAsync();

        (await browser.GetStringAsync($"/inbox/cases/{hidden}/bewoner", CancellationToken.None)).ShouldSatisfyAllConditions(
            page => page.ShouldContain("Er is geen andere melding van deze bewoner die u kunt zien."), page => page.ShouldNotContain(named));
        (await browser.GetStringAsync($"/inbox/cases/{named}/bewoner", CancellationToken.None)).ShouldNotContain(hidden);
    }

    [Fact]
    public async Task Words_for_a_single_open_case_are_not_asked_about_and_nothing_goes_to_an_anonymous_one()
    {
        await using var app = await StartAsync();
        var start = TimeProvider.System.GetUtcNow().AddHours(-1);
        await app.CaseAsync(open => open with { Anonymous = true }, at: start);
        var number = await app.CaseAsync(at: start.AddMinutes(1));
        await app.PostsAsync(number, "replies", new { text = "Waar is het precies?", author = "schelfhorst" });
        await app.WritesAsync("achter het schuurtje");
        var browser = await app.SignedInAsync();

        (await browser.GetStringAsync($"/inbox/cases/{number}", CancellationToken.None)).ShouldNotContain("Bij welke melding hoort dit?");
        var entry = (await app.RowsAsync<CaseEventRow>()).Single(row => row.Kind == CaseNames.Events.Added);
        (await browser.GetAsync($"/inbox/cases/{entry.CaseNumber}/bericht/{entry.Id}", CancellationToken.None)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_another_reporter_said_belongs_to_no_other_case_of_this_one()
    {
        await using var app = await StartAsync();
        var older = await app.CaseAsync(open => open with { Category = "ratten" }, Reporting.First, at: TimeProvider.System.GetUtcNow().AddMinutes(-2), handler: "sluitersveld");
        var number = await Reporting.ReportedAsync(app);
        await Reporting.AlsoAsync(app);
        await app.WritesAsync("het is trouwens nummer 16", Reporting.Second);
        var entry = (await Reporting.EventsAsync(app, number, CaseNames.Events.Added)).ShouldHaveSingleItem();
        var browser = await app.SignedInAsync("sluitersveld");

        foreach (var shown in new[] { older, number })
            (await browser.GetStringAsync($"/inbox/cases/{shown}", CancellationToken.None)).ShouldNotContain("/bericht/");
        var path = $"/inbox/cases/{number}/bericht/{entry.Id}";
        (await DeskApp.PostAsync(browser, "/inbox/toetsen", path, ("to", older))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await Reporting.EventsAsync(app, number, CaseNames.Events.Added)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Words_are_put_with_no_complaint_that_somebody_else_has()
    {
        await using var app = await StartAsync();
        var start = TimeProvider.System.GetUtcNow().AddHours(-1);
        var complaint = await app.CaseAsync(open => new OpenCase(CaseType.Complaint) { Number = open.Number, Description = "Komt nooit" }, at: start, handler: "teamleider");
        var number = await app.CaseAsync(at: start.AddMinutes(1));
        await app.PostsAsync(number, "replies", new { text = "Waar is het precies?", author = "schelfhorst" });
        await app.WritesAsync("achter het schuurtje");
        var entry = (await app.RowsAsync<CaseEventRow>()).Single(row => row.Kind == CaseNames.Events.Added);
        var path = $"/inbox/cases/{entry.CaseNumber}/bericht/{entry.Id}";

        (await DeskApp.PostAsync(await app.SignedInAsync(), "/inbox/toetsen", path, ("to", complaint))).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        (await app.RowsAsync<CaseEventRow>()).Single(row => row.Kind == CaseNames.Events.Added).CaseNumber.ShouldBe(number);
        (await DeskApp.PostAsync(await app.SignedInAsync("teamleider"), "/inbox/toetsen", path, ("to", complaint))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
    }

    private static string CardOf(string page, string number)
    {
        page.ShouldContain($"id=\"kaart-{number}\"");
        return page[page.IndexOf($"id=\"kaart-{number}\"", StringComparison.Ordinal)..].Split("</article>")[0];
    }

    private static async Task<string> PanelAsync(DeskApp app, string number)
    {
        var html = WebUtility.HtmlDecode(await (await app.SignedInAsync()).GetStringAsync($"/inbox/cases/{number}", CancellationToken.None));
        html.ShouldContain(Panel);
        return html[html.IndexOf(Panel, StringComparison.Ordinal)..].Split("</section>")[0];
    }

    private async Task<DeskApp> StartAsync() => await DeskApp.StartAsync(await store());
}
