using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using WijkBot.Tests.Running;
using static WijkBot.Tests.Inbox.Ronde.RondePlay;

namespace WijkBot.Tests.Inbox.Ronde;

/// <summary>Tiles of the national map: fetched by us, of our municipality only, and never missed when they are not there.</summary>
public sealed class RondeTileTests : IAsyncLifetime
{
    private const string Attribution = "BRT-Achtergrondkaart, Kadaster (CC BY 4.0)";
    private const string Almelo = "/inbox/ronde/kaart/16/33981/21541.png";

    private readonly ConcurrentQueue<string> asked = new();
    private WebApplication service = null!;
    private Func<HttpContext, Task> answer = context => context.Response.Body.WriteAsync(Photos.Png(), context.RequestAborted).AsTask();

    public async ValueTask InitializeAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        service = builder.Build();
        service.Run(context =>
        {
            asked.Enqueue(context.Request.Path);
            return answer(context);
        });
        await service.StartAsync(CancellationToken.None);
    }

    [Fact]
    public async Task When_the_service_answers_the_map_lies_beneath_the_markers_and_says_whose_it_is()
    {
        await using var app = await StartAsync();
        var browser = await WalkingAsync(app);

        var html = await PageAsync(browser);

        html.ShouldContain(Attribution);
        html.ShouldContain($"<image href=\"{Almelo}\"");
        html.ShouldNotContain(service.Urls.Single());
        var tile = await browser.GetAsync(Almelo, CancellationToken.None);
        tile.Content.Headers.ContentType!.MediaType.ShouldBe("image/png");
        tile.Headers.CacheControl!.ToString().ShouldBe("max-age=86400, private");
        (await tile.Content.ReadAsByteArrayAsync(CancellationToken.None)).ShouldBe(Photos.Png());
        // kept after the first time
        asked.ShouldBe(["/tiles/16/33981/21541.png"]);
    }

    [Theory]
    [InlineData("refuses")]
    [InlineData("is slow")]
    [InlineData("fails")]
    [InlineData("sends something else")]
    [InlineData("sends a picture of another kind")]
    [InlineData("calls something else a picture")]
    [InlineData("points elsewhere")]
    [InlineData("breaks off")]
    [InlineData("sends without end")]
    public async Task When_it_does_not_the_buurten_are_drawn_and_it_is_left_alone(string how)
    {
        answer = how switch
        {
            "refuses" => Refuses,
            "is slow" => context => Task.Delay(Timeout.Infinite, context.RequestAborted),
            "fails" => context => Answers(context, StatusCodes.Status500InternalServerError),
            "sends something else" => context => context.Response.WriteAsync("<html>", context.RequestAborted),
            "sends a picture of another kind" => context => context.Response.Body.WriteAsync(Photos.Jpeg(), context.RequestAborted).AsTask(),
            "calls something else a picture" => context => PictureAsync(context, "<html>"u8.ToArray()),
            "points elsewhere" => PointsElsewhere,
            "breaks off" => BreaksOffAsync,
            _ => EndlessAsync,
        };
        await using var app = await StartAsync();
        var browser = await WalkingAsync(app);

        var watch = Stopwatch.StartNew();
        var html = await PageAsync(browser);
        (await browser.GetAsync(Almelo, CancellationToken.None)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(8));
        html.ShouldNotContain(Attribution);
        html.ShouldNotContain("<image");
        html.ShouldContain(">Binnenstad Noord</text>");
        asked.Count.ShouldBe(1);
    }

    /// <summary>Where the map ends the service is well: the next tile is asked for.</summary>
    [Fact]
    public async Task A_tile_that_is_not_there_is_no_failure()
    {
        answer = context => Answers(context, StatusCodes.Status404NotFound);
        await using var app = await StartAsync();
        var browser = await WalkingAsync(app);
        (await PageAsync(browser)).ShouldContain(">Binnenstad Noord</text>");
        (await browser.GetAsync(Almelo, CancellationToken.None)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        asked.Count.ShouldBe(2);

        answer = context => PictureAsync(context, Photos.Png());
        (await PageAsync(browser)).ShouldContain(Attribution);
    }

    [Fact]
    public async Task It_is_asked_again_when_it_was_left_alone_long_enough()
    {
        var clock = new LeapingClock(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
        answer = Refuses;
        await using var app = await StartAsync(clock);
        var browser = await WalkingAsync(app);
        (await PageAsync(browser)).ShouldNotContain(Attribution);
        answer = context => PictureAsync(context, Photos.Png());
        clock.Advance(TimeSpan.FromSeconds(29));
        (await PageAsync(browser)).ShouldNotContain(Attribution);
        asked.Count.ShouldBe(1);

        clock.Advance(TimeSpan.FromSeconds(2));

        (await PageAsync(browser)).ShouldContain(Attribution);
        asked.Count.ShouldBe(2);
    }

    [Fact]
    public async Task It_is_fetched_anew_when_it_has_been_kept_a_day()
    {
        var clock = new LeapingClock(new DateTimeOffset(2026, 11, 23, 9, 0, 0, TimeSpan.Zero));
        await using var app = await StartAsync(clock);
        await PageAsync(await WalkingAsync(app));
        clock.Advance(TimeSpan.FromHours(24) - TimeSpan.FromMinutes(1));
        await PageAsync(await WalkingAsync(app));
        asked.Count.ShouldBe(1);

        clock.Advance(TimeSpan.FromMinutes(2));
        (await PageAsync(await WalkingAsync(app))).ShouldContain(Attribution);

        asked.Count.ShouldBe(2);
    }

    [Fact]
    public async Task What_was_fetched_stays_while_the_service_is_away()
    {
        await using var app = await StartAsync();
        var browser = await WalkingAsync(app);
        await PageAsync(browser);
        answer = Refuses;
        const string Beside = "/inbox/ronde/kaart/16/33982/21541.png";

        (await browser.GetAsync(Beside, CancellationToken.None)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        (await PageAsync(browser)).ShouldContain(Attribution);
        (await browser.GetAsync(Almelo, CancellationToken.None)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await browser.GetAsync(Beside, CancellationToken.None)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        asked.Count.ShouldBe(2);
    }

    [Theory]
    [InlineData("/inbox/ronde/kaart/16/33700/21620.png")] // Utrecht
    [InlineData("/inbox/ronde/kaart/8/132/84.png")] // half of the country
    [InlineData("/inbox/ronde/kaart/22/2174784/1376384.png")]
    [InlineData("/inbox/ronde/kaart/16/-1/21507.png")]
    [InlineData("/inbox/ronde/kaart/16/33981/99999999.png")]
    public async Task Of_elsewhere_nothing_is_fetched(string path)
    {
        await using var app = await StartAsync();
        (await (await app.SignedInAsync()).GetAsync(path, CancellationToken.None)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        asked.ShouldBeEmpty();
    }

    [Fact]
    public async Task It_is_off_unless_it_was_switched_on()
    {
        await using var app = await DeskApp.StartAsync(await Store.SqliteAsync(), ("Wijken:Kaart:BaseUrl", service.Urls.Single()));
        var browser = await WalkingAsync(app);
        (await PageAsync(browser)).ShouldNotContain(Attribution);
        (await browser.GetAsync(Almelo, CancellationToken.None)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        asked.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("BaseUrl", "http://kaart.example.nl/")]
    [InlineData("TimeoutMilliseconds", "60000")]
    [InlineData("CacheMegabytes", "0")]
    public async Task A_wrong_setting_stops_the_start(string key, string value)
    {
        var wrong = await Should.ThrowAsync<OptionsValidationException>(async () => await DeskApp.StartAsync(await Store.SqliteAsync(), ($"Wijken:Kaart:{key}", value)));
        wrong.Message.ShouldContain($"Wijken:Kaart:{key} must be");
    }

    private static Task Refuses(HttpContext context) => Answers(context, StatusCodes.Status503ServiceUnavailable);

    private static Task Answers(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    /// <summary>To a tile that is there: who followed would get it, from whatever host that is.</summary>
    private static Task PointsElsewhere(HttpContext context)
    {
        if (context.Request.Path.StartsWithSegments("/elders.png", StringComparison.Ordinal))
            return PictureAsync(context, Photos.Png());
        context.Response.Redirect("/elders.png");
        return Task.CompletedTask;
    }

    private static Task PictureAsync(HttpContext context, byte[] content)
    {
        context.Response.ContentType = "image/png";
        return context.Response.Body.WriteAsync(content, context.RequestAborted).AsTask();
    }

    private static async Task BreaksOffAsync(HttpContext context)
    {
        context.Response.ContentLength = 1000;
        await context.Response.Body.WriteAsync(Photos.Png(), context.RequestAborted);
        await context.Response.Body.FlushAsync(context.RequestAborted);
        context.Abort();
    }

    private static async Task EndlessAsync(HttpContext context)
    {
        for (var sent = 0; sent < 100; sent++)
            await context.Response.Body.WriteAsync(new byte[64 * 1024], context.RequestAborted);
    }

    private async Task<DeskApp> StartAsync(TimeProvider? time = null) => await DeskApp.StartAsync(
        await Store.SqliteAsync(), null, time, ("Wijken:Kaart:Enabled", "true"), ("Wijken:Kaart:BaseUrl", $"{service.Urls.Single()}/tiles"), ("Wijken:Kaart:TimeoutMilliseconds", "800"));

    private static async Task<HttpClient> WalkingAsync(DeskApp app)
    {
        await app.AtAsync(North);
        var browser = await app.SignedInAsync();
        await StandsAsync(browser, North);
        return browser;
    }

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource(TimeSpan.Zero);
        await service.StopAsync(now.Token);
        await service.DisposeAsync();
    }
}
