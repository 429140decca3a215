using System.Diagnostics;
using System.Net;
using WijkBot.Tests.Running;

namespace WijkBot.Tests.Storage;

/// <summary>Servers that take a connection and say nothing hold up neither the health page nor the start.</summary>
public sealed class SilentServerTests
{
    [Fact]
    public async Task A_silent_Redis_is_degraded_and_the_page_answers_in_time()
    {
        using var silent = new SilentServer();
        await using var store = Store.With(redis: silent.Redis);
        await using var bot = await BotApp.StartAsync(store);

        var start = Stopwatch.GetTimestamp();
        var (status, dependencies) = await HealthOf.AskAsync(bot);

        Stopwatch.GetElapsedTime(start).ShouldBeLessThan(TimeSpan.FromSeconds(5));
        status.ShouldBe(HttpStatusCode.OK);
        dependencies.StatusOf("redis").ShouldBe("degraded");
        dependencies.StatusOf("sql").ShouldBe("ok");
    }

    [Fact]
    public async Task A_silent_PostgreSQL_is_down_and_the_page_answers_in_time()
    {
        using var silent = new SilentServer();
        await using var store = Store.With(silent.Postgres);
        await using var bot = await BotApp.StartAsync(store);

        var start = Stopwatch.GetTimestamp();
        var (status, dependencies) = await HealthOf.AskAsync(bot);

        Stopwatch.GetElapsedTime(start).ShouldBeLessThan(TimeSpan.FromSeconds(5));
        status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        dependencies.StatusOf("sql").ShouldBe("down");
    }
}
