using System.Globalization;
using Microsoft.Extensions.Options;
using Serilog;
using Serilog.Configuration;
using Serilog.Events;
using Serilog.Formatting.Compact;
using WijkBot.Ops.Configuration;

namespace WijkBot.Ops.Logging;

/// <summary>One log, on the console, with ids only.</summary>
public static class LogSetup
{
    private const string Text =
        "{Timestamp:HH:mm:ss} {Level:u3} {SourceContext} {Message:lj}{NewLine}{" + WithoutMessages.Property + "}";

    /// <summary>
    /// The framework's own lines carry query strings, addresses and SQL: whatever level is configured, only its
    /// warnings come through. Exceptions are written without their messages, which may repeat what somebody typed.
    /// </summary>
    public static void AddLog(this IHostApplicationBuilder builder)
    {
        builder.AddSection<LogOptions>("Log");
        builder.Logging.ClearProviders();
        var development = builder.Environment.IsDevelopment();
        builder.Services.AddSingleton<ILoggerProvider>(services => new Serilog.Extensions.Logging.SerilogLoggerProvider(
            Logger(IsText(services.GetRequiredService<IOptions<LogOptions>>().Value.Format, development)), dispose: true));
    }

    private static bool IsText(LogFormat format, bool development)
        => format == LogFormat.Text || (format == LogFormat.Auto && development);

    private static Serilog.Core.Logger Logger(bool text) => new LoggerConfiguration()
        .MinimumLevel.Verbose()
        .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
        .MinimumLevel.Override("Microsoft.Hosting.Lifetime", LogEventLevel.Information)
        .MinimumLevel.Override("System", LogEventLevel.Warning)
        .MinimumLevel.Override("Polly", LogEventLevel.Warning)
        .MinimumLevel.Override("StackExchange", LogEventLevel.Warning)
        .Filter.ByExcluding(IsRefusal)
        .Enrich.FromLogContext()
        .WriteTo.Sink(new WithoutMessages(Console(text)))
        .CreateLogger();

    /// <summary>
    /// A refused start is told in one line for each reason; the host would add its stack trace, and those of the workers it then
    /// breaks off, which help nobody.
    /// </summary>
    private static bool IsRefusal(LogEvent line) => line.Exception switch
    {
        null => false,
        OperationCanceledException => line.Properties.GetValueOrDefault("SourceContext") is ScalarValue { Value: "Microsoft.Extensions.Hosting.Internal.Host" },
        var exception => StartRefusal.LinesOf(exception).Count > 0,
    };

    private static Serilog.Core.ILogEventSink Console(bool text) => LoggerSinkConfiguration.CreateSink(sinks =>
    {
        if (text)
        {
            sinks.Console(outputTemplate: Text, formatProvider: CultureInfo.InvariantCulture);
        }
        else
        {
            sinks.Console(new RenderedCompactJsonFormatter());
        }
    });
}
