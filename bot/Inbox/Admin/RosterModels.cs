using WijkBot.Administration;
using WijkBot.Wijken;

namespace WijkBot.Inbox.Admin;

/// <summary>The roster on its page.</summary>
/// <param name="Draft">As it is, or as somebody filled it in.</param>
/// <param name="Version">The version that is used; a change goes behind it.</param>
/// <param name="Findings">What is left open in the coming month, of the roster that is used.</param>
/// <param name="Problems">What is wrong with what was filled in.</param>
public sealed record RosterModel(RosterDraft Draft, int Version, RosterFindings Findings, IReadOnlyList<string> Problems)
{
    /// <summary>Saved a moment ago.</summary>
    public bool Saved { get; init; }

    /// <summary>Numbers of the complaints that nobody may read now.</summary>
    public IReadOnlyList<string> Unread { get; init; } = [];

    /// <summary>Why the newest version is not used.</summary>
    public IReadOnlyList<string> Unfit { get; init; } = [];

    public override string ToString() => "roster";
}

/// <summary>One person on a page.</summary>
/// <param name="Person">Null for somebody new.</param>
public sealed record PersonModel(RosterDraft Draft, Regisseur? Person, int Version, IReadOnlyList<string> Problems)
{
    /// <summary>Stands in the roster that is used.</summary>
    public bool IsKnown => Person is not null && Draft.People.Any(one => one.Id == Person.Id);

    /// <summary>Reports are given to this person.</summary>
    public bool Works => !Draft.Administrators.Concat(Draft.Readers).Any(one => one.Id == Person?.Id);

    public bool CanLeave => IsKnown && Person!.Id != Draft.TeamLeader.Id;

    public override string ToString() => "person";
}

/// <summary>What a change would do.</summary>
/// <param name="Warning">Something to know before saving; null for nothing.</param>
public sealed record RosterChangeModel(RosterProposal Proposal, int Version, string? Warning)
{
    /// <summary>The version that is put back; null when it is something new.</summary>
    public int? Earlier { get; init; }

    /// <summary>Whose codes it was looked at with (<see cref="WijkenKeeper.AreasUsed"/>).</summary>
    public string AreasUsed { get; init; } = "";

    /// <summary>Open cases that go to somebody else by it, a line for each who leaves.</summary>
    public IReadOnlyList<string> Moves { get; init; } = [];

    internal static RosterChangeModel Of(RosterProposal proposal, int version, string? warning, IReadOnlyDictionary<string, int> open) => new(proposal, version, warning)
    {
        Moves = [.. proposal.Leaving.Where(person => open.GetValueOrDefault(person.Id) > 0).Select(person => Line(person, open[person.Id]))],
    };

    private static string Line(Regisseur person, int count) =>
        $"{(count == 1 ? "1 open melding" : $"{count} open meldingen")} van {person.Name}: naar wie het dan heeft, in de openingstijden; de bewoners krijgen bericht";

    public override string ToString() => Proposal.ToString();
}
