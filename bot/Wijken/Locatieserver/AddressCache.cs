namespace WijkBot.Wijken;

/// <summary>Remembers answers for a while, so many at most, in memory only. Addresses stand in it: nothing of it is ever written anywhere.</summary>
internal sealed class AddressCache(int most, TimeSpan life, TimeProvider time)
{
    private readonly Lock gate = new();
    private readonly Dictionary<AddressQuestion, (AreaMatch Match, DateTimeOffset Until)> kept = [];
    private readonly Queue<AddressQuestion> order = new();

    /// <summary>What was answered; null when that is not known any more.</summary>
    public AreaMatch? Find(AddressQuestion question)
    {
        lock (gate)
            return kept.TryGetValue(question, out var found) && found.Until > time.GetUtcNow() ? found.Match : null;
    }

    public void Keep(AddressQuestion question, AreaMatch match)
    {
        if (life <= TimeSpan.Zero)
            return;
        lock (gate)
        {
            var now = time.GetUtcNow();
            while (order.TryPeek(out var oldest) && (order.Count >= most || !kept.TryGetValue(oldest, out var found) || found.Until <= now))
                kept.Remove(order.Dequeue());
            if (!kept.ContainsKey(question))
                order.Enqueue(question);
            kept[question] = (match, now + life);
        }
    }

    /// <summary>How many are remembered.</summary>
    public int Count
    {
        get
        {
            lock (gate)
                return kept.Count;
        }
    }
}
