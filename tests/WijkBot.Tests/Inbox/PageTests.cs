using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using WijkBot.Cases;
using WijkBot.Conversations;
using WijkBot.Storage;
using WijkBot.Tests.Handover;
using WijkBot.Tests.Running;

namespace WijkBot.Tests.Inbox;

public sealed class PageOnSqliteTests() : PageRules(Store.SqliteAsync);

public sealed class PageOnServicesTests() : PageRules(Store.PostgresAndRedisAsync);

public abstract class PageRules(Func<Task<Store>> store)
{
    [Fact]
    public async Task Every_page_is_well_formed_and_its_headings_are_in_order()
    {
        await using var app = await StartAsync();
        var number = await app.CaseAsync(open => open with { Photos = ["media/1"], WantsPerson = true });
        await app.WritesAsync("Ik zie <b>nog</b> meer & \"meer\"");
        var browser = await app.SignedInAsync();
        foreach (var path in new[] { "/inbox", "/inbox?van=alle&status=open&zoek=afval", "/inbox/aanmelden?code=abc", $"/inbox/cases/{number}" })
        {
            var answer = await browser.GetAsync(path, CancellationToken.None);
            answer.StatusCode.ShouldBe(HttpStatusCode.OK, path);
            HtmlCheck.ShouldBeSound(await answer.Content.ReadAsStringAsync(CancellationToken.None));
            answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
            var csp = answer.Headers.GetValues("Content-Security-Policy").Single();
            csp.ShouldContain("default-src 'none'");
            csp.ShouldNotContain("unsafe-inline");
        }
    }

    [Fact]
    public async Task The_page_of_a_case_shows_the_conversation_escaped_and_marks_it_as_seen()
    {
        await using var app = await StartAsync();
        var number = await app.CaseAsync();
        await app.WritesAsync("<script>alert(1)</script> nog meer");
        (await app.RowsAsync<CaseRow>()).Single().Unread.ShouldBeTrue();
        var html = await (await app.SignedInAsync()).GetStringAsync($"/inbox/cases/{number}", CancellationToken.None);
        html.ShouldContain("&lt;script&gt;alert(1)&lt;/script&gt; nog meer");
        html.ShouldNotContain("<script>alert");
        html.ShouldContain(Given.Phone.Replace("+", "&#x2B;"));
        (await app.RowsAsync<CaseRow>()).Single().Unread.ShouldBeFalse();
    }

    [Fact]
    public async Task What_is_written_from_right_to_left_is_shown_so_each_option_by_itself()
    {
        await using var app = await StartAsync();
        await app.WritesAsync("مرحبا، أريد المساعدة من فضلكم");
        var number = await app.CaseAsync(open => open with { Description = "قمامة في الشارع" });

        var html = WebUtility.HtmlDecode(await (await app.SignedInAsync()).GetStringAsync($"/inbox/cases/{number}", CancellationToken.None));

        html.ShouldContain("<p class=\"description\" dir=\"auto\">قمامة في الشارع</p>");
        html.ShouldContain("<p class=\"option\" dir=\"auto\">1 تقديم بلاغ</p>");
        html.ShouldContain("<textarea dir=\"auto\" id=\"text\"");
    }

