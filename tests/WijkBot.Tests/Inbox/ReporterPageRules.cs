using System.Net;
using WijkBot.Storage;
using WijkBot.Tests.Running;
using static WijkBot.Tests.Turns.Reporting;

namespace WijkBot.Tests.Inbox;

public sealed class ReporterPagesOnSqliteTests() : ReporterPageRules(Store.SqliteAsync);

public sealed class ReporterPagesOnServicesTests() : ReporterPageRules(Store.PostgresAndRedisAsync);

/// <summary>The page of a case that several residents reported, and of one that looks like another.</summary>
public abstract class ReporterPageRules(Func<Task<Store>> store)
{
    [Fact]
    public async Task What_looks_like_it_is_shown_merged_and_made_loose_again()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var (one, two) = (await ReportedAsync(app), await ReportedAsync(app, phone: Second, at: 16));
        var browser = await app.SignedInAsync("sluitersveld");
        var page = await PageAsync(browser, two);
        page.ShouldContain("Lijkt op");
        page.ShouldContain($"Samenvoegen met {one}");
        page.ShouldContain("Robbenhaarsweg 14");

        (await PostAsync(browser, two, "merge", ("into", one), ("once", "m"))).ShouldBe(HttpStatusCode.SeeOther);
        (await PostAsync(browser, two, "merge", ("into", one), ("once", "m"))).ShouldBe(HttpStatusCode.SeeOther);
        page = await PageAsync(browser, two);
        page.ShouldContain($"Deze melding is samengevoegd met <a href=\"/inbox/cases/{one}\">{one}</a>");
        page.ShouldContain("Losmaken");
        page.ShouldNotContain("Versturen naar de bewoner");
        (await PageAsync(browser, one)).ShouldSatisfyAllConditions(
            text => text.ShouldContain("2 melders"), text => text.ShouldContain($"melding <a href=\"/inbox/cases/{two}\">{two}</a>"), text => text.ShouldContain($"voegde {two} hierbij"));

        (await PostAsync(browser, two, "unmerge", ("once", "u"))).ShouldBe(HttpStatusCode.SeeOther);
        (await PageAsync(browser, one)).ShouldNotContain("2 melders");
        (await PostAsync(browser, two, "merge", ("into", "123"), ("once", "x"))).ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Of_each_reporter_stands_who_it_is_and_of_who_stays_unknown_only_that_he_is_there()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var (one, two) = (await ReportedAsync(app), await ReportedAsync(app, phone: Second, at: 16));
        (await PostAsync(await app.SignedInAsync("sluitersveld"), two, "merge", ("into", one), ("once", "m"))).ShouldBe(HttpStatusCode.SeeOther);
        await AlsoAsync(app, Third);
        await AlsoAsync(app, "+31600000004", ", anoniem graag");
        await app.WritesAsync("Er ligt nu ook een matras", Third);

        var page = await PageAsync(await app.SignedInAsync("sluitersveld"), one);

