using System.Net;
using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using WijkBot.Cases;
using WijkBot.Handover;
using WijkBot.Storage;
using WijkBot.Tests.Running;
using static WijkBot.Tests.Turns.Reporting;

namespace WijkBot.Tests.Inbox;

public sealed class MeanwhileOnSqliteTests() : MeanwhileRules(Store.SqliteAsync);

public sealed class MeanwhileOnServicesTests() : MeanwhileRules(Store.PostgresAndRedisAsync);

/// <summary>Two colleagues with the same case open: who answers from an older page first reads what the other wrote.</summary>
public abstract class MeanwhileRules(Func<Task<Store>> store)
{
    private const string Theirs = "Ik kom morgen om 10 uur", Mine = "Ik kom vrijdag om 14 uur";
    private const string Asked = "Een collega schreef de bewoner intussen ook. Lees eerst wat er staat. Klopt uw antwoord nog, druk dan nog eens op Versturen.";

    [Fact]
    public async Task From_an_older_page_the_answer_waits_for_a_second_press_and_is_kept()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var number = await app.CaseAsync();
        var (one, other) = (await app.SignedInAsync(), await app.SignedInAsync("teamleider"));
        var (his, seen) = (await SeenAsync(one, number), await SeenAsync(other, number));
        (await SendsAsync(one, number, Theirs, his)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        var answer = await SendsAsync(other, number, Mine, seen);

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var html = await answer.Content.ReadAsStringAsync(CancellationToken.None);
        HtmlCheck.ShouldBeSound(html);
        WebUtility.HtmlDecode(html).ShouldSatisfyAllConditions(
            page => page.ShouldContain(Asked), page => page.ShouldContain($">{Mine}</textarea>"),
            page => Regex.Match(page, "id=\"intussen\".*?</div>", RegexOptions.Singleline).Value.ShouldContain($"<p class=\"text\" dir=\"auto\">{Theirs}</p>"));
        (await SaidAsync(app, Given.Phone)).ShouldBe([Theirs]);
        (await SendsAsync(other, number, Mine, SeenIn(html))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await SaidAsync(app, Given.Phone)).ShouldBe([Theirs, Mine]);
        // his own words stop nobody
        (await SendsAsync(other, number, "Tot dan", SeenIn(html))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
    }

    [Fact]
    public async Task Who_looks_first_how_it_will_be_read_sees_it_there()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var number = await app.CaseAsync();
        var other = await app.SignedInAsync("teamleider");
        var seen = await SeenAsync(other, number);
        await app.PostsAsync(number, "replies", new { text = Theirs, author = "schelfhorst" });

        var preview = await DeskApp.PostAsync(other, $"/inbox/cases/{number}", $"/inbox/cases/{number}/reply", ("text", Mine), ("action", "preview"), ("gelezen", seen));

        (await preview.Content.ReadAsStringAsync(CancellationToken.None)).ShouldContain("id=\"intussen\"");
    }

    [Theory]
    [InlineData("in_progress", "Morgen komt de monteur.", HttpStatusCode.Conflict)]
    [InlineData("in_progress", "", HttpStatusCode.SeeOther)]
    public async Task Other_news_in_words_counts_as_well_and_a_bare_status_does_not(string status, string words, HttpStatusCode expected)
    {
        await using var app = await DeskApp.StartAsync(await store());
        var number = await app.CaseAsync();
        var other = await app.SignedInAsync("teamleider");
        var seen = await SeenAsync(other, number);
        await app.PostsAsync(number, "status", new { status, reason = words, author = "schelfhorst" });
        await app.WritesAsync("Fijn");

        (await SendsAsync(other, number, Mine, seen)).StatusCode.ShouldBe(expected);
    }

