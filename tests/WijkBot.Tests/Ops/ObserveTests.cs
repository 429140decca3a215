using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using WijkBot.Ops.Logging;
using WijkBot.Ops.Metrics;
using WijkBot.Ops.Start;

namespace WijkBot.Tests.Ops;

public class ObserveTests
{
    [Fact]
    public async Task Metrics_show_what_was_counted()
    {
        await using var app = await OpsApp.StartAsync(_ => { });
        Telemetry.Turn(TurnEnd.Handled, TimeSpan.FromMilliseconds(3));
        Telemetry.Sent("sms", SendEnd.Accepted, 2);
        Telemetry.Outbox(7, TimeSpan.FromSeconds(9), 1);
        Telemetry.Quarantined(3);
        var page = await GetAsync(app, "/metrics");
        string[] series =
        [
            "wijkbot_turns_total{", "wijkbot_turn_duration_seconds_bucket{", "wijkbot_messages_sent_total{", "wijkbot_segments_sent_total{",
            "wijkbot_outbox_depth", "wijkbot_outbox_oldest_age_seconds", "wijkbot_leases", "wijkbot_quarantined",
        ];
        series.Where(name => !page.Contains(name, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_response_has_a_strict_policy_with_a_nonce_of_its_own()
    {
        await using var app = await OpsApp.StartAsync(
            _ => { }, web => web.MapGet("/page", (HttpContext context) => context.Nonce()));
        using var client = app.GetTestClient();
        var policies = new List<string>();
        foreach (var path in new[] { "/page", "/page", "/nowhere", "/health/live" })
        {
            using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
            policies.Add(answer.Headers.GetValues("Content-Security-Policy").ShouldHaveSingleItem());
            answer.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
            answer.Headers.Contains("Strict-Transport-Security").ShouldBeFalse("plain http to localhost");
        }

        policies.ShouldAllBe(policy => policy.Contains("default-src 'none'") && policy.Contains("frame-ancestors 'none'")
            && !policy.Contains("unsafe") && policy.Contains("'nonce-"));
        policies.Distinct().Count().ShouldBe(policies.Count);
        (await GetAsync(app, "/page")).Length.ShouldBeGreaterThan(20);
    }

    [Fact]
    public async Task A_public_https_host_is_told_to_stay_on_https()
    {
        await using var app = await OpsApp.StartAsync(_ => { });
        using var client = app.GetTestClient();
        using var answer = await client.GetAsync(new Uri("https://wijkbot.example.nl/nowhere"), TestContext.Current.CancellationToken);
        answer.Headers.Contains("Strict-Transport-Security").ShouldBeTrue();
    }

    [Fact]
    public void A_trace_leaves_out_what_the_exception_says()
    {
        var trace = WithoutMessages.TraceOf(new InvalidOperationException("Jan", new FormatException("+31600000001")));
        trace.ShouldContain(typeof(InvalidOperationException).FullName!);
        trace.ShouldContain(typeof(FormatException).FullName!);
        trace.ShouldNotContain("Jan");
        trace.ShouldNotContain("+316");
    }

    [Fact]
    public async Task The_banner_puts_pages_first_and_leaves_out_what_has_nothing_to_say()
    {
        await using var app = await OpsApp.StartAsync(builder =>
        {
            builder.Services.AddSingleton<IStartNote>(new StartNote(150, _ => "Off: a channel"));
            builder.Services.AddSingleton<IStartNote>(new StartNote(10, home => $"Phone page  {home}probeer"));
            builder.Services.AddSingleton<IStartNote>(new StartNote(20, _ => null));
        });
        app.Services.GetServices<IHostedService>().OfType<StartBanner>().ShouldHaveSingleItem()
            .LinesFor(new Uri("http://localhost:5080/"))
            .ShouldBe(
            [
                "WijkBot listens on http://localhost:5080/",
                "  Phone page  http://localhost:5080/probeer",
                "  Health      http://localhost:5080/health/ready, metrics http://localhost:5080/metrics",
                "  Off: a channel",
                "  Off: traces (Otlp:Endpoint)",
            ]);
    }

    private static async Task<string> GetAsync(WebApplication app, string path)
    {
        using var client = app.GetTestClient();
        return await client.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
    }
}
