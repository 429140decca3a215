using System.Collections.Concurrent;
using System.Threading.Channels;
using WijkBot.Cases;
using WijkBot.Storage;

namespace WijkBot.Inbox.Live;

/// <summary>
/// All pages that listen to this replica. What happened in a conversation is read and rendered once, however many look at it, and
/// written to each; who is too slow is let go and comes back by itself.
/// </summary>
internal sealed partial class LiveHub(ILiveNews news, LiveParts parts, Presence presence, IHostApplicationLifetime lifetime, TimeProvider time, ILogger<LiveHub> log) : BackgroundService
{
    /// <summary>What belongs together comes within this: a turn, its messages and their delivery.</summary>
    private static readonly TimeSpan Linger = TimeSpan.FromMilliseconds(40);

    private readonly ConcurrentDictionary<string, Watcher> watchers = [];
    private readonly Channel<LiveWord> words = Channel.CreateUnbounded<LiveWord>(new UnboundedChannelOptions { SingleReader = true });

    /// <summary>Pages that listen now.</summary>
    public int Count => watchers.Count;

    /// <summary>How many of this person.</summary>
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

    private void EndAll()
    {
        foreach (var watcher in watchers.Values)
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
                await PushAsync(word, cancellationToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                // the pages look by themselves as well, only later
                NotPushed(RecordFault.NameOf(fault));
            }
        }
    }

    private Task PushAsync(LiveWord word, CancellationToken cancellationToken)
    {
        switch (word.Kind)
        {
            case LiveKind.Conversation when Guid.TryParse(word.About, out var conversation):
                return ConversationAsync(conversation, cancellationToken);
            case LiveKind.Presence:
                Others(word.About);
                break;
            case LiveKind.Missed:
                foreach (var watcher in watchers.Values)
                    watcher.Offer(Frames.LookAnew);
                break;
        }
        return Task.CompletedTask;
    }

    private async Task ConversationAsync(Guid conversation, CancellationToken cancellationToken)
    {
        var onCases = Where<WatchScope.OneCase>(one => one.Conversation == conversation).ToLookup(watcher => ((WatchScope.OneCase)watcher.Scope).Number);
        var onLists = Where<WatchScope.List>(_ => true);
        if (onCases.Count == 0 && onLists.Count == 0)
            return;
        foreach (var file in await parts.CasesAsync(conversation, cancellationToken))
        {
            await OfferAsync([.. onCases[file.Case.Number]], () => parts.CaseAsync(file, cancellationToken));
            await OfferAsync([.. onLists.Where(watcher => Shows((WatchScope.List)watcher.Scope, file.Case))], () => parts.RowAsync(file));
        }
    }

    private static bool Shows(WatchScope.List list, CaseRow row) => list.Has(row.Handler) || (row.StandsInFor is { } away && list.Has(away));

    private static async Task OfferAsync(List<Watcher> to, Func<Task<byte[]>> frame)
    {
        if (to.Count == 0)
            return;
        var bytes = await frame();
        foreach (var watcher in to)
            watcher.Offer(bytes);
    }

    private void Others(string number)
    {
        foreach (var watcher in Where<WatchScope.OneCase>(one => one.Number == number))
            watcher.Offer(Frames.Of(Frames.Others, presence.Sentence(number, watcher.Person)));
    }

    private List<Watcher> Where<T>(Func<T, bool> wanted) where T : WatchScope =>
        [.. watchers.Values.Where(watcher => watcher.Scope is T scope && wanted(scope))];

    [LoggerMessage(Level = LogLevel.Warning, Message = "What happened could not be shown live ({Fault}); pages find it when they look")]
    private partial void NotPushed(string fault);
}
