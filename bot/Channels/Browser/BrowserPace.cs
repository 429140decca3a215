using System.Threading.RateLimiting;

namespace WijkBot.Channels.Browser;

/// <summary>Keeps one visitor's network from filling the record: at most 60 messages a minute.</summary>
internal sealed class BrowserPace : IAsyncDisposable
{
    public const int MostPerMinute = 60;

    private readonly PartitionedRateLimiter<HttpContext> limiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
        RateLimitPartition.GetFixedWindowLimiter(
            context.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new FixedWindowRateLimiterOptions { PermitLimit = MostPerMinute, Window = TimeSpan.FromMinutes(1) }));

    public bool Allows(HttpContext context)
    {
        using var lease = limiter.AttemptAcquire(context);
        return lease.IsAcquired;
    }

    public ValueTask DisposeAsync() => limiter.DisposeAsync();
}
