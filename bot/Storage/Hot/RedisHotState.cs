using System.Globalization;
using StackExchange.Redis;

namespace WijkBot.Storage;

/// <summary>
/// The hot copy in Redis, shared by all replicas. Each step is one script, so one round trip;
/// the braces keep a conversation's keys on one cluster node.
/// </summary>
public sealed class RedisHotState(IConnectionMultiplexer redis) : IHotState
{
    /// <summary>A turn takes milliseconds; after this a replica that died no longer holds it.</summary>
    private static readonly TimeSpan LeaseTime = TimeSpan.FromSeconds(5);

    /// <summary>Long enough for a talk to go on tomorrow; after that SQL is asked once.</summary>
    private static readonly TimeSpan StateTime = TimeSpan.FromHours(36);

    private const string Acquire = """
        if redis.call('SET', KEYS[1], ARGV[1], 'NX', 'PX', ARGV[2]) then return {1, redis.call('GET', KEYS[2])} end
        return {0}
        """;

    private const string Release = """
        if redis.call('GET', KEYS[1]) ~= ARGV[1] then return 0 end
        if ARGV[3] == '' then redis.call('DEL', KEYS[2]) else redis.call('SET', KEYS[2], ARGV[3], 'PX', ARGV[4]) end
        if redis.call('DEL', KEYS[3]) == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[2]) return 1 end
        redis.call('DEL', KEYS[1])
        return 0
        """;

    public async Task<Lease> AcquireAsync(Guid conversation, CancellationToken cancellationToken)
    {
        var token = Guid.NewGuid().ToString("N");
        var answer = (RedisResult[])(await redis.GetDatabase().ScriptEvaluateAsync(
            Acquire, [Key(conversation, "lease"), Key(conversation, "state")], [token, Milliseconds(LeaseTime)]))!;
        return (int)answer[0] == 1
            ? new Lease(conversation, token, answer.Length > 1 && !answer[1].IsNull ? Parse((string)answer[1]!) : null)
            : new Lease(conversation, null, null);
    }

    public async Task<bool> ReleaseAsync(Lease lease, HotConversation? state, CancellationToken cancellationToken)
    {
        var more = await redis.GetDatabase().ScriptEvaluateAsync(
            Release,
            [Key(lease.Conversation, "lease"), Key(lease.Conversation, "state"), Key(lease.Conversation, "more")],
            [lease.Token, Milliseconds(LeaseTime), state is null ? "" : Format(state), Milliseconds(StateTime)]);
        return (int)more == 1;
    }

    public Task MarkMoreAsync(Guid conversation, CancellationToken cancellationToken) =>
        redis.GetDatabase().StringSetAsync(Key(conversation, "more"), "1", TimeSpan.FromMinutes(1));

    private static RedisKey Key(Guid conversation, string what) => $"wijkbot:{{{conversation:N}}}:{what}";

    private static RedisValue Milliseconds(TimeSpan time) => (long)time.TotalMilliseconds;

    private static string Format(HotConversation hot) =>
        string.Create(CultureInfo.InvariantCulture, $"{hot.Version}|{(hot.Claimed ? 1 : 0)}|{(hot.OptedOut ? 1 : 0)}|{hot.State}");

    /// <summary>Null for anything this version did not write.</summary>
    private static HotConversation? Parse(string text)
    {
        var parts = text.Split('|', 4);
        return parts.Length == 4 && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var version)
            ? new HotConversation(version, parts[1] == "1", parts[2] == "1", parts[3])
            : null;
    }
}
