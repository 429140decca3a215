using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Internal;
using Microsoft.Extensions.Options;

namespace WijkBot.Wijken;

/// <summary>
/// Tiles of the national map, of our own municipality only, so that nobody uses this program to fetch the rest of it. The browser asks us and we
/// ask the service: that sees no colleague, and the pages need nothing from elsewhere.
/// </summary>
public sealed partial class KaartTiles : IDisposable
{
    /// <summary>A walk along the border shows what lies beyond, metres.</summary>
    private const double Beyond = 3000;

    private readonly WijkenInUse wijken;
    private readonly KaartCalls calls;
    private readonly KaartOptions options;
    private readonly TimeProvider time;
    private readonly ILogger<KaartTiles> log;
    private readonly MemoryCache cache;
    private long quietUntil;

    internal KaartTiles(WijkenInUse wijken, KaartCalls calls, IOptions<KaartOptions> options, TimeProvider time, ILogger<KaartTiles> log)
    {
        (this.wijken, this.calls, this.options, this.time, this.log) = (wijken, calls, options.Value, time, log);
        cache = new MemoryCache(new MemoryCacheOptions { SizeLimit = this.options.CacheMegabytes * 1024L * 1024, Clock = new CacheClock(time) });
    }

    /// <summary>The tile as PNG; null when there is none to be had now, or it is none of ours. Takes no longer than was set.</summary>
    public async Task<byte[]?> TileAsync(MapTile tile, CancellationToken cancellationToken)
    {
        if (!options.Enabled || !IsOurs(tile))
            return null;
        if (cache.TryGetValue(tile, out byte[]? kept))
            return kept;
        if (time.GetUtcNow().UtcTicks < Interlocked.Read(ref quietUntil))
            return null;
        var (fetched, trouble) = await calls.FetchAsync(tile, cancellationToken);
        if (fetched is null)
            return trouble.Length == 0 ? null : LeftAlone(trouble);
        return cache.Set(tile, fetched, new MemoryCacheEntryOptions
        {
            Size = fetched.Length,
            AbsoluteExpirationRelativeToNow = TimeSpan.FromHours(options.CacheHours),
        });
    }

    private bool IsOurs(MapTile tile) => tile.Exists && wijken.Areas.Drawing.Bounds is { } bounds && bounds.Wider(Beyond).Overlaps(tile.Box);

    private byte[]? LeftAlone(string trouble)
    {
        Interlocked.Exchange(ref quietUntil, time.GetUtcNow().AddSeconds(options.BreakSeconds).UtcTicks);
        NoMap(trouble, options.BreakSeconds);
        return null;
    }

    public void Dispose() => cache.Dispose();

    private sealed class CacheClock(TimeProvider time) : ISystemClock
    {
        public DateTimeOffset UtcNow => time.GetUtcNow();
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The map service gave no tile ({Trouble}) and is left alone for {Seconds} s; the buurten are drawn instead")]
    private partial void NoMap(string trouble, int seconds);
}
