using System.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Time.Testing;
using WijkBot.Messages;
using WijkBot.Wijken;

namespace WijkBot.Tests.Wijken.Locatieserver;

/// <summary>Whatever the service does, nothing is known then, nothing is thrown, and the next question may fare better.</summary>
public sealed class TroubleTests
{
    public static TheoryData<string> Answers => ["500", "302", "429", "garbage", "text", "other json", "deep", "empty", "cut off", "huge"];

    [Theory]
    [MemberData(nameof(Answers))]
    public async Task Trouble_is_not_known_and_not_remembered(string trouble)
    {
        var time = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(56));
        await using var finder = await Finder.StartAsync(time: time);
        finder.Server.Answer = Of(trouble);
        (await finder.StreetAsync()).ShouldBe(AreaMatch.Unknown);
        finder.Log.Lines.ShouldContain(line => line.Contains("did not help", StringComparison.Ordinal));

        time.Advance(TimeSpan.FromMinutes(2));
        finder.Server.Answer = LocatieserverStandIn.Recorded("exact");
        (await finder.StreetAsync()).Certainty.ShouldBe(PlaceCertainty.Exact);
    }

    [Fact]
    public async Task A_slow_answer_is_not_waited_for_longer_than_was_set()
    {
        await using var finder = await Finder.StartAsync(settings: ("TimeoutMilliseconds", "200"));
        finder.Server.Answer = context => Task.Delay(Timeout.Infinite, context.RequestAborted);
        await TakesLessThanAsync(3, finder);
        // nor one that begins and never ends
        finder.Server.Answer = async context =>
        {
            await context.Response.WriteAsync("{\"response\":", context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            await Task.Delay(Timeout.Infinite, context.RequestAborted);
        };
        await TakesLessThanAsync(3, finder);
        finder.Server.Calls.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Who_goes_away_gets_no_exception_and_is_no_failure_of_the_service()
    {
        await using var finder = await Finder.StartAsync("exact");
        using var gone = new CancellationTokenSource();
        await gone.CancelAsync();
        for (var times = 0; times < 5; times++)
            (await finder.Addresses.FindAsync(AddressQuestion.Of("Zilverdistelstraat", null, "12")!, gone.Token)).ShouldBe(AreaMatch.Unknown);
        (await finder.StreetAsync()).Certainty.ShouldBe(PlaceCertainty.Exact);
    }

    [Fact]
    public async Task After_failure_upon_failure_it_is_left_alone_and_tried_again_later()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(56));
        await using var finder = await Finder.StartAsync(time: time, settings: ("BreakSeconds", "30"));
        finder.Server.Answer = LocatieserverStandIn.Status(500);
        for (var times = 0; times < 3; times++)
            await finder.StreetAsync();
        finder.Server.Answer = LocatieserverStandIn.Recorded("exact");

        (await finder.StreetAsync()).ShouldBe(AreaMatch.Unknown);
        finder.Server.Calls.Count.ShouldBe(3);

        time.Advance(TimeSpan.FromSeconds(31));
        (await finder.StreetAsync()).Certainty.ShouldBe(PlaceCertainty.Exact);
        finder.Server.Calls.Count.ShouldBe(4);
        finder.Log.Lines.ShouldContain(line => line.Contains("answers again", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(120, 100, 121)]
    [InlineData(null, 59, 61)]
    public async Task Asked_too_much_it_is_left_alone_as_long_as_it_says(int? retryAfter, int before, int after)
    {
        var time = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(56));
        await using var finder = await Finder.StartAsync(time: time);
        finder.Server.Answer = LocatieserverStandIn.Status(429, retryAfter);
        await finder.StreetAsync();
        finder.Server.Answer = LocatieserverStandIn.Recorded("exact");

        time.Advance(TimeSpan.FromSeconds(before));
        (await finder.StreetAsync()).ShouldBe(AreaMatch.Unknown);
        finder.Server.Calls.Count.ShouldBe(1);
        time.Advance(TimeSpan.FromSeconds(after - before));
        (await finder.StreetAsync()).Certainty.ShouldBe(PlaceCertainty.Exact);
    }

    [Fact]
    public void Answers_are_remembered_no_longer_and_no_more_than_was_set()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(56));
        var cache = new AddressCache(most: 10, TimeSpan.FromMinutes(1), time);
        for (var number = 1; number <= 100; number++)
            cache.Keep(At(number), AreaMatch.Unknown);
        cache.Count.ShouldBe(10);
        cache.Find(At(90)).ShouldBeNull();
        cache.Find(At(91)).ShouldBe(AreaMatch.Unknown);

        time.Advance(TimeSpan.FromMinutes(1));
        cache.Find(At(100)).ShouldBeNull();
        cache.Keep(At(1), AreaMatch.Outside);
        cache.Count.ShouldBe(1, "what is too old is not kept in memory either");
    }

    private static AddressQuestion At(int number) => AddressQuestion.Of("Zilverdistelstraat", null, $"{number}")!;

    private static async Task TakesLessThanAsync(int seconds, Finder finder)
    {
        var started = Stopwatch.GetTimestamp();
        (await finder.StreetAsync()).ShouldBe(AreaMatch.Unknown);
        Stopwatch.GetElapsedTime(started).TotalSeconds.ShouldBeLessThan(seconds);
    }

    private static Func<HttpContext, Task> Of(string trouble) => trouble switch
    {
        "500" or "302" or "429" => LocatieserverStandIn.Status(int.Parse(trouble, System.Globalization.CultureInfo.InvariantCulture)),
        "garbage" => context => context.Response.Body.WriteAsync(new byte[] { 0xFF, 0x00, 0xC3, 0x28 }, context.RequestAborted).AsTask(),
        "text" => LocatieserverStandIn.Text("<html>Storing</html>"),
        "other json" => LocatieserverStandIn.Text("""{"response":{"numFound":"many","docs":{}}}"""),
        "deep" => LocatieserverStandIn.Text(new string('[', 10_000)),
        "empty" => LocatieserverStandIn.Text(""),
        "cut off" => CutOff,
        _ => LocatieserverStandIn.Text("""{"response":{"numFound":0,"docs":[]},"x":" """ + new string('x', LocatieserverCalls.MostBytes) + "\"}"),
    };

    private static Task CutOff(HttpContext context)
    {
        context.Response.ContentLength = 1000;
        context.Abort();
        return Task.CompletedTask;
    }
}
