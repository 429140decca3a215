using StackExchange.Redis;

namespace WijkBot.Storage;

/// <summary>
/// News among all replicas by Redis pub/sub. Heard here at once, and by the others while Redis answers; when it comes back after
/// having been away, everybody is told to look anew.
/// </summary>
internal sealed partial class RedisNews(IConnectionMultiplexer redis, TimeProvider time, ILogger<RedisNews> log) : BackgroundService, ILiveNews
{
    private const char Mark = '|';
    private static readonly RedisChannel Channel = RedisChannel.Literal("wijkbot:live");
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(2);

    private readonly MemoryNews here = new();

    /// <summary>This process, so that what it told is not heard twice.</summary>
    private readonly string me = Guid.NewGuid().ToString("N")[..12];

    public IDisposable Listen(Action<LiveWord> hear) => here.Listen(hear);

    public void Tell(LiveWord word)
    {
        here.Tell(word);
        try
        {
            redis.GetSubscriber().Publish(Channel, $"{me}{Mark}{word}", CommandFlags.FireAndForget);
        }
        catch (Exception away) when (FallbackHotState.IsAway(away))
        {
            // the others find it in the record when they look
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        redis.ConnectionRestored += (_, restored) =>
        {
            if (restored.ConnectionType == ConnectionType.Subscription)
                here.Tell(LiveWord.Missed);
        };
        while (!stoppingToken.IsCancellationRequested && !await TrySubscribeAsync())
            await Task.Delay(Again, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    /// <summary>Once it succeeded the connection subscribes again by itself whenever it comes back.</summary>
    private async Task<bool> TrySubscribeAsync()
    {
        try
        {
            await redis.GetSubscriber().SubscribeAsync(Channel, (_, text) => Heard(text));
            return true;
        }
        catch (Exception away) when (FallbackHotState.IsAway(away))
        {
            var fault = away.GetType().Name;
            NotSubscribed(fault);
            return false;
        }
    }

    private void Heard(string? text)
    {
        if (text?.Split(Mark, 2) is [var from, var word] && from != me && LiveWord.Parse(word) is { } heard)
            here.Tell(heard);
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Live news of other replicas is not heard yet ({Fault}); trying again")]
    private partial void NotSubscribed(string fault);
}
