using Microsoft.Extensions.Options;
using WijkBot.Messages;
using WijkBot.Ops.Metrics;

namespace WijkBot.Wijken;

/// <summary>Asks PDOK's Locatieserver, remembers its answers, and never lets its troubles be ours: the resident is asked then, as without it.</summary>
internal sealed partial class LocatieserverFinder(
    IOptions<LocatieserverOptions> options, LocatieserverCalls calls, LocatieserverGuard guard, WijkenInUse wijken, TimeProvider time, ILogger<LocatieserverFinder> log)
    : IFindAddresses
{
    /// <summary>What is remembered is said in codes of the areas it was found in, and goes with them.</summary>
    private sealed record Known(AreaBook Areas, LocatieserverMatcher Matcher, AddressCache Cache);

    private volatile Known? known;

    public bool IsOn => options.Value.Enabled;

    public async Task<AreaMatch> FindAsync(AddressQuestion question, CancellationToken cancellationToken)
    {
        if (!IsOn || Now() is not { Matcher.Own: { } own } now)
            return AreaMatch.Unknown;
        if (now.Cache.Find(question) is { } match)
            return Counted(AddressEnd.Remembered, match);
        try
        {
            var reading = await guard.GuardAsync(token => calls.AskAsync(LocatieserverQuery.Of(question, own), token), cancellationToken);
            return Taken(question, reading, now);
        }
        catch (Exception fault)
        {
            // its message may name the address
            Failed(fault.GetType().Name);
            return Counted(AddressEnd.Failed, AreaMatch.Unknown);
        }
    }

    private Known Now()
    {
        var areas = wijken.Areas;
        if (known is { } now && ReferenceEquals(now.Areas, areas))
            return now;
        return known = new Known(areas, new LocatieserverMatcher(areas), new AddressCache(options.Value.CacheSize, TimeSpan.FromMinutes(options.Value.CacheMinutes), time));
    }

    /// <summary>Failures are not remembered: the next question may fare better.</summary>
    private AreaMatch Taken(AddressQuestion question, LocatieserverReading? reading, Known now)
    {
        if (reading is null)
            return Counted(AddressEnd.LeftAlone, AreaMatch.Unknown);
        if (reading.Answer is not { } answer)
        {
            if (reading.IsFailure)
                Failed(reading.Trouble.ToString());
            return Counted(AddressEnd.Failed, AreaMatch.Unknown);
        }
        var match = now.Matcher.Match(question, answer);
        now.Cache.Keep(question, match);
        return Counted(match.Certainty is PlaceCertainty.Unknown ? AddressEnd.NotFound : AddressEnd.Found, match);
    }

    private static AreaMatch Counted(AddressEnd end, AreaMatch match)
    {
        Telemetry.Address(end);
        return match;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The Locatieserver did not help ({Trouble}); the resident is asked instead")]
    private partial void Failed(string trouble);
}
