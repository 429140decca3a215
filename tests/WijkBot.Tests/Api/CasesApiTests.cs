using System.Net;
using System.Text.Json;
using WijkBot.Conversations;
using WijkBot.Messages;
using WijkBot.Tests.Inbox;
using WijkBot.Tests.Running;

namespace WijkBot.Tests.Api;

public sealed class CasesApiOnSqliteTests() : CasesApiRules(Store.SqliteAsync);

public sealed class CasesApiOnServicesTests() : CasesApiRules(Store.PostgresAndRedisAsync);

public abstract class CasesApiRules(Func<Task<Store>> store)
{
    private static readonly string[] s_keysOfACase =
    [
        "number", "type", "category", "status", "description", "place", "wijk", "buurt", "when", "urgent", "anonymous", "danger", "channel",
        "language", "regisseur", "standsInFor", "partner", "reporters", "mergedInto", "photos", "createdAt", "updatedAt", "timeline",
    ];

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("another-key")]
    [InlineData(DeskApp.ApiKey + "0")]
    public async Task Without_a_right_key_everything_is_closed(string? key)
    {
        await using var app = await StartAsync();
        var number = await app.CaseAsync();
        foreach (var path in new[] { "/api/v1/cases", $"/api/v1/cases/{number}" })
            await RefusedAsync(await app.System(key).GetAsync(path, CancellationToken.None));
        foreach (var path in new[] { $"/api/v1/cases/{number}/replies", $"/api/v1/cases/{number}/status" })
            await RefusedAsync(await app.System(key).PostAsync(path, new StringContent("{}"), CancellationToken.None));
    }

    [Fact]
    public async Task Without_configured_keys_no_key_opens_it()
    {
        await using var app = await StartAsync(("Api:Keys:0", null));
        foreach (var key in new[] { "", "null", DeskApp.ApiKey })
            (await app.System(key).GetAsync("/api/v1/cases", CancellationToken.None)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_case_has_the_shape_of_the_contract()
    {
        await using var app = await StartAsync();
        var number = await app.CaseAsync(open => open with
        {
            Category = "ratten",
            Place = new PlaceValue("Sluiskade Noordzijde 12") { Certainty = PlaceCertainty.Exact, Street = "Sluiskade Noordzijde", HouseNumber = "12", Wijk = "WK014118", Buurt = "BU01411802" },
            When = new WhenValue("sinds maandag", "S:2026-11-16"),
            Photos = ["media/1"],
        });
        using var json = JsonDocument.Parse(await app.System().GetStringAsync($"/api/v1/cases/{number}", CancellationToken.None));
        var one = json.RootElement;
        one.EnumerateObject().Select(property => property.Name).ShouldBe(s_keysOfACase, ignoreOrder: true);
        one.GetProperty("number").GetString().ShouldBe(number);
        one.GetProperty("place").GetProperty("certainty").GetString().ShouldBe("exact");
        one.GetProperty("place").GetProperty("houseNumber").GetString().ShouldBe("12");
        one.GetProperty("when").GetProperty("text").GetString().ShouldBe("sinds maandag");
        one.GetProperty("status").GetString().ShouldBe("open");
        one.GetProperty("photos").GetArrayLength().ShouldBe(1);
        one.GetProperty("timeline")[0].GetProperty("kind").GetString().ShouldBe("opened");
        one.GetProperty("timeline")[0].GetProperty("by").GetString().ShouldBe("resident");
    }

    [Fact]
    public async Task The_list_is_newest_first_and_pages_lose_and_repeat_nothing()
    {
        await using var app = await StartAsync();
        var start = new DateTimeOffset(2026, 11, 1, 9, 0, 0, TimeSpan.Zero);
        var opened = new List<string>();
        // three share each moment: the number decides between them
        for (var index = 0; index < 120; index++)
            opened.Add(await app.CaseAsync(phone: $"+316{index:D8}", at: start.AddMinutes(index / 3)));
        var seen = new List<string>();
        string? cursor = null;
        do
        {
            using var page = JsonDocument.Parse(await app.System().GetStringAsync($"/api/v1/cases?cursor={cursor}", CancellationToken.None));
            seen.AddRange(page.RootElement.GetProperty("cases").EnumerateArray().Select(one => one.GetProperty("number").GetString()!));
            cursor = page.RootElement.GetProperty("next").GetString();
        }
        while (cursor is not null);
        seen.ShouldBe(opened.AsEnumerable().Reverse());
    }

    [Fact]
    public async Task Filters_narrow_by_status_wijk_and_moment()
    {
        await using var app = await StartAsync();
        var old = await app.CaseAsync(at: new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
        var here = await app.CaseAsync(open => open with { Place = new PlaceValue("hier") { Certainty = PlaceCertainty.Exact, Wijk = "WK014118" } }, "+31600000002");
        (await NumbersAsync(app, "wijk=WK014118")).ShouldBe([here]);
        (await NumbersAsync(app, "since=2026-06-01")).ShouldBe([here]);
        (await NumbersAsync(app, "since=2025-06-01T00:00:00Z")).ShouldBe([here, old]);
        (await NumbersAsync(app, "status=closed")).ShouldBeEmpty();
        (await NumbersAsync(app, "status=open&wijk=&since=&cursor=")).ShouldBe([here, old]);
    }

    [Fact]
    public async Task Wrong_questions_are_told_per_field()
    {
        await using var app = await StartAsync();
        var answer = await app.System().GetAsync("/api/v1/cases?status=weg&since=gisteren&cursor=%00", CancellationToken.None);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var problem = await ProblemAsync(answer);
        problem.RootElement.GetProperty("errors").EnumerateObject().Select(field => field.Name).ShouldBe(["status", "since", "cursor"], ignoreOrder: true);
    }

    [Fact]
    public async Task An_unknown_number_is_a_problem_404()
    {
        await using var app = await StartAsync();
        var answer = await app.System().GetAsync("/api/v1/cases/999999", CancellationToken.None);
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await ProblemAsync(answer)).RootElement.GetProperty("status").GetInt32().ShouldBe(404);
    }

    [Fact]
    public async Task More_requests_than_allowed_are_a_problem_429()
    {
        await using var app = await StartAsync(("Api:RequestsPerMinute", "3"));
        var answers = new List<HttpResponseMessage>();
        for (var index = 0; index < 5; index++)
            answers.Add(await app.System().GetAsync("/api/v1/cases", CancellationToken.None));
        answers.Count(answer => answer.StatusCode == HttpStatusCode.TooManyRequests).ShouldBeGreaterThan(0);
        (await ProblemAsync(answers.Last(answer => answer.StatusCode == HttpStatusCode.TooManyRequests))).RootElement.GetProperty("status").GetInt32().ShouldBe(429);
    }

    private static async Task<string[]> NumbersAsync(DeskApp app, string query)
    {
        using var page = JsonDocument.Parse(await app.System().GetStringAsync($"/api/v1/cases?{query}", CancellationToken.None));
        return [.. page.RootElement.GetProperty("cases").EnumerateArray().Select(one => one.GetProperty("number").GetString()!)];
    }

    private static async Task RefusedAsync(HttpResponseMessage answer)
    {
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await ProblemAsync(answer)).RootElement.GetProperty("status").GetInt32().ShouldBe(401);
    }

    private static async Task<JsonDocument> ProblemAsync(HttpResponseMessage answer)
    {
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync(CancellationToken.None));
    }

    private async Task<DeskApp> StartAsync(params (string Key, string? Value)[] settings) => await DeskApp.StartAsync(await store(), settings);
}
