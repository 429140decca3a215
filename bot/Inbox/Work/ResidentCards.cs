using WijkBot.Cases;

namespace WijkBot.Inbox;

/// <summary>Makes cards of the cases of one resident, to be shown side by side: of what lies in a wijk that is closed to who looks, only that it is there; of a complaint that somebody else has, not even that.</summary>
internal sealed class ResidentCards(AfspraakReader afspraken, CaseReader cases, WijkVisits visits)
{
    /// <summary>In the order given.</summary>
    public async Task<IReadOnlyList<ResidentCard>> OfAsync(Visitor visitor, IReadOnlyList<CaseFile> files, CancellationToken cancellationToken)
    {
        var scope = await visits.ScopeAsync(visitor, cancellationToken);
        var cards = new List<ResidentCard>();
        foreach (var file in files.Where(file => scope?.IsKeptFrom(file.Case) != true))
        {
            var isOpen = await IsOpenAsync(scope, file.Case, cancellationToken);
            cards.Add(new ResidentCard(file, isOpen) { Afspraken = isOpen ? await RunningAsync(file.Case.Number, cancellationToken) : [] });
        }
        return cards;
    }

    /// <summary>What is open only because a reason was given, or because he did something about it before, is kept as looked at, as when its own page is opened.</summary>
    private async Task<bool> IsOpenAsync(CaseScope? scope, CaseRow row, CancellationToken cancellationToken)
    {
        if (scope is null || scope.IsOwn(CaseAt.Of(row)))
            return true;
        if (await cases.RowAsync(row.Number, scope, cancellationToken) is null)
            return false;
        await visits.LookedAsync(scope, row, cancellationToken);
        return true;
    }

    private async Task<IReadOnlyList<Afspraak>> RunningAsync(string number, CancellationToken cancellationToken) =>
        [.. (await afspraken.OfCaseAsync(number, cancellationToken)).Where(afspraak => afspraak.IsRunning)];
}

/// <summary>A case beside the others of the same resident.</summary>
/// <param name="IsOpen">Who looks may see what is in it.</param>
public sealed record ResidentCard(CaseFile File, bool IsOpen)
{
    /// <summary>Those that run, what is first due first.</summary>
    public IReadOnlyList<Afspraak> Afspraken { get; init; } = [];

    /// <summary>Words that are kept with it and could belong to another.</summary>
    public IReadOnlyList<Belonging> Doubtful { get; init; } = [];

    /// <summary>What the resident said last; null when nothing of it is kept.</summary>
    public TimelineEntry? Heard => File.Timeline.LastOrDefault(entry => IsOfResident(entry) && entry.By == CaseNames.Resident);

    /// <summary>What a colleague last told the resident; null for nothing.</summary>
    public TimelineEntry? Told => File.Timeline.LastOrDefault(entry =>
        IsOfResident(entry) && (entry.Kind is CaseNames.Events.Reply or CaseNames.Events.Status) && entry.By is not (CaseNames.Resident or CaseNames.Bot));

    /// <summary>What others who reported the same said and heard, is not of this resident.</summary>
    private bool IsOfResident(TimelineEntry entry) => entry.Words.Length > 0 && (entry.Conversation is null || entry.Conversation == File.Case.ConversationId);

    public override string ToString() => File.ToString();
}
