using StackExchange.Redis;

namespace WijkBot.Storage;

/// <summary>
/// Redis, left alone for some seconds after it did not answer: no turn waits for it twice, and most do not wait at all. Then one
/// of them tries again. The log has one line when it goes away and one when it is back.
/// </summary>
internal sealed partial class RestingHotState(IHotState redis, TimeProvider time, ILogger<RestingHotState> log) : IHotState
{
    /// <summary>It answers within a millisecond or so. The driver's own limit is kept by its heartbeat, and comes up to a second late.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(500);

    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);

    /// <summary>The moment of the next try, as a timestamp; 0 while it answers.</summary>
    private long nextTry;

    public Task<Lease> AcquireAsync(Guid conversation, CancellationToken cancellationToken) =>
        AskAsync(() => redis.AcquireAsync(conversation, cancellationToken));

    public Task<bool> ReleaseAsync(Lease lease, HotConversation? state, CancellationToken cancellationToken) =>
        AskAsync(() => redis.ReleaseAsync(lease, state, cancellationToken));

    public Task MarkMoreAsync(Guid conversation, CancellationToken cancellationToken) =>
        AskAsync(async () =>
        {
            await redis.MarkMoreAsync(conversation, cancellationToken);
            return true;
        });

    private async Task<T> AskAsync<T>(Func<Task<T>> ask)
    {
        if (!MayAsk())
            throw new RedisException("at rest");
        try
        {
            var answer = await ask().WaitAsync(Patience, time, CancellationToken.None);
            Answered();
            return answer;
        }
        catch (Exception away) when (FallbackHotState.IsAway(away))
        {
            Failed(away);
            throw;
        }
    }

    /// <summary>Whoever comes first after the rest begins the next one, and tries.</summary>
    private bool MayAsk()
    {
        var due = Volatile.Read(ref nextTry);
        return due == 0 || (time.GetTimestamp() >= due && Interlocked.CompareExchange(ref nextTry, RestFromNow(), due) == due);
    }

    private void Answered()
    {
        if (Volatile.Read(ref nextTry) != 0 && Interlocked.Exchange(ref nextTry, 0) != 0)
            Back();
    }

    private void Failed(Exception away)
    {
        if (Interlocked.Exchange(ref nextTry, RestFromNow()) == 0)
            Away(away.GetType().Name);
    }

    private long RestFromNow() => time.GetTimestamp() + (long)(Rest.TotalSeconds * time.TimestampFrequency);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Redis does not answer ({Fault}); going on without it")]
    private partial void Away(string fault);

    [LoggerMessage(Level = LogLevel.Information, Message = "Redis answers again")]
    private partial void Back();
}