        var panel = page[page.IndexOf("id=\"melders-kop\"", StringComparison.Ordinal)..].Split("</section>")[0];
        foreach (var phone in new[] { First, Second, Third })
            panel.ShouldContain($"<a class=\"call\" href=\"tel:{phone}\">{phone}</a>");
        panel.ShouldContain($"<bdi>{Given.Name}</bdi>");
        panel.ShouldContain($"melding <a href=\"/inbox/cases/{two}\">{two}</a>");
        panel.ShouldContain("Melder 4 (anoniem)");
        page.ShouldNotContain("31600000004");
        // what each wrote stands in the conversation with him, and of who stays unknown nowhere
        page.ShouldContain("<summary>Gesprek met melder 3</summary>");
        panel.ShouldContain("Er ligt nu ook een matras");
        panel.ShouldNotContain("Gesprek met melder 4");
        // of one reporter nothing stands twice
        (await PageAsync(await app.SignedInAsync("sluitersveld"), await ReportedAsync(app, phone: "+31600000005", at: 20))).ShouldNotContain("melders-kop");
    }

    [Fact]
    public async Task Who_was_anonymous_once_stays_so_among_the_reporters_of_another()
    {
        await using var app = await DeskApp.StartAsync(await store());
        await app.CaseAsync(open => open with { Anonymous = true }, Second);
        var number = await ReportedAsync(app);
        await AlsoAsync(app);

        var page = await PageAsync(await app.SignedInAsync("sluitersveld"), number);

        page.ShouldContain("Naam en nummer blijven verborgen.");
        page.ShouldNotContain(Second[1..]);
    }

    [Fact]
    public async Task An_answer_goes_to_who_wrote_last_unless_another_is_chosen()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var number = await ReportedAsync(app);
        await AlsoAsync(app);
        var browser = await app.SignedInAsync("sluitersveld");
        var page = await PageAsync(browser, number);
        page.ShouldContain("Aan wie?");
        page.ShouldContain($"value=\"{Conversation(app, Second)}\" required checked");
        page.ShouldContain("Melder 2</strong> heeft dit ook");

        (await PostAsync(browser, number, "reply", ("text", "Voor de tweede"), ("action", "send"), ("reader", $"{Conversation(app, Second)}"))).ShouldBe(HttpStatusCode.SeeOther);
        (await PostAsync(browser, number, "reply", ("text", "Voor de eerste"), ("action", "send"), ("reader", $"{Conversation(app, First)}"))).ShouldBe(HttpStatusCode.SeeOther);
        (await SaidAsync(app, Second))[^1].ShouldBe("Voor de tweede");
        (await SaidAsync(app, First)).ShouldBe(["Voor de eerste"]);
        (await EventsAsync(app, number, "reply")).Select(entry => (entry.Text, entry.ConversationId)).ShouldBe([("Voor de tweede", Conversation(app, Second)), ("Voor de eerste", (Guid?)null)]);
        (await PageAsync(browser, number)).ShouldContain("antwoordde (melder 2)");
        (await PostAsync(browser, number, "reply", ("text", "Voor wie"), ("action", "send"), ("reader", $"{Guid.NewGuid()}"))).ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task To_all_goes_only_after_it_was_seen_to_whom()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var number = await ReportedAsync(app);
        await AlsoAsync(app, more: ", anoniem graag");
        await AlsoAsync(app, Third);
        var browser = await app.SignedInAsync("sluitersveld");
        var shown = await ShownAsync(browser, number, ("text", "Wij komen morgen."), ("action", "send"), ("reader", "alle"));
        shown.ShouldContain("Dit gaat naar 3 bewoners, 1 van hen anoniem.");
        HtmlCheck.ShouldBeSound(shown);
        (await EventsAsync(app, number, "reply")).ShouldBeEmpty();
        shown.ShouldNotContain(Second[3..]);
        var seen = System.Text.RegularExpressions.Regex.Match(shown, "name=\"seen\" value=\"([0-9a-f]+)\"").Groups[1].Value;

        // somebody came in between: it is seen again first
        await AlsoAsync(app, "+31600000004");
        (await PostAsync(browser, number, "reply", ("text", "Wij komen morgen."), ("action", "send"), ("reader", "alle"), ("seen", seen), ("once", "1"))).ShouldBe(HttpStatusCode.Conflict);
        shown = await ShownAsync(browser, number, ("text", "Wij komen morgen."), ("action", "send"), ("reader", "alle"));
        shown.ShouldContain("Dit gaat naar 4 bewoners, 1 van hen anoniem.");
        seen = System.Text.RegularExpressions.Regex.Match(shown, "name=\"seen\" value=\"([0-9a-f]+)\"").Groups[1].Value;
        for (var pressed = 0; pressed < 2; pressed++)
            (await PostAsync(browser, number, "reply", ("text", "Wij komen morgen."), ("action", "send"), ("reader", "alle"), ("seen", seen), ("once", "2"))).ShouldBe(HttpStatusCode.SeeOther);
        foreach (var phone in new[] { First, Second, Third, "+31600000004" })
            await HearsAsync(app, phone, "Wij komen morgen.");
        var replies = await EventsAsync(app, number, "reply");
        replies.Count.ShouldBe(4);
        replies.ShouldAllBe(entry => entry.OutboundId != null && entry.By == "sluitersveld");
        (await app.RowsAsync<OutboundRow>()).Count(row => row.Text == "Wij komen morgen.").ShouldBe(4);
    }

    [Fact]
    public async Task What_is_changed_after_it_was_seen_is_seen_again_before_it_goes_to_all()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var number = await ReportedAsync(app);
        await AlsoAsync(app);
        var browser = await app.SignedInAsync("sluitersveld");
        var seen = SeenIn(await ShownAsync(browser, number, ("text", "Wij komen\r\nmorgen."), ("action", "send"), ("reader", "alle")));

        var answer = await DeskApp.PostAsync(browser, $"/inbox/cases/{number}", $"/inbox/cases/{number}/reply", ("text", "Wij komen\r\nnooit."), ("action", "send"), ("reader", "alle"), ("seen", seen));

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(CancellationToken.None));
        page.ShouldContain("Bekijk eerst naar wie dit gaat en wat zij lezen.");
        page.ShouldContain("Dit gaat naar 2 bewoners.");
        page.ShouldContain("nooit.</textarea>");
        (await EventsAsync(app, number, "reply")).ShouldBeEmpty();
        // the end of a line is no other text
        (await PostAsync(browser, number, "reply", ("text", "Wij komen\nnooit."), ("action", "send"), ("reader", "alle"), ("seen", SeenIn(page)))).ShouldBe(HttpStatusCode.SeeOther);
        foreach (var phone in new[] { First, Second })
            await HearsAsync(app, phone, "Wij komen\nnooit.");
    }

    [Fact]
    public async Task Outcomes_are_counted_one_by_one()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var number = await ReportedAsync(app);
        await AlsoAsync(app);
        await AlsoAsync(app, Third);
        await app.PostsAsync(number, "status", new { status = "resolved", reason = "Klaar.", author = "sluitersveld" });
        foreach (var phone in new[] { Second, Third })
            await HearsAsync(app, phone, $"Melding {number} is klaar.");
        await app.WritesAsync("deels", Second);
        await app.WritesAsync("ja", Third);
        var page = await PageAsync(await app.SignedInAsync("sluitersveld"), number);
        page.ShouldContain("3 melders");
        page.ShouldContain("Is het opgelost? 1 ja, 1 deels, 0 nee, 1 nog geen antwoord.");
    }

    private static string SeenIn(string page) => System.Text.RegularExpressions.Regex.Match(page, "name=\"seen\" value=\"([0-9a-f]+)\"").Groups[1].Value;

    private static async Task<string> PageAsync(HttpClient browser, string number)
    {
        var html = await browser.GetStringAsync($"/inbox/cases/{number}", CancellationToken.None);
        HtmlCheck.ShouldBeSound(html);
        return WebUtility.HtmlDecode(html);
    }

    private static async Task<HttpStatusCode> PostAsync(HttpClient browser, string number, string form, params (string, string)[] fields) =>
        (await DeskApp.PostAsync(browser, $"/inbox/cases/{number}", $"/inbox/cases/{number}/{form}", fields)).StatusCode;

    private static async Task<string> ShownAsync(HttpClient browser, string number, params (string, string)[] fields)
    {
        var answer = await DeskApp.PostAsync(browser, $"/inbox/cases/{number}", $"/inbox/cases/{number}/reply", fields);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(CancellationToken.None));
    }
}
