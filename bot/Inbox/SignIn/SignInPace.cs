using System.Threading.RateLimiting;

namespace WijkBot.Inbox.SignIn;

/// <summary>How often one network may ask for codes and try them; beside what holds for each colleague and code.</summary>
internal sealed class SignInPace : IAsyncDisposable
{
    public const int MostIn10Minutes = 30;

    private readonly PartitionedRateLimiter<HttpContext> limiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
        RateLimitPartition.GetSlidingWindowLimiter(
            context.Connection.RemoteIpAddress?.ToString() ?? "",
            _ => new SlidingWindowRateLimiterOptions { PermitLimit = MostIn10Minutes, Window = TimeSpan.FromMinutes(10), SegmentsPerWindow = 10 }));

    public bool Allows(HttpContext context)
    {
        using var lease = limiter.AttemptAcquire(context);
        return lease.IsAcquired;
    }

    public ValueTask DisposeAsync() => limiter.DisposeAsync();
}
