namespace WijkBot.Storage;

/// <summary>Counts within this process.</summary>
public sealed class MemoryHotCounts(TimeProvider time) : IHotCounts
{
    /// <summary>Whoever comes under ever other names must not fill the memory: then all of it begins anew.</summary>
    internal const int Most = 10_000;

    private readonly Lock one = new();
    private readonly Dictionary<string, (long Count, DateTimeOffset Until)> counts = [];

    /// <summary>How many different things are kept.</summary>
    internal int Kept => counts.Count;

    public Task<long> AddAsync(string what, TimeSpan kept)
    {
        var now = time.GetUtcNow();
        lock (one)
        {
            if (counts.Count >= Most && !counts.ContainsKey(what))
                MakeRoom(now);
            var count = counts.TryGetValue(what, out var known) && known.Until > now ? known.Count + 1 : 1;
            counts[what] = (count, now + kept);
            return Task.FromResult(count);
        }
    }

    private void MakeRoom(DateTimeOffset now)
    {
        foreach (var (what, known) in counts)
        {
            if (known.Until <= now)
                counts.Remove(what);
        }
        if (counts.Count >= Most)
            counts.Clear();
    }
}
