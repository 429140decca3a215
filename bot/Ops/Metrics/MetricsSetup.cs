using System.Diagnostics;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using WijkBot.Ops.Configuration;

namespace WijkBot.Ops.Metrics;

/// <summary>Prometheus at <c>/metrics</c>; traces and metrics to a collector when <c>Otlp:Endpoint</c> names one.</summary>
public static class MetricsSetup
{
    /// <summary>Span tags of the web server that could point to a person or repeat what they sent.</summary>
    private static readonly string[] s_personalTags =
        ["url.query", "url.path", "user_agent.original", "client.address", "network.peer.address", "network.peer.port"];

    public static void AddMetrics(this IHostApplicationBuilder builder)
    {
        builder.AddSection<OtlpOptions, OtlpRules>("Otlp");
        var telemetry = builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("wijkbot"))
            .WithMetrics(metrics => metrics
                .AddMeter(Telemetry.Name, "Microsoft.AspNetCore.Hosting", "System.Runtime")
                .AddPrometheusExporter());
        var endpoint = builder.Configuration["Otlp:Endpoint"];
        if (Uri.TryCreate(endpoint, UriKind.Absolute, out var collector))
        {
            void Push(OtlpExporterOptions exporter) => exporter.Endpoint = collector;
            telemetry
                .WithMetrics(metrics => metrics.AddOtlpExporter(Push))
                .WithTracing(traces => traces.AddSource(Telemetry.Name).AddRequests().AddOtlpExporter(Push));
        }
    }

    public static void MapMetrics(this IEndpointRouteBuilder routes)
        => routes.MapPrometheusScrapingEndpoint("/metrics").AllowAnonymous();

    private static TracerProviderBuilder AddRequests(this TracerProviderBuilder traces)
        => traces.AddAspNetCoreInstrumentation(requests =>
        {
            requests.Filter = context => !context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal)
                && !context.Request.Path.StartsWithSegments("/metrics", StringComparison.Ordinal);
            requests.EnrichWithHttpResponse = (span, _) => Bare(span);
            requests.RecordException = false;
        });

    private static void Bare(Activity span)
    {
        foreach (var tag in s_personalTags)
        {
            span.SetTag(tag, null);
        }
    }
}
