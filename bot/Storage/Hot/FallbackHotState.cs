using StackExchange.Redis;

namespace WijkBot.Storage;

/// <summary>
/// Redis while it answers, process memory while it does not. Two replicas may then both play a turn in one conversation:
/// the version in SQL lets only one of them commit.
/// </summary>
public sealed class FallbackHotState(IHotState redis, IHotState memory) : IHotState
{
    /// <summary>Marks a lease that was given out by memory.</summary>
    private const string ByMemory = "memory";

    public async Task<Lease> AcquireAsync(Guid conversation, CancellationToken cancellationToken)
    {
        try
        {
            return await redis.AcquireAsync(conversation, cancellationToken);
        }
        catch (Exception away) when (IsAway(away))
        {
            var lease = await memory.AcquireAsync(conversation, cancellationToken);
            return lease.Held ? lease with { Token = ByMemory } : lease;
        }
    }

    public async Task<bool> ReleaseAsync(Lease lease, HotConversation? state, CancellationToken cancellationToken)
    {
        if (lease.Token == ByMemory)
            return await memory.ReleaseAsync(lease, state, cancellationToken);
        try
        {
            return await redis.ReleaseAsync(lease, state, cancellationToken);
        }
        catch (Exception away) when (IsAway(away))
        {
            return false;
        }
    }

    public async Task MarkMoreAsync(Guid conversation, CancellationToken cancellationToken)
    {
        await memory.MarkMoreAsync(conversation, cancellationToken);
        try
        {
            await redis.MarkMoreAsync(conversation, cancellationToken);
        }
        catch (Exception away) when (IsAway(away))
        {
            // whoever plays there is found by looking
        }
    }

    internal static bool IsAway(Exception exception) => exception is RedisException or RedisTimeoutException or TimeoutException;
}
