using System.Net;
using Microsoft.Extensions.DependencyInjection;
using WijkBot.Cases;
using WijkBot.Handover;
using WijkBot.Storage;
using WijkBot.Tests.Running;

namespace WijkBot.Tests.Inbox;

public sealed class BulkOnSqliteTests() : BulkPageRules(Store.SqliteAsync);

public sealed class BulkOnServicesTests() : BulkPageRules(Store.PostgresAndRedisAsync);

/// <summary>Something about many cases: looked at first, each by itself, and undone as far as it can be.</summary>
public abstract class BulkPageRules(Func<Task<Store>> store)
{
    private readonly LeapingClock clock = new(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task A_transfer_is_asked_looked_at_done_and_undone()
    {
        await using var app = await StartAsync();
        var (first, second) = (await app.CaseAsync(), await app.CaseAsync(phone: "+31600000002"));
        var ended = await app.CaseAsync(phone: "+31600000003");
        await app.PostsAsync(ended, "status", new { status = "withdrawn", author = "schelfhorst" });
        var before = (await app.RowsAsync<OutboundRow>()).Count;
        var browser = await app.SignedInAsync("teamleider");

        var asks = await PageAsync(await SendAsync(browser, "/inbox/samen", [first, second, ended], ("act", "Transfer")));
        asks.ShouldContain("name=\"transfer\"");
        asks.ShouldContain("Niet: 1 melding");
        var preview = await PageAsync(await SendAsync(browser, "/inbox/samen", [first, second, ended], [.. Order, ("stap", "1")]));
        preview.ShouldContain("2 meldingen gaan naar de wijkregisseur van De Riet. De bewoners krijgen bericht");
        preview.ShouldContain("Deze melding is afgerond.");
        (await HandlersAsync(app)).ShouldAllBe(handler => handler == "schelfhorst");

        var page = await DoneAsync(browser, [first, second, ended], [.. Order, ("stap", "1")]);
        (await PageAsync(await browser.GetAsync(page, CancellationToken.None))).ShouldContain("Gedaan bij 2 meldingen.");
        (await app.RowsAsync<CaseRow>()).Where(row => row.Number != ended).ShouldAllBe(row => row.Handler == "riet");
        (await app.RowsAsync<OutboundRow>()).Count.ShouldBe(before + 2);
        (await app.RowsAsync<CaseEventRow>()).Count(entry => entry.Kind == CaseNames.Events.Transferred && entry.By == "teamleider").ShouldBe(2);

        await DeskApp.PostAsync(browser, page, $"{page}/terug");
        (await PageAsync(await browser.GetAsync(page, CancellationToken.None))).ShouldContain("Ongedaan gemaakt bij 2 meldingen.");
        (await HandlersAsync(app)).ShouldAllBe(handler => handler == "schelfhorst");
    }

    /// <summary>Who is back from leave finds what somebody had for him, though it was elsewhere for a moment.</summary>
    [Fact]
    public async Task A_transfer_that_is_undone_gives_back_for_whom_it_was_had()
    {
        await using var app = await StartAsync();
        var number = await app.CaseAsync();
        await app.Services.GetRequiredService<SqlStore>().CommitAsync([new Statement("UPDATE cases SET stands_in_for = 'hofkamp' WHERE number = $1", number)], CancellationToken.None);
        var browser = await app.SignedInAsync("teamleider");
        var page = await DoneAsync(browser, [number], [.. Order, ("stap", "1")]);
        (await app.RowsAsync<CaseRow>()).Single().ShouldSatisfyAllConditions(row => row.Handler.ShouldBe("riet"), row => row.StandsInFor.ShouldBeNull());

        await DeskApp.PostAsync(browser, page, $"{page}/terug");

        (await app.RowsAsync<CaseRow>()).Single().ShouldSatisfyAllConditions(row => row.Handler.ShouldBe("schelfhorst"), row => row.StandsInFor.ShouldBe("hofkamp"));
    }

    [Fact]
    public async Task What_changed_meanwhile_is_not_undone_and_says_so()
    {
        await using var app = await StartAsync();
        var (first, second) = (await app.CaseAsync(), await app.CaseAsync(phone: "+31600000002"));
        var browser = await app.SignedInAsync();
        await browser.GetStringAsync($"/inbox/cases/{first}", CancellationToken.None);
        await browser.GetStringAsync($"/inbox/cases/{second}", CancellationToken.None);
        var page = await DoneAsync(browser, [first, second], ("act", "Snooze"), ("until", "maandag"), ("stap", "1"));
        (await app.RowsAsync<CaseRow>()).ShouldAllBe(row => row.SnoozedUntil == new DateTimeOffset(2026, 11, 30, 8, 0, 0, TimeSpan.Zero));
        await app.PostsAsync(first, "replies", new { text = "Ik kom.", author = "schelfhorst" });

        await DeskApp.PostAsync(browser, page, $"{page}/terug");

        var html = await PageAsync(await browser.GetAsync(page, CancellationToken.None));
        html.ShouldContain("Ongedaan gemaakt bij 1 melding, 1 kon niet terug.");
        html.ShouldContain("Er is intussen iets met deze melding gedaan.");
        (await app.RowsAsync<CaseRow>()).ShouldAllBe(row => row.SnoozedUntil == null);
    }

    [Fact]
    public async Task What_was_left_alone_before_is_so_again()
    {
        await using var app = await StartAsync();
        var number = await app.CaseAsync();
        var browser = await app.SignedInAsync();
        await DeskApp.PostAsync(browser, $"/inbox/cases/{number}", $"/inbox/cases/{number}/snooze", ("until", "morgen"));
        var before = (await app.RowsAsync<CaseRow>()).Single().SnoozedUntil;
        var page = await DoneAsync(browser, [number], ("act", "Snooze"), ("until", "maandag"), ("stap", "1"));
        (await app.RowsAsync<CaseRow>()).Single().SnoozedUntil.ShouldNotBe(before);

        await DeskApp.PostAsync(browser, page, $"{page}/terug");

        (await app.RowsAsync<CaseRow>()).Single().SnoozedUntil.ShouldBe(before.ShouldNotBeNull());
    }

    [Fact]
    public async Task Read_and_in_progress_are_done_and_taken_back()
    {
        await using var app = await StartAsync();
        var number = await app.CaseAsync(at: clock.GetUtcNow());
        var browser = await app.SignedInAsync();

        var seen = await DoneAsync(browser, [number], ("act", "Seen"));
        (await app.RowsAsync<CaseRow>()).Single().Unread.ShouldBeFalse();
        await DeskApp.PostAsync(browser, seen, $"{seen}/terug");
        (await app.RowsAsync<CaseRow>()).Single().Unread.ShouldBeTrue();

        var busy = await DoneAsync(browser, [number], ("act", "InProgress"));
        // nobody read what the resident said
        (await app.RowsAsync<CaseRow>()).Single().ShouldSatisfyAllConditions(row => row.Status.ShouldBe("in_progress"), row => row.Unread.ShouldBeTrue());
        await DeskApp.PostAsync(browser, busy, $"{busy}/terug");
        (await app.RowsAsync<CaseRow>()).Single().ShouldSatisfyAllConditions(row => row.Status.ShouldBe("open"), row => row.Unread.ShouldBeTrue());
        (await app.RowsAsync<CaseEventRow>()).Select(entry => entry.Kind).ShouldBe(["opened", "seen", "unseen", "status", "status"], ignoreOrder: true);
        (await app.ReadsAsync(number)).GetProperty("timeline").GetArrayLength().ShouldBe(3, "how we plan our work is our own");
    }

    [Fact]
    public async Task Undoing_is_over_after_ten_minutes_and_is_of_who_did_it()
    {
        await using var app = await StartAsync();
        var number = await app.CaseAsync(at: clock.GetUtcNow());
        var browser = await app.SignedInAsync();
        var page = await DoneAsync(browser, [number], ("act", "Seen"));

        (await (await app.SignedInAsync("riet")).GetAsync(page, CancellationToken.None)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        clock.Advance(TimeSpan.FromMinutes(11));
        (await PageAsync(await browser.GetAsync(page, CancellationToken.None))).ShouldNotContain("Ongedaan maken</button>");
        (await DeskApp.PostAsync(browser, "/inbox", $"{page}/terug")).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await app.RowsAsync<CaseRow>()).Single().Unread.ShouldBeFalse();
    }

    [Fact]
    public async Task Many_are_done_a_lot_at_a_time_and_none_twice()
    {
        await using var app = await StartAsync();
        var numbers = new List<string>();
        for (var index = 0; index < Bulk.Lot + 5; index++)
            numbers.Add(await app.CaseAsync(phone: $"+316000001{index:00}"));
        var browser = await app.SignedInAsync();

        var page = await DoneAsync(browser, [.. numbers], ("act", "Seen"));
        (await PageAsync(await browser.GetAsync(page, CancellationToken.None))).ShouldContain($"{Bulk.Lot} van {Bulk.Lot + 5} klaar.");
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => DeskApp.PostAsync(browser, page, $"{page}/verder")));

