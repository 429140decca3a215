using System.Threading.RateLimiting;

namespace WijkBot.Ops;

/// <summary>
/// How often somebody may ask something, counted by this replica. The framework's own middleware is not used: it never lets go of its
/// clock, and with it of the whole program, each time one is built and stopped again.
/// </summary>
/// <param name="partition">Who asks, and how often he may.</param>
internal abstract class Pace(Func<HttpContext, RateLimitPartition<string>> partition) : IAsyncDisposable
{
    private readonly PartitionedRateLimiter<HttpContext> limiter = PartitionedRateLimiter.Create(partition);

    /// <summary>Counts this request; false when it is one too many.</summary>
    public bool Allows(HttpContext context)
    {
        using var lease = limiter.AttemptAcquire(context);
        return lease.IsAcquired;
    }

    /// <summary>The network that a request comes from.</summary>
    protected static string Network(HttpContext context) => context.Connection.RemoteIpAddress?.ToString() ?? "";

    public ValueTask DisposeAsync() => limiter.DisposeAsync();
}