    [Fact]
    public async Task A_claim_silences_the_bot_and_giving_back_lets_it_speak()
    {
        await using var app = await StartAsync();
        var number = await app.CaseAsync();
        var browser = await app.SignedInAsync();
        await app.WritesAsync("hallo");
        (await app.RowsAsync<OutboundRow>()).Count.ShouldBeGreaterThan(0);
        (await PostAsync(browser, number, "claim", ("from", ""))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var before = (await app.RowsAsync<OutboundRow>()).Count;
        await app.WritesAsync("bent u daar?");
        (await app.RowsAsync<OutboundRow>()).Count.ShouldBe(before);
        (await app.RowsAsync<CaseRow>()).Single().Unread.ShouldBeTrue();
        (await PostAsync(browser, number, "give-back")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var returned = (await app.RowsAsync<OutboundRow>()).Count;
        await app.WritesAsync("hallo bot");
        (await app.RowsAsync<OutboundRow>()).Count.ShouldBeGreaterThan(returned);
        (await app.RowsAsync<CaseEventRow>()).Select(entry => (entry.Kind, entry.By)).ShouldContain(("claimed", "schelfhorst"));
        (await app.RowsAsync<CaseEventRow>()).Select(entry => (entry.Kind, entry.By)).ShouldContain(("given_back", "schelfhorst"));
    }

    [Fact]
    public async Task Who_claims_what_another_has_just_claimed_is_told()
    {
        await using var app = await StartAsync();
        var number = await app.CaseAsync();
        var (first, second) = (await app.SignedInAsync(), await app.SignedInAsync("riet"));
        (await PostAsync(first, number, "claim", ("from", ""))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var answer = await PostAsync(second, number, "claim", ("from", ""));
        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await answer.Content.ReadAsStringAsync(CancellationToken.None)).ShouldContain("Een collega was u voor");
        (await app.RowsAsync<ConversationRow>()).Single().ClaimedBy.ShouldBe("schelfhorst");
        (await PostAsync(second, number, "claim", ("from", "schelfhorst"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await app.RowsAsync<ConversationRow>()).Single().ClaimedBy.ShouldBe("riet");
    }

    [Fact]
    public async Task A_note_stays_in_the_house()
    {
        await using var app = await StartAsync();
        var number = await app.CaseAsync();
        var browser = await app.SignedInAsync();
        (await PostAsync(browser, number, "note", ("note", "Kanarie: let op de hond"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await app.RowsAsync<OutboundRow>()).ShouldBeEmpty();
        (await app.System().GetStringAsync($"/api/v1/cases/{number}", CancellationToken.None)).ShouldNotContain("Kanarie");
        (await app.System().GetStringAsync("/api/v1/cases", CancellationToken.None)).ShouldNotContain("Kanarie");
        (await browser.GetStringAsync($"/inbox/cases/{number}", CancellationToken.None)).ShouldContain("Kanarie: let op de hond");
        await Task.Delay(500, CancellationToken.None);
        app.Sent.Texts.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_reply_is_previewed_without_leaving_and_pressed_twice_leaves_once()
    {
        await using var app = await StartAsync();
        var number = await app.CaseAsync();
        var browser = await app.SignedInAsync();
        var preview = await PostAsync(browser, number, "reply", ("text", "Café’s in Indië"), ("action", "preview"));
        preview.StatusCode.ShouldBe(HttpStatusCode.OK);
        WebUtility.HtmlDecode(await preview.Content.ReadAsStringAsync(CancellationToken.None)).ShouldContain("Café's in Indie");
        (await app.RowsAsync<OutboundRow>()).ShouldBeEmpty();
        foreach (var _ in Enumerable.Range(0, 2))
            (await PostAsync(browser, number, "reply", ("text", "Café’s in Indië"), ("once", "een"), ("action", "send"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await app.RowsAsync<OutboundRow>()).Single().Text.ShouldBe("Café's in Indie");
    }

    [Theory]
    [InlineData("reply", "text", "")]
    [InlineData("note", "note", "  ")]
    [InlineData("status", "status", "resolved")]
    [InlineData("status", "status", "declined")]
    [InlineData("status", "status", "closed")]
    public async Task What_is_missing_comes_back_on_the_page_and_changes_nothing(string form, string field, string value)
    {
        await using var app = await StartAsync();
        var number = await app.CaseAsync();
        var answer = await PostAsync(await app.SignedInAsync(), number, form, (field, value));
        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var html = await answer.Content.ReadAsStringAsync(CancellationToken.None);
        html.ShouldContain("role=\"alert\"");
        HtmlCheck.ShouldBeSound(html);
        (await app.RowsAsync<OutboundRow>()).ShouldBeEmpty();
        (await app.RowsAsync<CaseEventRow>()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_list_puts_danger_and_who_wants_a_person_first_and_filters()
    {
        await using var app = await StartAsync();
        var start = new DateTimeOffset(2026, 11, 1, 9, 0, 0, TimeSpan.Zero);
        var danger = await app.CaseAsync(open => open with { Danger = Danger.Emergency, Alert = true }, at: start);
        var person = await app.CaseAsync(open => open with { WantsPerson = true }, "+31600000002", start.AddMinutes(1));
        var plain = await app.CaseAsync(phone: "+31600000003", at: start.AddMinutes(2));
        var team = await app.CaseAsync(phone: "+31600000004", at: start.AddMinutes(3), handler: "team");
        var browser = await app.SignedInAsync();
        (await NumbersAsync(browser, "/inbox")).ShouldBe([danger, person, plain]);
        (await NumbersAsync(browser, "/inbox?van=team")).ShouldBe([team]);
        (await NumbersAsync(browser, "/inbox?van=alle&zoek=AFVAL")).ShouldBe([danger, person, team, plain]);
        (await NumbersAsync(browser, $"/inbox?van=alle&zoek={plain}")).ShouldBe([plain]);
        (await NumbersAsync(browser, "/inbox?van=alle&zoek=%25")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Whatever_is_typed_on_the_page_of_a_case_is_kept_while_the_window_is_open()
    {
        await using var app = await StartAsync();
        var number = await app.CaseAsync();
        await Promising.MadeAsync(app, number);
        await app.Services.GetRequiredService<SqlStore>().CommitAsync([PartnerSql.Agree(number, "twente-milieu", new Consent(true), TimeProvider.System.GetUtcNow())], CancellationToken.None);
        var browser = await app.SignedInAsync();
        var typed = Regex.Matches(await browser.GetStringAsync($"/inbox/cases/{number}", CancellationToken.None), "<form .*?</form>", RegexOptions.Singleline)
            .Select(form => form.Value).Where(form => form.Contains("<textarea", StringComparison.Ordinal)).ToList();
        var kept = typed.ConvertAll(form => Regex.Match(form, "^<form [^>]*data-keep=\"([^\"]+)\"").Groups[1].Value);
        kept.Count.ShouldBe(8);
        kept.ShouldBeUnique();
        kept.ShouldAllBe(key => key.Contains(number, StringComparison.Ordinal));
        foreach (var (done, key) in new[] { ("reply", "antwoord"), ("note", "notitie"), ("status", "status"), ("transfer", "overdragen"), ("pass-on", "doorgeven") })
        {
            kept.ShouldContain($"{key}-{number}");
            (await browser.GetStringAsync($"/inbox/cases/{number}?klaar={done}", CancellationToken.None)).ShouldContain($"data-kept-done=\"{key}-{number}\"");
        }
    }

    private static async Task<string[]> NumbersAsync(HttpClient browser, string path) =>
        [.. Regex.Matches(await browser.GetStringAsync(path, CancellationToken.None), "href=\"/inbox/cases/(\\d+)\"").Select(match => match.Groups[1].Value)];

    private static Task<HttpResponseMessage> PostAsync(HttpClient browser, string number, string form, params (string, string)[] fields) =>
        DeskApp.PostAsync(browser, $"/inbox/cases/{number}", $"/inbox/cases/{number}/{form}", fields);

    private async Task<DeskApp> StartAsync() => await DeskApp.StartAsync(await store());
}