    [Fact]
    public async Task What_another_reporter_was_told_stops_nothing_unless_it_goes_to_all()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var number = await ReportedAsync(app);
        await AlsoAsync(app);
        var (one, other) = (await app.SignedInAsync("sluitersveld"), await app.SignedInAsync("teamleider"));
        var seen = await SeenAsync(other, number);
        var shown = await (await DeskApp.PostAsync(other, $"/inbox/cases/{number}", $"/inbox/cases/{number}/reply", ("text", Mine), ("action", "preview"), ("reader", "alle"))).Content.ReadAsStringAsync(CancellationToken.None);
        var all = Regex.Match(shown, "name=\"seen\" value=\"([0-9a-f]+)\"").Groups[1].Value;
        (await SendsAsync(one, number, Theirs, seen, ("reader", $"{Conversation(app, Second)}"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        (await SendsAsync(other, number, Mine, seen, ("reader", "alle"), ("seen", all))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await SendsAsync(other, number, Mine, seen, ("reader", $"{Conversation(app, Second)}"))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await SendsAsync(other, number, Mine, seen, ("reader", $"{Conversation(app, First)}"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
    }

    [Fact]
    public async Task What_was_answered_to_all_counts_for_each_before_he_has_heard_it()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var number = await ReportedAsync(app);
        await AlsoAsync(app);
        var (one, other) = (await app.SignedInAsync("sluitersveld"), await app.SignedInAsync("teamleider"));
        var seen = await SeenAsync(other, number);
        // as it stands within the second: the first has heard it, the second has not
        await app.PostsAsync(number, "replies", new { text = Theirs, author = "sluitersveld" });
        var first = (await app.RowsAsync<CaseEventRow>()).Single(entry => entry.Kind == CaseNames.Events.Reply);
        var notHis = first.ConversationId is null ? Second : First;
        await app.Services.GetRequiredService<SqlStore>().CommitAsync(
        [
            ReporterNewsSql.Tell(number, new Reporter(number, Conversation(app, notHis), "sms", "nl", first.At, false), CaseNames.Events.Reply, Theirs, "sluitersveld", TimeProvider.System.GetUtcNow().AddHours(1)),
        ], CancellationToken.None);

        var answer = await SendsAsync(other, number, Mine, seen, ("reader", $"{Conversation(app, notHis)}"));

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var html = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(CancellationToken.None));
        html.ShouldSatisfyAllConditions(() => html.ShouldContain(Asked), () => html.ShouldContain("id=\"intussen\""));
        (await SendsAsync(other, number, Mine, SeenIn(html), ("reader", $"{Conversation(app, notHis)}"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await SaidAsync(app, notHis)).ShouldContain(Mine);
        (await SendsAsync(one, number, "Tot dan", seen, ("reader", $"{Conversation(app, notHis)}"))).StatusCode.ShouldBe(HttpStatusCode.Conflict);
    }

    [Fact]
    public async Task Of_two_who_press_at_the_same_moment_one_is_asked()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var number = await app.CaseAsync();
        var reply = app.Services.GetRequiredService<Reply>();

        var results = await Task.WhenAll(new[] { "schelfhorst", "teamleider", "riet" }.Select(who =>
            reply.SendAsync(new Act(number, who), $"Van {who}", new ReplyTo.LastWriter(), 0, CancellationToken.None)));

        results.Count(result => result is ActResult.Done).ShouldBe(1);
        results.Count(result => result is ActResult.Conflict).ShouldBe(2);
        (await SaidAsync(app, Given.Phone)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_comes_in_on_an_open_page_is_seen_and_pressed_twice_it_still_goes_once()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var number = await app.CaseAsync();
        var (one, other) = (await app.SignedInAsync(), await app.SignedInAsync("teamleider"));
        await using var page = await Listening.ToAsync(other, $"/inbox/live?zaak={number}");
        await SendsAsync(one, number, Theirs, await SeenAsync(one, number));

        var parts = await page.HearsAsync("delen", Theirs);

        parts.ShouldContain("<p id=\"gelezen\" data-live");
        var seen = SeenIn(parts);
        // his page changes between the first press and the second
        foreach (var stands in new[] { seen, $"{int.Parse(seen, System.Globalization.CultureInfo.InvariantCulture) + 1}" })
            (await SendsAsync(other, number, Mine, stands, ("once", "een"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await SaidAsync(app, Given.Phone)).ShouldBe([Theirs, Mine]);
    }

    private static Task<HttpResponseMessage> SendsAsync(HttpClient browser, string number, string text, string seen, params (string, string)[] more) =>
        DeskApp.PostAsync(browser, $"/inbox/cases/{number}", $"/inbox/cases/{number}/reply", [("text", text), ("action", "send"), ("gelezen", seen), .. more]);

    private static async Task<string> SeenAsync(HttpClient browser, string number) => SeenIn(await browser.GetStringAsync($"/inbox/cases/{number}", CancellationToken.None));

    private static string SeenIn(string html) => Regex.Match(html, "name=\"gelezen\" value=\"([0-9]+)\"").Groups[1].Value;
}
