using System.Security.Claims;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Options;

namespace WijkBot.Api;

/// <summary>
/// Each key asks at most so much in a minute (<see cref="ApiOptions.RequestsPerMinute"/>). Not the framework's own middleware:
/// that never lets go of its clock, and with it of the whole program, each time one is built and stopped again.
/// </summary>
internal sealed class ApiPace(IOptions<ApiOptions> options) : IAsyncDisposable
{
    private readonly PartitionedRateLimiter<HttpContext> limiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
        RateLimitPartition.GetFixedWindowLimiter(
            context.User.FindFirstValue(ClaimTypes.NameIdentifier) ?? "",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = options.Value.RequestsPerMinute, Window = TimeSpan.FromMinutes(1) }));

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

    private bool Allows(HttpContext context)
    {
        using var lease = limiter.AttemptAcquire(context);
        return lease.IsAcquired;
    }

    public ValueTask DisposeAsync() => limiter.DisposeAsync();

    /// <summary>On an endpoint: its pace is kept.</summary>
    public sealed class Mark
    {
        public static Mark Paced { get; } = new();
    }
}
