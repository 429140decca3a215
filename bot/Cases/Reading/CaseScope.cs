namespace WijkBot.Cases;

/// <summary>
/// Which cases a colleague may look at: what he handles, what the team has, his own wijken and those for which he gave a reason, what
/// has no wijk, and what he did something about and is still open. A complaint may be about any of them: only who has it may look at it.
/// </summary>
/// <param name="Person">Id in the roster.</param>
/// <param name="Mine">Ids of the colleague and of those in whose place he is today.</param>
/// <param name="Wijken">CBS codes of the wijken that are theirs.</param>
/// <param name="Elsewhere">CBS codes of other wijken for which he gave a reason that still counts.</param>
public sealed record CaseScope(string Person, IReadOnlyList<string> Mine, IReadOnlyList<string> Wijken, IReadOnlyList<string> Elsewhere)
{
    /// <summary>All wijken in which he may look at this moment.</summary>
    public IReadOnlyList<string> Open { get; } = [.. Wijken, .. Elsewhere];

    /// <summary>It is his by who has it or where it is, without a reason.</summary>
    public bool IsOwn(string type, string handler, string? wijk) =>
        Mine.Contains(handler) || (type != CaseNames.Complaint && (wijk is null || handler == CaseNames.Team || Wijken.Contains(wijk)));

    /// <summary>Its wijk is one in which he may look at this moment, or it is his.</summary>
    public bool Covers(string type, string handler, string? wijk) => IsOwn(type, handler, wijk) || (type != CaseNames.Complaint && Elsewhere.Contains(wijk!));

    /// <summary>It is a complaint that somebody else has: no reason opens it.</summary>
    public bool IsKeptFrom(CaseRow row) => row.Type == CaseNames.Complaint && !Mine.Contains(row.Handler);

    public override string ToString() => $"scope of {Person}";
}
