using System.Threading.RateLimiting;
using WijkBot.Ops;

namespace WijkBot.Inbox.SignIn;

/// <summary>How often one network may ask for codes and try them; beside what holds for each colleague and code.</summary>
internal sealed class SignInPace() : Pace(context => RateLimitPartition.GetSlidingWindowLimiter(
    Network(context),
    _ => new SlidingWindowRateLimiterOptions { PermitLimit = MostIn10Minutes, Window = TimeSpan.FromMinutes(10), SegmentsPerWindow = 10 }))
{
    public const int MostIn10Minutes = 30;
}
