using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using WijkBot.Ops.Health;

namespace WijkBot.Tests.Ops;

public class HealthTests
{
    [Fact]
    public async Task Live_needs_no_dependency()
        => (await AskAsync("/health/live", new Dependency("sql", () => new DependencyState.Down("away")))).Code.ShouldBe(HttpStatusCode.OK);

    [Fact]
    public async Task Ready_names_each_dependency_and_is_200_while_none_is_down()
    {
        var (code, body) = await AskAsync(
            "/health/ready",
            new Dependency("sql", () => new DependencyState.Ok()),
            new Dependency("redis", () => new DependencyState.Degraded("away")));
        code.ShouldBe(HttpStatusCode.OK);
        body.ShouldBe("""{"status":"degraded","dependencies":{"redis":{"status":"degraded","reason":"away"},"sql":{"status":"ok"}}}""");
    }

    [Fact]
    public async Task Ready_is_503_when_one_is_down()
    {
        var (code, body) = await AskAsync("/health/ready", new Dependency("sql", () => new DependencyState.Down("away")));
        code.ShouldBe(HttpStatusCode.ServiceUnavailable);
        JsonDocument.Parse(body).RootElement.GetProperty("status").GetString().ShouldBe("down");
    }

    [Theory]
    [InlineData(true, HttpStatusCode.ServiceUnavailable)]
    [InlineData(false, HttpStatusCode.OK)]
    public async Task A_check_that_throws_is_no_answer_and_does_not_tell_its_message(bool needed, HttpStatusCode expected)
    {
        var (code, body) = await AskAsync(
            "/health/ready", new Dependency("sql", () => throw new InvalidOperationException("Host=db;Password=secret"), needed));
        code.ShouldBe(expected);
        body.ShouldContain("InvalidOperationException");
        body.ShouldNotContain("secret");
    }

    [Fact]
    public async Task A_check_that_never_answers_is_given_up_after_two_seconds_even_when_it_blocks()
    {
        var start = TimeProvider.System.GetTimestamp();
        using var never = new ManualResetEventSlim();
        var (code, body) = await AskAsync("/health/ready", new Dependency("sql", () =>
        {
            never.Wait(TimeSpan.FromSeconds(8), CancellationToken.None);
            return new DependencyState.Ok();
        }));
        TimeProvider.System.GetElapsedTime(start).ShouldBeLessThan(TimeSpan.FromSeconds(6));
        code.ShouldBe(HttpStatusCode.ServiceUnavailable);
        body.ShouldContain("no answer within 2 s");
        never.Set();
    }

    private static async Task<(HttpStatusCode Code, string Body)> AskAsync(string path, params IDependencyHealth[] dependencies)
    {
        await using var app = await OpsApp.StartAsync(builder =>
        {
            foreach (var dependency in dependencies)
            {
                builder.Services.AddSingleton(dependency);
            }
        });
        using var client = app.GetTestClient();
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private sealed class Dependency(string name, Func<DependencyState> check, bool needed = true) : IDependencyHealth
    {
        public string Name => name;

        public bool Needed => needed;

        public Task<DependencyState> CheckAsync(CancellationToken cancellationToken) => Task.FromResult(check());
    }
}
