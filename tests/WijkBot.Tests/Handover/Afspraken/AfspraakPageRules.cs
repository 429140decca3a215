using System.Net;
using WijkBot.Cases;
using WijkBot.Conversations;
using WijkBot.Tests.Inbox;
using WijkBot.Tests.Running;
using WijkBot.Tests.Turns;
using static WijkBot.Tests.Handover.Promising;

namespace WijkBot.Tests.Handover;

public sealed class AfspraakPageOnSqliteTests() : AfspraakPageRules(Store.SqliteAsync);

public sealed class AfspraakPageOnServicesTests() : AfspraakPageRules(Store.PostgresAndRedisAsync);

/// <summary>The forms of afspraken on the page of a case, and their list; all without script.</summary>
public abstract class AfspraakPageRules(Func<Task<Store>> store)
{
    [Fact]
    public async Task On_the_page_of_a_case_it_is_made_moved_and_kept()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var number = await app.CaseAsync();
        var browser = await app.SignedInAsync();

        (await PostAsync(browser, number, "afspraak", ("what", What), ("day", Day(app, 5)), ("once", "een"))).Headers.Location!.ToString().ShouldContain("klaar=afspraak");
        var first = (await app.RowsAsync<AfspraakRow>()).Single().Id.ToString("N");
        (await PostAsync(browser, number, "afspraak-verzet", ("afspraak", first), ("day", Day(app, 8)), ("why", "ziek"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var second = (await app.RowsAsync<AfspraakRow>()).Single(row => row.State == AfspraakStates.Running).Id.ToString("N");
        (await PostAsync(browser, number, "afspraak-nagekomen", ("afspraak", second))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        var html = WebUtility.HtmlDecode(await browser.GetStringAsync($"/inbox/cases/{number}?klaar=afspraak", CancellationToken.None));
        html.ShouldContain("De afspraak is vastgelegd. De bewoner krijgt bericht.");
        html.ShouldContain("Nagekomen");
        html.ShouldContain("Reden: ziek");
        html.ShouldContain("kwam de afspraak na");
    }

    [Fact]
    public async Task What_is_missing_comes_back_in_its_own_form_with_what_was_typed()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var number = await app.CaseAsync();
        var id = await MadeAsync(app, number);
        var browser = await app.SignedInAsync();

        var answer = await PostAsync(browser, number, "afspraak-verzet", ("afspraak", id.ToString("N")), ("day", Day(app, -3)), ("why", "de monteur is ziek"));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var html = await answer.Content.ReadAsStringAsync(CancellationToken.None);
        html.ShouldContain("Deze dag is al voorbij. Kies vandaag of later.");
        html.ShouldContain(">de monteur is ziek</textarea>");
        HtmlCheck.ShouldBeSound(html);
        (await PostAsync(browser, number, "afspraak-mislukt", ("afspraak", "geen id"), ("why", "x"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await app.RowsAsync<AfspraakRow>()).ShouldHaveSingleItem().State.ShouldBe(AfspraakStates.Running);
    }

    [Fact]
    public async Task The_list_has_what_is_over_first_and_what_ended_below_by_whose_and_by_wijk()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var made = TimeProvider.System.GetUtcNow().AddDays(-9);
        var late = await app.CaseAsync(open => open with { Place = Succeeding.Sluitersveld });
        await GivenAsync(app, late, Today(app).AddDays(-1), made);
        var soon = await app.CaseAsync(phone: "+31600000002");
        await GivenAsync(app, soon, Today(app).AddDays(2), made, by: "riet");
        var kept = await app.CaseAsync(phone: "+31600000003");
        await WijkBot.Tests.Handover.Promising.Desk(app).KeepAsync(new(kept, "riet"), await GivenAsync(app, kept, Today(app).AddDays(2), made), CancellationToken.None);
        var other = await app.CaseAsync(phone: "+31600000004", handler: "riet");
        await GivenAsync(app, other, Today(app).AddDays(3), made);
        var browser = await app.SignedInAsync();

        var mine = await browser.GetStringAsync("/inbox/afspraken", CancellationToken.None);
        HtmlCheck.ShouldBeSound(mine);
        Order(mine, "Verstreken (1)", late, "Lopend (1)", soon, "beloofd door", "Laatste 90 dagen", "1 nagekomen, 0 verzet, 0 niet gelukt.", kept);
        mine.ShouldNotContain($"/cases/{other}");
        Order(await browser.GetStringAsync("/inbox/afspraken?van=", CancellationToken.None), late, soon, other, kept);
        var wijk = await browser.GetStringAsync("/inbox/afspraken?van=&wijk=WK014113", CancellationToken.None);
        wijk.ShouldContain(late);
        wijk.ShouldNotContain($"/cases/{soon}");
    }

    [Fact]
    public async Task Where_there_was_danger_the_page_says_that_nothing_is_told()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var number = await app.CaseAsync(open => open with { Danger = Danger.Emergency });
        await MadeAsync(app, number);

        var html = WebUtility.HtmlDecode(await (await app.SignedInAsync()).GetStringAsync($"/inbox/cases/{number}?klaar=afspraak", CancellationToken.None));

        html.ShouldContain("De bewoner krijgt geen bericht: vertel het zelf.");
        html.ShouldContain("Bij gevaar sturen we geen bericht over een afspraak");
    }

    private static void Order(string html, params string[] parts)
    {
        var at = parts.Select(part => html.IndexOf(part, StringComparison.Ordinal)).ToList();
        at.ShouldAllBe(index => index >= 0, string.Join(", ", parts.Zip(at)));
        at.ShouldBe(at.Order());
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient browser, string number, string form, params (string, string)[] fields) =>
        DeskApp.PostAsync(browser, $"/inbox/cases/{number}", $"/inbox/cases/{number}/{form}", fields);
}
