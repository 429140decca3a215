using System.Collections.Immutable;

namespace WijkBot.Storage;

/// <summary>News within this process.</summary>
public sealed class MemoryNews : ILiveNews
{
    private ImmutableArray<Action<LiveWord>> listeners = [];

    public void Tell(LiveWord word)
    {
        foreach (var hear in listeners)
            hear(word);
    }

    public IDisposable Listen(Action<LiveWord> hear)
    {
        ImmutableInterlocked.Update(ref listeners, (now, added) => now.Add(added), hear);
        return new Listening(() => ImmutableInterlocked.Update(ref listeners, (now, removed) => now.Remove(removed), hear));
    }

    private sealed class Listening(Action end) : IDisposable
    {
        public void Dispose() => end();
    }
}
