using System.Threading.RateLimiting;
using WijkBot.Ops;

namespace WijkBot.Channels.Browser;

/// <summary>Keeps one visitor's network from filling the record: at most 60 messages a minute.</summary>
internal sealed class BrowserPace() : Pace(context => RateLimitPartition.GetFixedWindowLimiter(
    Network(context),
    _ => new FixedWindowRateLimiterOptions { PermitLimit = MostPerMinute, Window = TimeSpan.FromMinutes(1) }))
{
    public const int MostPerMinute = 60;
}
