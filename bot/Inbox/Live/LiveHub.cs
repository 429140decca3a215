using System.Collections.Concurrent;
using System.Threading.Channels;
using WijkBot.Inbox.SignIn;
using WijkBot.Storage;

namespace WijkBot.Inbox.Live;

/// <summary>
/// All pages that listen to this replica. What happened in a conversation is read and rendered once, however many look at it, and
/// written to each; who is too slow is let go and comes back by itself.
/// </summary>
internal sealed partial class LiveHub(ILiveNews news, LivePush push, Presence presence, EndedSessions ended, IHostApplicationLifetime lifetime, TimeProvider time, ILogger<LiveHub> log) : BackgroundService
{
    /// <summary>What belongs together comes within this: a turn, its messages and their delivery.</summary>
    private static readonly TimeSpan Linger = TimeSpan.FromMilliseconds(40);

    private readonly ConcurrentDictionary<string, Watcher> watchers = [];
    private readonly Channel<LiveWord> words = Channel.CreateUnbounded<LiveWord>(new UnboundedChannelOptions { SingleReader = true });

    /// <summary>How many pages of this person listen.</summary>
    public int CountOf(string person) => watchers.Values.Count(watcher => watcher.Person == person);

    public void Add(Watcher watcher)
    {
        watchers[watcher.Id] = watcher;
        if (lifetime.ApplicationStopping.IsCancellationRequested)
            watcher.End();
        if (watcher.Scope is WatchScope.OneCase one)
            presence.Looks(one.Number, watcher);
    }

    public void Remove(Watcher watcher)
    {
        watchers.TryRemove(watcher.Id, out _);
        if (watcher.Scope is WatchScope.OneCase one)
            presence.Leaves(one.Number, watcher);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var listening = news.Listen(Heard);
        // before the server waits for its requests to end
        await using var ending = lifetime.ApplicationStopping.Register(EndAll);
        var beats = BeatAsync(stoppingToken);
        try
        {
            while (await words.Reader.WaitToReadAsync(stoppingToken))
            {
                await Task.Delay(Linger, stoppingToken);
                await PushAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            // the host stops
        }
        await beats.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        EndAll();
    }

    private void EndAll() => End(_ => true);

    private void End(Func<Watcher, bool> which)
    {
        foreach (var watcher in watchers.Values.Where(which))
            watcher.End();
    }

    /// <summary>Keeps connections open, finds those that are gone, and says anew who looks.</summary>
    private async Task BeatAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Presence.Beat, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            foreach (var watcher in watchers.Values)
            {
                watcher.Offer(Frames.Beat);
                if (watcher.Scope is WatchScope.OneCase one)
                    presence.Looks(one.Number, watcher);
            }
        }
    }

    private void Heard(LiveWord word)
    {
        if (word.Kind is LiveKind.SessionEnded or LiveKind.Missed)
            ended.Heard();
        if (word.Kind == LiveKind.SessionEnded)
        {
            End(watcher => watcher.Session == word.About);
            return;
        }
        if (word.Kind == LiveKind.Presence && !presence.Heard(word.About))
            return;
        // without anybody looking there is nothing to do
        if (!watchers.IsEmpty)
            words.Writer.TryWrite(word);
    }

    private async Task PushAsync(CancellationToken cancellationToken)
    {
        var together = new HashSet<LiveWord>();
        while (words.Reader.TryRead(out var word))
            together.Add(word.Kind == LiveKind.Presence ? word with { About = Presence.CaseOf(word.About) } : word);
        foreach (var word in together)
        {
            try
            {
                await push.ToAsync([.. watchers.Values], word, cancellationToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // the pages look by themselves as well, only later
                NotPushed(RecordFault.NameOf(fault));
            }
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "What happened could not be shown live ({Fault}); pages find it when they look")]
    private partial void NotPushed(string fault);
}