        (await PageAsync(await browser.GetAsync(page, CancellationToken.None))).ShouldContain($"Gedaan bij {Bulk.Lot + 5} meldingen.");
        (await app.RowsAsync<CaseEventRow>()).Count(entry => entry.Kind == CaseNames.Events.Seen).ShouldBe(Bulk.Lot + 5);
    }

    [Fact]
    public async Task Nothing_chosen_or_half_filled_in_changes_nothing()
    {
        await using var app = await StartAsync();
        var number = await app.CaseAsync();
        var browser = await app.SignedInAsync();
        (await SendAsync(browser, "/inbox/samen", [], ("act", "Seen"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await SendAsync(browser, "/inbox/samen", [number], ("act", "Delete"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var wrong = await PageAsync(await SendAsync(browser, "/inbox/samen", [number], ("act", "Transfer"), ("to", "riet"), ("stap", "1")));
        wrong.ShouldContain("role=\"alert\"");
        (await SendAsync(browser, "/inbox/samen/doen", [number], ("act", "Transfer"), ("to", "riet"), ("stap", "1"))).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await app.RowsAsync<BulkRow>()).ShouldBeEmpty();
    }

    private static readonly (string, string)[] Order = [("act", "Transfer"), ("to", "riet"), ("transfer", "Vakantie"), ("tell", "1")];

    private static async Task<string> DoneAsync(HttpClient browser, string[] numbers, params (string, string)[] fields)
    {
        var answer = await SendAsync(browser, "/inbox/samen/doen", numbers, fields);
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther, await answer.Content.ReadAsStringAsync(CancellationToken.None));
        return answer.Headers.Location!.ToString();
    }

    private static Task<HttpResponseMessage> SendAsync(HttpClient browser, string action, string[] numbers, params (string, string)[] fields) =>
        DeskApp.PostAsync(browser, "/inbox/toetsen", action, [.. numbers.Select(number => ("nummer", number)), .. fields]);

    private static async Task<string> PageAsync(HttpResponseMessage answer)
    {
        var html = await answer.Content.ReadAsStringAsync(CancellationToken.None);
        HtmlCheck.ShouldBeSound(html);
        return WebUtility.HtmlDecode(html);
    }

    private static async Task<IEnumerable<string>> HandlersAsync(DeskApp app) => (await app.RowsAsync<CaseRow>()).Select(row => row.Handler);

    private async Task<DeskApp> StartAsync() => await DeskApp.StartAsync(await store(), null, clock);
}
