namespace WijkBot.Cases;

/// <summary>
/// Which cases a colleague may look at: what he handles, what the team has, his own wijken and those for which he gave a reason, what
/// has no wijk, and what he did something about and is still open. A complaint may be about any of them: only who has it may look at it, and what the
/// team has of them those it cannot be about. Who leads the team may look at everything but the complaints about himself.
/// </summary>
/// <param name="Person">Id in the roster.</param>
/// <param name="Mine">Ids of the colleague and of those in whose place he is today.</param>
/// <param name="Wijken">CBS codes of the wijken that are theirs.</param>
/// <param name="Elsewhere">CBS codes of other wijken for which he gave a reason that still counts.</param>
public sealed record CaseScope(string Person, IReadOnlyList<string> Mine, IReadOnlyList<string> Wijken, IReadOnlyList<string> Elsewhere)
{
    /// <summary>All wijken in which he may look at this moment.</summary>
    public IReadOnlyList<string> Open { get; } = [.. Wijken, .. Elsewhere];

    /// <summary>Numbers of the complaints of the team that cannot be about him; see <see cref="ComplaintSql"/>.</summary>
    public IReadOnlyList<string> OfTeam { get; init; } = [];

    /// <summary>Leads the team: all of it is his, but for <see cref="Kept"/>.</summary>
    public bool LeadsAll { get; init; }

    /// <summary>Of who leads the team: numbers of the complaints that are about him; see <see cref="ComplaintSql.About"/>.</summary>
    public IReadOnlyList<string> Kept { get; init; } = [];

    /// <summary>Of who leads the team: what he is called in a complaint about him, in small letters.</summary>
    public IReadOnlyList<string> Called { get; init; } = [];

    /// <summary>What lies in this wijk is closed to him unless he gives a reason.</summary>
    public bool IsClosed(string wijk) => !LeadsAll && !Open.Contains(wijk);

    /// <summary>Tells scopes apart in which other things may be seen.</summary>
    public string Key => string.Join(' ', [Person, LeadsAll ? "*" : "", .. Mine, "-", .. Open, "-", .. OfTeam, "-", .. Kept]);

    /// <summary>It is his by who has it or where it is, without a reason.</summary>
    public bool IsOwn(CaseAt one) => LeadsAll ? !Kept.Contains(one.Number) : Mine.Contains(one.Handler)
        || (one.Type == CaseNames.Complaint ? IsOfTeam(one.Number, one.Handler) : one.Wijk is null || one.Handler == CaseNames.Team || Wijken.Contains(one.Wijk));

    /// <summary>Its wijk is one in which he may look at this moment, or it is his.</summary>
    public bool Covers(CaseAt one) => IsOwn(one) || (!LeadsAll && one.Type != CaseNames.Complaint && Elsewhere.Contains(one.Wijk!));

    /// <summary>It is a complaint that somebody else has: no reason opens it.</summary>
    public bool IsKeptFrom(CaseRow row) => row.Type == CaseNames.Complaint && !IsOwn(CaseAt.Of(row));

    private bool IsOfTeam(string number, string handler) => handler == CaseNames.Team && OfTeam.Contains(number);

    public override string ToString() => $"scope of {Person}";
}

/// <summary>What of a case tells who may look at it.</summary>
public readonly record struct CaseAt(string Number, string Type, string Handler, string? Wijk)
{
    public static CaseAt Of(CaseRow row) => new(row.Number, row.Type, row.Handler, row.Wijk);
}
