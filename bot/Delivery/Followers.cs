using System.Collections.Concurrent;

namespace WijkBot.Delivery;

/// <summary>
/// Conversations in which a message was recorded behind an earlier one that was still on its way: as soon as a result is
/// on record it may be their turn. What is forgotten here is found by the sweep, a beat later.
/// </summary>
public sealed class Followers(TimeProvider time)
{
    /// <summary>After this another process has it, or the earlier message has a longer wait before it.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<Guid, DateTimeOffset> waiting = new();

    public void Add(Guid conversation) => waiting[conversation] = time.GetUtcNow();

    public void Remove(Guid conversation) => waiting.TryRemove(conversation, out _);

    /// <summary>Some wait, and not too long already.</summary>
    public bool Any()
    {
        var before = time.GetUtcNow() - Patience;
        foreach (var (conversation, since) in waiting)
        {
            if (since >= before)
                return true;
            Remove(conversation);
        }
        return false;
    }
}
