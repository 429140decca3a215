using StackExchange.Redis;
using WijkBot.Ops.Health;

namespace WijkBot.Storage;

/// <summary>The record: without it nothing can be taken in.</summary>
internal sealed class RecordHealth(SqlStore sql) : IDependencyHealth
{
    public string Name => "sql";

    public async Task<DependencyState> CheckAsync(CancellationToken cancellationToken)
    {
        try
        {
            await sql.PingAsync(cancellationToken);
            return new DependencyState.Ok();
        }
        catch (RecordAwayException away)
        {
            return new DependencyState.Down(away.Message);
        }
    }
}

/// <summary>The hot copy: without it the bot goes on, slower.</summary>
internal sealed class RedisHealth(IConnectionMultiplexer redis) : IDependencyHealth
{
    public string Name => "redis";

    public bool Needed => false;

    public async Task<DependencyState> CheckAsync(CancellationToken cancellationToken)
    {
        if (!redis.IsConnected)
            return new DependencyState.Degraded("not connected");
        await redis.GetDatabase().PingAsync();
        return new DependencyState.Ok();
    }
}
