using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using WijkBot.Cases;
using WijkBot.Channels;
using WijkBot.Handover;
using WijkBot.Storage;
using WijkBot.Tests.Inbox;
using WijkBot.Tests.Running;
using WijkBot.Tests.Turns;

namespace WijkBot.Tests.Handover;

public sealed class NotArrivedOnSqliteTests() : NotArrivedRules(Store.SqliteAsync);

public sealed class NotArrivedOnServicesTests() : NotArrivedRules(Store.PostgresAndRedisAsync);

/// <summary>What will not arrive is said at once where that is known, told to whoever has the case, and is no answer.</summary>
public abstract class NotArrivedRules(Func<Task<Store>> store)
{
    private const string Lost = "Bericht komt niet aan";

    [Fact]
    public async Task Who_stopped_hears_nothing_and_nobody_is_made_to_believe_that_he_did()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var number = await app.CaseAsync();
        await app.WritesAsync("stop");
        using var browser = await app.SignedInAsync();

        (await DeskApp.PostAsync(browser, $"/inbox/cases/{number}", $"/inbox/cases/{number}/reply", ("text", "Ik kom morgen kijken."), ("action", "send"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        foreach (var done in new[] { "reply", "status", "afspraak" })
            (await PageAsync(browser, $"/inbox/cases/{number}?klaar={done}")).ShouldContain("komt niet aan. De bewoner heeft STOP gestuurd.", Case.Sensitive, done);
        await FailedAsync(app, "Ik kom morgen kijken.");
        (await CaseOfAsync(app)).AnsweredAt.ShouldNotBeNull();
        (await PageAsync(browser, "/inbox?van=alle")).ShouldContain(Lost);

        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => LookAsync(app, TimeProvider.System.GetUtcNow())));
        await LookAsync(app, TimeProvider.System.GetUtcNow());

        (await app.RowsAsync<NoticeRow>()).Select(notice => (notice.Person, notice.Kind, notice.CaseNumber)).ShouldBe([("schelfhorst", NoticeKinds.NotArrived, number)]);
        (await CaseOfAsync(app)).AnsweredAt.ShouldBeNull();
        (await PageAsync(browser, "/inbox")).ShouldContain("een bericht aan de bewoner komt niet aan.");
    }

    [Fact]
    public async Task What_arrived_after_it_is_the_first_answer()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var number = await app.CaseAsync();
        await app.WritesAsync("stop");
        await app.PostsAsync(number, "replies", new { text = "Een eerste woord.", author = "riet" });
        await FailedAsync(app, "Een eerste woord.");
        await app.WritesAsync("start");
        await app.PostsAsync(number, "replies", new { text = "Een tweede woord.", author = "riet" });

        await LookAsync(app, TimeProvider.System.GetUtcNow());

        var second = (await app.RowsAsync<CaseEventRow>()).Single(entry => entry.Text == "Een tweede woord.");
        (await CaseOfAsync(app)).AnsweredAt.ShouldBe(second.At);
        (await PageAsync(await app.SignedInAsync(), "/inbox?van=alle")).ShouldNotContain(Lost);
    }

    /// <summary>A question that nobody got is not waited for, and stops no clock; that it was told before that another has it, is no answer.</summary>
    [Fact]
    public async Task What_was_asked_and_did_not_arrive_stops_no_clock()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var number = await app.CaseAsync();
        using var browser = await app.SignedInAsync();
        (await DeskApp.PostAsync(browser, $"/inbox/cases/{number}", $"/inbox/cases/{number}/transfer", ("from", "schelfhorst"), ("to", "riet"), ("transfer", "Kanarie"), ("tell", "1"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        await app.WritesAsync("stop");
        await app.PostsAsync(number, "replies", new { text = "Kunt u een foto sturen?", author = "riet" });
        (await CaseOfAsync(app)).StoppedAt.ShouldNotBeNull();
        await FailedAsync(app, "Kunt u een foto sturen?");

        await LookAsync(app, TimeProvider.System.GetUtcNow());

        ((await CaseOfAsync(app)).StoppedAt, (await CaseOfAsync(app)).AnsweredAt).ShouldBe((null, null));
        (await PageAsync(browser, "/inbox?van=wacht")).ShouldContain("Er wordt op geen bewoner gewacht.");
    }

    /// <summary>The timeline does not say who told the second; the notice comes all the same.</summary>
    [Fact]
    public async Task What_does_not_reach_another_reporter_is_told_as_well()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var number = await Reporting.ReportedAsync(app);
        await Reporting.AlsoAsync(app);
        await app.WritesAsync("stop", Reporting.Second);
        await app.PostsAsync(number, "status", new { status = "in_progress", reason = "Wij halen het op.", author = "sluitersveld" });
        await Inbox.Eventually.ShouldAsync(async () => (await app.RowsAsync<OutboundRow>()).Count(row => row.State == (int)DeliveryState.Failed && row.Author == "sluitersveld").ShouldBe(1));

        await LookAsync(app, TimeProvider.System.GetUtcNow());

        (await app.RowsAsync<NoticeRow>()).Select(notice => (notice.Kind, notice.CaseNumber)).ShouldBe([(NoticeKinds.NotArrived, number)]);
        (await CaseOfAsync(app)).AnsweredAt.ShouldNotBeNull();
    }

    /// <summary>Nobody is told of what the bot said by itself, nor of what is long ago.</summary>
    [Fact]
    public async Task What_arrived_what_the_bot_said_and_what_is_long_ago_is_not_told()
    {
        await using var app = await DeskApp.StartAsync(await store());
        var number = await app.CaseAsync();
        await app.PostsAsync(number, "replies", new { text = "Dit komt aan.", author = "riet" });
        await LookAsync(app, TimeProvider.System.GetUtcNow());
        (await app.RowsAsync<NoticeRow>()).ShouldBeEmpty();
        var sql = app.Services.GetRequiredService<SqlStore>();
        await sql.CommitAsync([new Statement("UPDATE outbound SET state = 6, author = 'bot' WHERE text = 'Dit komt aan.'")], CancellationToken.None);
        await LookAsync(app, TimeProvider.System.GetUtcNow());
        (await app.RowsAsync<NoticeRow>()).ShouldBeEmpty();

        await app.WritesAsync("stop");
        await app.PostsAsync(number, "replies", new { text = "Dit niet.", author = "riet" });
        await FailedAsync(app, "Dit niet.");
        await LookAsync(app, TimeProvider.System.GetUtcNow().AddDays(3));
        (await app.RowsAsync<NoticeRow>()).ShouldBeEmpty();
    }

    private static async Task FailedAsync(DeskApp app, string text) => await Inbox.Eventually.ShouldAsync(async () =>
        (await app.RowsAsync<OutboundRow>()).Single(row => row.Text == text).State.ShouldBe((int)DeliveryState.Failed));

    private static async Task<CaseRow> CaseOfAsync(DeskApp app) => (await app.RowsAsync<CaseRow>()).Single();

    private static async Task<string> PageAsync(HttpClient browser, string path) => WebUtility.HtmlDecode(await browser.GetStringAsync(path, CancellationToken.None));

    private static Task LookAsync(DeskApp app, DateTimeOffset now) =>
        new NotArrived(app.Services.GetRequiredService<SqlStore>(), new FakeTimeProvider(now), NullLogger<NotArrived>.Instance).LookAsync(CancellationToken.None);
}
