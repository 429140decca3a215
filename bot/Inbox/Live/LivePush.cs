using WijkBot.Cases;
using WijkBot.Storage;

namespace WijkBot.Inbox.Live;

/// <summary>What a word means for the pages that listen: who of them gets what. Read and rendered once for each kind of page, and on the page of a case for each who may not look everywhere.</summary>
internal sealed class LivePush(LiveParts parts, Presence presence)
{
    public Task ToAsync(IReadOnlyCollection<Watcher> watchers, LiveWord word, CancellationToken cancellationToken)
    {
        switch (word.Kind)
        {
            case LiveKind.Conversation when Guid.TryParse(word.About, out var conversation):
                return ConversationAsync(watchers, conversation, cancellationToken);
            case LiveKind.Presence:
                Others(watchers, word.About);
                break;
            case LiveKind.Missed:
                foreach (var watcher in watchers)
                    watcher.Offer(Frames.LookAnew);
                break;
        }
        return Task.CompletedTask;
    }

    private async Task ConversationAsync(IReadOnlyCollection<Watcher> watchers, Guid conversation, CancellationToken cancellationToken)
    {
        var onCases = Where<WatchScope.OneCase>(watchers, one => one.Conversation == conversation).ToLookup(watcher => ((WatchScope.OneCase)watcher.Scope).Number);
        var onLists = Where<WatchScope.List>(watchers, _ => true);
        if (onCases.Count == 0 && onLists.Count == 0)
            return;
        var files = await parts.CasesAsync(conversation, cancellationToken);
        var lists = await ByScopeAsync(onLists, files, cancellationToken);
        foreach (var file in files)
        {
            foreach (var together in onCases[file.Case.Number].GroupBy(watcher => ((WatchScope.OneCase)watcher.Scope).Key))
            {
                var scope = await parts.NowAsync(((WatchScope.OneCase)together.First().Scope).Within, files, cancellationToken);
                if (await parts.IsOpenAsync(file, scope, cancellationToken))
                    await OfferAsync([.. together], () => parts.CaseAsync(file, scope, cancellationToken));
            }
            await OfferAsync([.. lists.Where(list => list.Shows.Shows(file.Case)).Select(list => list.Watcher)], () => parts.RowAsync(file));
        }
    }

    /// <summary>The lists with what they may show now: asked once for each who leads the team.</summary>
    private async Task<IReadOnlyList<(Watcher Watcher, WatchScope.List Shows)>> ByScopeAsync(List<Watcher> onLists, IReadOnlyList<CaseFile> files, CancellationToken cancellationToken)
    {
        var shown = new List<(Watcher, WatchScope.List)>();
        foreach (var together in onLists.GroupBy(watcher => ((WatchScope.List)watcher.Scope).Within is { LeadsAll: true } leads ? leads.Person : ""))
        {
            var now = together.Key.Length == 0 ? null : await parts.NowAsync(((WatchScope.List)together.First().Scope).Within, files, cancellationToken);
            shown.AddRange(together.Select(watcher => (watcher, now is null ? (WatchScope.List)watcher.Scope : (WatchScope.List)watcher.Scope with { Within = now })));
        }
        return shown;
    }

    private static async Task OfferAsync(List<Watcher> to, Func<Task<byte[]>> frame)
    {
        if (to.Count == 0)
            return;
        var bytes = await frame();
        foreach (var watcher in to)
            watcher.Offer(bytes);
    }

    private void Others(IReadOnlyCollection<Watcher> watchers, string number)
    {
        foreach (var watcher in Where<WatchScope.OneCase>(watchers, one => one.Number == number))
            watcher.Offer(Frames.Of(Frames.Others, presence.Sentence(number, watcher.Person)));
    }

    private static List<Watcher> Where<T>(IReadOnlyCollection<Watcher> watchers, Func<T, bool> wanted) where T : WatchScope =>
        [.. watchers.Where(watcher => watcher.Scope is T scope && wanted(scope))];
}
