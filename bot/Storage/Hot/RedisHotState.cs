using System.Globalization;
using StackExchange.Redis;

namespace WijkBot.Storage;

/// <summary>
/// The hot copy in Redis, shared by all replicas. Each step is a few plain commands sent together, so one round trip; the braces
/// keep a conversation's keys on one cluster node. Nothing needs a script: a lease that ran out and was given to another, or a
/// copy that is older than the record, is found out when the turn commits, by its version.
/// </summary>
public sealed class RedisHotState(IConnectionMultiplexer redis) : IHotState
{
    /// <summary>A turn takes milliseconds; after this a replica that died no longer holds it.</summary>
    private static readonly TimeSpan LeaseTime = TimeSpan.FromSeconds(5);

    /// <summary>Long enough for a talk to go on tomorrow; after that SQL is asked once.</summary>
    private static readonly TimeSpan StateTime = TimeSpan.FromHours(36);

    public async Task<Lease> AcquireAsync(Guid conversation, CancellationToken cancellationToken)
    {
        var keys = new Keys(conversation);
        var together = redis.GetDatabase().CreateBatch();
        var taken = together.StringSetAsync(keys.Lease, "1", LeaseTime, When.NotExists);
        var state = together.StringGetAsync(keys.State);
        together.Execute();
        var known = await state;
        return await taken
            ? new Lease(conversation, "redis", known.IsNull ? null : Parse((string)known!))
            : new Lease(conversation, null, null);
    }

    /// <summary>Lets go first and looks for more then: whoever marks more after that look finds the lease free.</summary>
    public async Task<bool> ReleaseAsync(Lease lease, HotConversation? state, CancellationToken cancellationToken)
    {
        var keys = new Keys(lease.Conversation);
        var database = redis.GetDatabase();
        if (!await LetGoAsync(database, keys, state))
            return false;
        if (await database.StringSetAsync(keys.Lease, "1", LeaseTime, When.NotExists))
            return true;
        // somebody took it in between: it is for him to play what came in
        await MarkMoreAsync(lease.Conversation, cancellationToken);
        return false;
    }

    /// <summary>True when somebody marked that more came in.</summary>
    private static Task<bool> LetGoAsync(IDatabase database, Keys keys, HotConversation? state)
    {
        var together = database.CreateBatch();
        _ = state is null
            ? together.KeyDeleteAsync(keys.State, CommandFlags.FireAndForget)
            : together.StringSetAsync(keys.State, Format(state), StateTime, flags: CommandFlags.FireAndForget);
        _ = together.KeyDeleteAsync(keys.Lease, CommandFlags.FireAndForget);
        var more = together.KeyDeleteAsync(keys.More);
        together.Execute();
        return more;
    }

    public Task MarkMoreAsync(Guid conversation, CancellationToken cancellationToken) =>
        redis.GetDatabase().StringSetAsync(new Keys(conversation).More, "1", TimeSpan.FromMinutes(1));

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

    private readonly struct Keys(Guid conversation)
    {
        private readonly string prefix = $"wijkbot:{{{conversation:N}}}:";

        public RedisKey Lease => prefix + "lease";
        public RedisKey State => prefix + "state";
        public RedisKey More => prefix + "more";
    }
}
