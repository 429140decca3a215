using System.Data.Common;

namespace WijkBot.Api;

/// <summary>The database being away is said as such: try again, nothing was changed halfway.</summary>
internal sealed partial class AwayFilter(ILogger<AwayFilter> log) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        try
        {
            return await next(context);
        }
        catch (Exception away) when (away is DbException or TimeoutException || away.InnerException is DbException)
        {
            Away(away.GetType().Name);
            context.HttpContext.Response.Headers.RetryAfter = "5";
            return ApiProblems.Of(StatusCodes.Status503ServiceUnavailable, "The record does not answer; try again.");
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The record does not answer a request of the interface ({Fault})")]
    private partial void Away(string fault);
}
