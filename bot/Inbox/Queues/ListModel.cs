using WijkBot.Cases;

namespace WijkBot.Inbox;

/// <summary>A list of cases.</summary>
/// <param name="First">What must be seen first: danger, urgent, somebody who wants a person, or what came back. No more than fits.</param>
/// <param name="Rest">The others, newest first.</param>
/// <param name="Next">Where the next page begins; null on the last.</param>
public sealed record ListModel(ListFilter Filter, IReadOnlyList<CaseFile> First, IReadOnlyList<CaseFile> Rest, string? Next)
{
    /// <summary>Open cases in each queue.</summary>
    public required IReadOnlyDictionary<QueueKind, int> Counts { get; init; }

    /// <summary>What is open to who looks; null for everything.</summary>
    public CaseScope? Scope { get; init; }

    /// <summary>What who looks must know, the newest first.</summary>
    public IReadOnlyList<NoticeRow> Notices { get; init; } = [];

    /// <summary>Where each case was found, by its number; empty when nothing was searched for.</summary>
    public IReadOnlyDictionary<string, SearchHit> Hits { get; init; } = new Dictionary<string, SearchHit>();

    /// <summary>So much was found that not all of it was looked through.</summary>
    public bool IsCut { get; init; }

    public override string ToString() => Filter.ToString();
}
