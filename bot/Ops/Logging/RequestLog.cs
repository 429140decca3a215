using Microsoft.Extensions.Options;

namespace WijkBot.Ops.Logging;

/// <summary>
/// One line per request that deserves one: failures as error, slow ones as warning, the rest at debug level. It names the
/// route (<c>/api/v1/cases/{number}</c>), never the path, query, body or caller.
/// </summary>
internal sealed partial class RequestLog(
    RequestDelegate next, ILogger<RequestLog> log, IOptions<LogOptions> options, TimeProvider time)
{
    private readonly TimeSpan _slow = options.Value.SlowRequest;

    public async Task InvokeAsync(HttpContext context)
    {
        var start = time.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            Write(context, time.GetElapsedTime(start));
        }
    }

    private void Write(HttpContext context, TimeSpan elapsed)
    {
        var level = LevelOf(context, elapsed);
        if (log.IsEnabled(level))
        {
            var route = (context.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "no route";
            Request(log, level, context.Request.Method, route, context.Response.StatusCode, elapsed.TotalMilliseconds);
        }
    }

    private LogLevel LevelOf(HttpContext context, TimeSpan elapsed) => context.Response switch
    {
        { StatusCode: >= 500 } => LogLevel.Error,
        // live event streams are meant to last
        { ContentType: "text/event-stream" } => LogLevel.Debug,
        _ => elapsed >= _slow ? LogLevel.Warning : LogLevel.Debug,
    };

    [LoggerMessage(EventId = 1, Message = "{Method} {Route} {Status} in {Milliseconds:0} ms")]
    private static partial void Request(
        ILogger logger, LogLevel level, string method, string route, int status, double milliseconds);
}
