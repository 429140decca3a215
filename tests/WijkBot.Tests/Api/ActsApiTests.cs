using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using WijkBot.Cases;
using WijkBot.Storage;
using WijkBot.Tests.Inbox;
using WijkBot.Tests.Running;

namespace WijkBot.Tests.Api;

public sealed class ActsApiOnSqliteTests() : ActsApiRules(Store.SqliteAsync);

public sealed class ActsApiOnServicesTests() : ActsApiRules(Store.PostgresAndRedisAsync);

public abstract class ActsApiRules(Func<Task<Store>> store)
{
    [Fact]
    public async Task A_reply_reaches_the_resident_and_stands_in_the_timeline_with_its_delivery()
    {
        await using var app = await StartAsync();
        var number = await app.CaseAsync();
        (await ReplyAsync(app, number, "Wij komen morgen langs.")).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        await Eventually.ShouldAsync(() => app.Sent.Texts.ShouldBe(["Wij komen morgen langs."]));
        await Eventually.ShouldAsync(async () =>
        {
            using var json = JsonDocument.Parse(await app.System().GetStringAsync($"/api/v1/cases/{number}", CancellationToken.None));
            var entry = json.RootElement.GetProperty("timeline").EnumerateArray().Single(one => one.GetProperty("kind").GetString() == "reply");
            entry.GetProperty("by").GetString().ShouldBe("schelfhorst");
            entry.GetProperty("delivery").GetString().ShouldBe("accepted");
        });
    }

