using System.Text.Json;
using WijkBot.Tests.Inbox;
using WijkBot.Tests.Running;

namespace WijkBot.Tests.Api;

public class DescriptionTests
{
    [Fact]
    public async Task The_description_tells_every_path_its_errors_and_how_to_get_in()
    {
        await using var app = await DeskApp.StartAsync(await Store.SqliteAsync());
        using var json = JsonDocument.Parse(await app.System(null).GetStringAsync("/openapi/v1.json", CancellationToken.None));
        var paths = json.RootElement.GetProperty("paths");
        paths.EnumerateObject().Select(path => path.Name).ShouldBe(
            ["/api/v1/cases", "/api/v1/cases/{number}", "/api/v1/cases/{number}/replies", "/api/v1/cases/{number}/status"], ignoreOrder: true);
        json.RootElement.GetProperty("components").GetProperty("securitySchemes").GetProperty("bearer").GetProperty("scheme").GetString().ShouldBe("bearer");
        json.RootElement.GetProperty("security").GetArrayLength().ShouldBe(1);
        foreach (var operation in paths.EnumerateObject().SelectMany(path => path.Value.EnumerateObject()))
            operation.Value.GetProperty("responses").EnumerateObject().Select(response => response.Name).ShouldBeSubsetOf(
                ["200", "202", "400", "401", "404", "409", "413", "415", "422", "429", "503"]);
        Names(paths.GetProperty("/api/v1/cases").GetProperty("get")).ShouldBe(["status", "wijk", "since", "cursor", "category", "search"], ignoreOrder: true);
    }

    [Theory]
    [InlineData("/api/v1/cases/{number}/replies", "text", "author")]
    [InlineData("/api/v1/cases/{number}/status", "status", "reason", "author")]
    public async Task Both_acts_describe_their_body_and_the_key(string path, params string[] fields)
    {
        await using var app = await DeskApp.StartAsync(await Store.SqliteAsync());
        using var json = JsonDocument.Parse(await app.System(null).GetStringAsync("/openapi/v1.json", CancellationToken.None));
        var post = json.RootElement.GetProperty("paths").GetProperty(path).GetProperty("post");
        Names(post).ShouldContain("Idempotency-Key");
        post.GetProperty("responses").TryGetProperty("401", out _).ShouldBeTrue();
        var schema = post.GetProperty("requestBody").GetProperty("content").GetProperty("application/json").GetProperty("schema");
        schema.GetProperty("properties").EnumerateObject().Select(property => property.Name).ShouldBe(fields, ignoreOrder: true);
    }

    private static IEnumerable<string> Names(JsonElement operation) =>
        operation.GetProperty("parameters").EnumerateArray().Select(parameter => parameter.GetProperty("name").GetString()!);
}
