using Microsoft.Extensions.Options;
using WijkBot.Ops.Configuration;
using WijkBot.Ops.Costs;
using WijkBot.Ops.Health;
using WijkBot.Ops.Logging;
using WijkBot.Ops.Metrics;
using WijkBot.Ops.Start;

namespace WijkBot.Ops;

/// <summary>What an administrator sees of the bot: log, metrics, health, headers, how it starts and stops.</summary>
public static class OpsSetup
{
    public static void AddOps(this WebApplicationBuilder builder)
    {
        builder.AddLog();
        builder.AddMetrics();
        builder.AddHealth();
        builder.AddSection<ShutdownOptions>("Shutdown");
        builder.AddSection<CostsOptions>(CostsOptions.Section);
        builder.Services.AddOptions<HostOptions>().Configure<IOptions<ShutdownOptions>>(
            (host, shutdown) =>
            {
                host.ShutdownTimeout = shutdown.Value.Timeout;
                // the webhook must go on answering danger, whatever a worker runs into
                host.BackgroundServiceExceptionBehavior = BackgroundServiceExceptionBehavior.Ignore;
            });
        builder.Services.AddHostedService<StartBanner>();
        builder.Services.AddHostedService<EmbeddedWarning>();
        builder.Services.AddSingleton<IStartNote>(new StartNote(90, home => $"Health      {home}health/ready, metrics {home}metrics"));
        builder.Services.AddSingleton<IStartNote>(services => new StartNote(200, _ => OtlpNote(services)));
    }

    /// <summary>Comes first in the pipeline: everything behind it is logged and gets its headers.</summary>
    public static void UseOps(this WebApplication app)
    {
        app.UseMiddleware<RequestLog>();
        // what a provider calls is read by no browser
        app.UseWhen(context => !context.Request.Path.StartsWithSegments("/twilio", StringComparison.Ordinal), pages => pages.UsePageHeaders());
    }

    public static void MapOps(this WebApplication app)
    {
        app.MapHealth();
        app.MapMetrics();
    }

    private static string? OtlpNote(IServiceProvider services)
        => services.GetRequiredService<IOptions<OtlpOptions>>().Value.Endpoint.Length == 0
            ? "Off: traces (Otlp:Endpoint)"
            : null;
}
