using System.Collections.Concurrent;

namespace WijkBot.Storage;

/// <summary>The hot copy of a single process: only leases, since the embedded record is as near as memory.</summary>
public sealed class MemoryHotState : IHotState
{
    private readonly ConcurrentDictionary<Guid, Holder> holders = new();

    public Task<Lease> AcquireAsync(Guid conversation, CancellationToken cancellationToken)
    {
        var taken = holders.TryAdd(conversation, new Holder());
        return Task.FromResult(new Lease(conversation, taken ? "" : null, null));
    }

    public Task<bool> ReleaseAsync(Lease lease, HotConversation? state, CancellationToken cancellationToken)
    {
        if (!holders.TryGetValue(lease.Conversation, out var holder))
            return Task.FromResult(false);
        lock (holder)
        {
            if (holder.More)
            {
                holder.More = false;
                return Task.FromResult(true);
            }
            holders.TryRemove(lease.Conversation, out _);
            return Task.FromResult(false);
        }
    }

    public Task MarkMoreAsync(Guid conversation, CancellationToken cancellationToken)
    {
        if (holders.TryGetValue(conversation, out var holder))
        {
            lock (holder)
                holder.More = true;
        }
        return Task.CompletedTask;
    }

    private sealed class Holder
    {
        public bool More { get; set; }
    }
}