    [Fact]
    public async Task Twenty_times_the_same_key_at_once_is_one_reply_and_one_answer()
    {
        await using var app = await StartAsync();
        var number = await app.CaseAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => ReplyAsync(app, number, "Een keer.", "key-1")));
        answers.ShouldAllBe(answer => answer.StatusCode == HttpStatusCode.Accepted);
        (await Task.WhenAll(answers.Select(answer => answer.Content.ReadAsStringAsync(CancellationToken.None)))).Distinct().Count().ShouldBe(1);
        (await app.RowsAsync<OutboundRow>()).Count.ShouldBe(1);
        (await app.RowsAsync<CaseEventRow>()).Count(entry => entry.Kind == "reply").ShouldBe(1);
    }

    [Fact]
    public async Task The_same_status_under_the_same_key_gives_the_first_answer_again()
    {
        await using var app = await StartAsync();
        var number = await app.CaseAsync();
        var first = await StatusAsync(app, number, "in_progress", "", "key-2");
        var second = await StatusAsync(app, number, "in_progress", "", "key-2");
        second.StatusCode.ShouldBe(first.StatusCode);
        (await second.Content.ReadAsStringAsync(CancellationToken.None)).ShouldBe(await first.Content.ReadAsStringAsync(CancellationToken.None));
        (await app.RowsAsync<OutboundRow>()).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_key_used_for_something_else_is_refused_and_does_nothing()
    {
        await using var app = await StartAsync();
        var number = await app.CaseAsync();
        await ReplyAsync(app, number, "Eerste.", "key-3");
        (await ReplyAsync(app, number, "Tweede.", "key-3")).StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await app.RowsAsync<OutboundRow>()).Single().Text.ShouldBe("Eerste.");
    }

    [Theory]
    [InlineData("in_progress", "")]
    [InlineData("waiting", "")]
    [InlineData("resolved", "De bank is schoon.")]
    [InlineData("closed", "Het was al gedaan.")]
    [InlineData("declined", "De grond is niet van ons.")]
    public async Task A_status_changes_the_case_and_is_told(string status, string reason)
    {
        await using var app = await StartAsync();
        var number = await app.CaseAsync();
        (await StatusAsync(app, number, status, reason)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await app.RowsAsync<CaseRow>()).Single().Status.ShouldBe(status);
        var said = await app.RowsAsync<OutboundRow>();
        said.ShouldContain(row => row.Text.Contains(number) && row.Text.Contains(reason));
        var entry = (await app.RowsAsync<CaseEventRow>()).Single(one => one.Kind == "status");
        (entry.Status, entry.Text, entry.By).ShouldBe((status, reason, "schelfhorst"));
        said.ShouldContain(row => row.Id == entry.OutboundId);
    }

    [Theory]
    [InlineData("declined", "", "schelfhorst", "reason")]
    [InlineData("resolved", "", "schelfhorst", "reason")]
    [InlineData("closed", " . ", "schelfhorst", "reason")]
    [InlineData("weg", "", "schelfhorst", "status")]
    [InlineData(null, "", "schelfhorst", "status")]
    [InlineData("closed", "", "", "author")]
    [InlineData("closed", "", null, "author")]
    public async Task A_wrong_status_is_told_by_field_and_changes_nothing(string? status, string reason, string? author, string field)
    {
        await using var app = await StartAsync();
        var number = await app.CaseAsync();
        var answer = await app.System().PostAsJsonAsync($"/api/v1/cases/{number}/status", new { status, reason, author }, CancellationToken.None);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadFromJsonAsync<JsonElement>(CancellationToken.None)).GetProperty("errors").TryGetProperty(field, out _).ShouldBeTrue();
        (await app.RowsAsync<CaseRow>()).Single().Status.ShouldBe("open");
        (await app.RowsAsync<OutboundRow>()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_status_that_cannot_follow_is_a_conflict()
    {
        await using var app = await StartAsync();
        var number = await app.CaseAsync();
        await StatusAsync(app, number, "closed", "Het was al gedaan.");
        (await StatusAsync(app, number, "waiting", "")).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await StatusAsync(app, number, "reopened", "")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("null", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("[]", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("{\"text\":1}", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("text=a", "application/x-www-form-urlencoded", HttpStatusCode.UnsupportedMediaType)]
    public async Task A_broken_body_is_a_problem(string body, string type, HttpStatusCode expected)
    {
        await using var app = await StartAsync();
        var number = await app.CaseAsync();
        var answer = await app.System().PostAsync($"/api/v1/cases/{number}/replies", new StringContent(body, null, type), CancellationToken.None);
        answer.StatusCode.ShouldBe(expected);
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task Too_long_or_empty_texts_are_refused_and_nothing_leaves()
    {
        await using var app = await StartAsync();
        var number = await app.CaseAsync();
        foreach (var text in new[] { "", " \n", new string('a', 307) })
            (await ReplyAsync(app, number, text)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await ReplyAsync(app, number, new string('a', 70_000))).StatusCode.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await app.RowsAsync<OutboundRow>()).ShouldBeEmpty();
        (await ReplyAsync(app, number, new string('a', 306))).StatusCode.ShouldBe(HttpStatusCode.Accepted);
    }

    [Fact]
    public async Task Replies_leave_in_the_order_in_which_they_were_given()
    {
        await using var app = await StartAsync();
        var number = await app.CaseAsync();
        var texts = Enumerable.Range(1, 8).Select(index => $"Antwoord {index}").ToList();
        foreach (var text in texts)
            (await ReplyAsync(app, number, text)).StatusCode.ShouldBe(HttpStatusCode.Accepted);
        await Eventually.ShouldAsync(() => app.Sent.Texts.ShouldBe(texts));
    }

    private static Task<HttpResponseMessage> ReplyAsync(DeskApp app, string number, string text, string? key = null) =>
        PostAsync(app, $"/api/v1/cases/{number}/replies", new { text, author = "schelfhorst" }, key);

    private static Task<HttpResponseMessage> StatusAsync(DeskApp app, string number, string status, string reason, string? key = null) =>
        PostAsync(app, $"/api/v1/cases/{number}/status", new { status, reason, author = "schelfhorst" }, key);

    private static Task<HttpResponseMessage> PostAsync(DeskApp app, string path, object body, string? key)
    {
        var system = app.System();
        if (key is not null)
            system.DefaultRequestHeaders.Add("Idempotency-Key", key);
        return system.PostAsJsonAsync(path, body, CancellationToken.None);
    }

    private async Task<DeskApp> StartAsync(params (string Key, string? Value)[] settings) => await DeskApp.StartAsync(await store(), settings);
}
