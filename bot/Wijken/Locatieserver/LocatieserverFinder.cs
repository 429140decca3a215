using Microsoft.Extensions.Options;
using WijkBot.Messages;
using WijkBot.Ops.Metrics;

namespace WijkBot.Wijken;

/// <summary>Asks PDOK's Locatieserver, remembers its answers, and never lets its troubles be ours: the resident is asked then, as without it.</summary>
internal sealed partial class LocatieserverFinder(
    IOptions<LocatieserverOptions> options, LocatieserverCalls calls, LocatieserverGuard guard, AreaBook areas, TimeProvider time, ILogger<LocatieserverFinder> log)
    : IFindAddresses
{
    private readonly LocatieserverMatcher matcher = new(areas);
    private readonly AddressCache cache = new(options.Value.CacheSize, TimeSpan.FromMinutes(options.Value.CacheMinutes), time);

    public bool IsOn => options.Value.Enabled;

    public async Task<AreaMatch> FindAsync(AddressQuestion question, CancellationToken cancellationToken)
    {
        if (!IsOn || matcher.Own is not { } own)
            return AreaMatch.Unknown;
        if (cache.Find(question) is { } known)
            return Counted(AddressEnd.Remembered, known);
        try
        {
            var reading = await guard.GuardAsync(token => calls.AskAsync(LocatieserverQuery.Of(question, own), token), cancellationToken);
            return Taken(question, reading);
        }
        catch (Exception fault)
        {
            // its message may name the address
            Failed(fault.GetType().Name);
            return Counted(AddressEnd.Failed, AreaMatch.Unknown);
        }
    }

    /// <summary>Failures are not remembered: the next question may fare better.</summary>
    private AreaMatch Taken(AddressQuestion question, LocatieserverReading? reading)
    {
        if (reading is null)
            return Counted(AddressEnd.LeftAlone, AreaMatch.Unknown);
        if (reading.Answer is not { } answer)
        {
            if (reading.IsFailure)
                Failed(reading.Trouble.ToString());
            return Counted(AddressEnd.Failed, AreaMatch.Unknown);
        }
        var match = matcher.Match(question, answer);
        cache.Keep(question, match);
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
