using System.Text;
using Serilog.Core;
using Serilog.Events;

namespace WijkBot.Ops.Logging;

/// <summary>
/// Passes log events on without request paths, and with the types and stack traces of their exceptions, but without the messages: a parser's or a
/// database's message likes to quote what the resident wrote.
/// </summary>
internal sealed class WithoutMessages(ILogEventSink inner) : ILogEventSink, IDisposable
{
    /// <summary>Name of the property that holds the trace.</summary>
    public const string Property = "Trace";

    public void Emit(LogEvent logEvent)
    {
        // the web server's scope: a path is whatever a caller typed
        logEvent.RemovePropertyIfPresent("RequestPath");
        inner.Emit(logEvent.Exception is null ? logEvent : Bare(logEvent));
    }

    public void Dispose() => (inner as IDisposable)?.Dispose();

    private static LogEvent Bare(LogEvent logEvent)
    {
        var properties = logEvent.Properties.Select(property => new LogEventProperty(property.Key, property.Value))
            .Append(new LogEventProperty(Property, new ScalarValue(TraceOf(logEvent.Exception!))));
        return new LogEvent(
            logEvent.Timestamp, logEvent.Level, exception: null, logEvent.MessageTemplate, properties,
            logEvent.TraceId ?? default, logEvent.SpanId ?? default);
    }

    internal static string TraceOf(Exception exception)
    {
        var trace = new StringBuilder();
        for (var current = exception; current is not null; current = current.InnerException)
        {
            trace.AppendLine(current.GetType().FullName);
            trace.AppendLine(current.StackTrace);
        }

        return trace.ToString();
    }
}
