using StackExchange.Redis;

namespace WijkBot.Storage;

/// <summary>Counts in Redis, shared by all replicas; in process memory while it does not answer.</summary>
public sealed class RedisHotCounts(IConnectionMultiplexer redis, MemoryHotCounts memory) : IHotCounts
{
    public async Task<long> AddAsync(string what, TimeSpan kept)
    {
        RedisKey key = $"wijkbot:count:{what}";
        try
        {
            var together = redis.GetDatabase().CreateBatch();
            var count = together.StringIncrementAsync(key);
            var lasts = together.KeyExpireAsync(key, kept);
            together.Execute();
            await lasts;
            return await count;
        }
        catch (Exception away) when (FallbackHotState.IsAway(away))
        {
            return await memory.AddAsync(what, kept);
        }
    }
}
