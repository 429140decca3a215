using Microsoft.Extensions.Options;
using Polly;
using Polly.CircuitBreaker;

namespace WijkBot.Wijken;

/// <summary>
/// Leaves a service alone that failed most of the last few times, so that no resident waits for nothing: after a while one question tries
/// again. The breaker stands around all of a call: a body that never ends counts as much as a refusal.
/// </summary>
internal sealed partial class LocatieserverGuard
{
    private const int FewestCalls = 3;
    private static readonly TimeSpan Lately = TimeSpan.FromMinutes(5);

    private readonly ResiliencePipeline<LocatieserverReading> pipeline;
    private readonly TimeSpan rest;
    private readonly TimeProvider time;
    private readonly ILogger<LocatieserverGuard> log;
    private long quietUntil = long.MinValue;

    public LocatieserverGuard(IOptions<LocatieserverOptions> options, TimeProvider time, ILogger<LocatieserverGuard> log)
    {
        (this.time, this.log, rest) = (time, log, TimeSpan.FromSeconds(options.Value.BreakSeconds));
        pipeline = new ResiliencePipelineBuilder<LocatieserverReading> { TimeProvider = time }.AddCircuitBreaker(Breaker()).Build();
    }

    /// <summary>Makes the call; null when the service is to be left alone now.</summary>
    public async Task<LocatieserverReading?> GuardAsync(Func<CancellationToken, Task<LocatieserverReading>> call, CancellationToken cancellationToken)
    {
        if (time.GetUtcNow().UtcTicks < Interlocked.Read(ref quietUntil))
            return null;
        try
        {
            var reading = await pipeline.ExecuteAsync(async token => await call(token), cancellationToken);
            if (reading.Trouble == LocatieserverTrouble.TooMany)
                Interlocked.Exchange(ref quietUntil, (time.GetUtcNow() + (reading.RetryAfter ?? rest)).UtcTicks);
            return reading;
        }
        catch (BrokenCircuitException)
        {
            return null;
        }
    }

    private CircuitBreakerStrategyOptions<LocatieserverReading> Breaker() => new()
    {
        FailureRatio = 0.5,
        MinimumThroughput = FewestCalls,
        SamplingDuration = Lately,
        BreakDuration = rest,
        ShouldHandle = outcome => ValueTask.FromResult(outcome.Outcome is { Exception: not null } or { Result.IsFailure: true }),
        OnOpened = opened =>
        {
            LeftAlone(opened.BreakDuration);
            return default;
        },
        OnClosed = _ =>
        {
            Back();
            return default;
        },
    };

    [LoggerMessage(Level = LogLevel.Warning, Message = "The Locatieserver keeps failing and is left alone for {Rest}")]
    private partial void LeftAlone(TimeSpan rest);

    [LoggerMessage(Level = LogLevel.Information, Message = "The Locatieserver answers again")]
    private partial void Back();
}
