using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;
using WijkBot.Ops;

namespace WijkBot.Api;

/// <summary>Each key asks at most so much in a minute (<see cref="ApiOptions.RequestsPerMinute"/>).</summary>
internal sealed class ApiPace(IOptions<ApiOptions> options) : Pace(context => RateLimitPartition.GetFixedWindowLimiter(
    context.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? "",
    _ => new FixedWindowRateLimiterOptions { PermitLimit = options.Value.RequestsPerMinute, Window = TimeSpan.FromMinutes(1) }))
{
    /// <summary>Before a body is read; only for endpoints that bear the <see cref="Mark"/>.</summary>
    public async Task KeepAsync(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint()?.Metadata.GetMetadata<Mark>() is null || Allows(context))
        {
            await next(context);
            return;
        }
        context.Response.Headers.RetryAfter = "60";
        await ApiProblems.Of(StatusCodes.Status429TooManyRequests, "More requests in a minute than Api:RequestsPerMinute allows.").ExecuteAsync(context);
    }

    /// <summary>On an endpoint: its pace is kept.</summary>
    public sealed class Mark
    {
        public static Mark Paced { get; } = new();
    }
}
