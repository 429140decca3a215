using WijkBot.Municipality;
using WijkBot.Wijken;

namespace WijkBot.Administration;

/// <summary>Tells what a changed roster would do, and makes it the one that is used.</summary>
public sealed class RosterChanges(WijkenInUse wijken, WijkenKeeper keeper, RosterVersions versions, MunicipalityData municipality, TimeProvider time)
{
    private const int DaysAhead = 31;
    private const int MostDaysOff = 3;

    /// <summary>What is wrong with a roster, what is otherwise in it, and what it leaves open in the coming month.</summary>
    internal RosterProposal Propose(string yaml)
    {
        var (now, problems) = (wijken.Now, new Problems());
        if (now.Files.With(TextOf(yaml), problems) is not { } files)
            return new RosterProposal(yaml, [.. problems.Lines.Select(Plain)], [], null);
        // what counts no longer is not in what is saved, and would not come back with its year
        var changes = RosterDifference.Of(now.Roster, files.Roster, now.Areas, Category).Concat(now.Files.Dropped.Select(line => $"vervalt voorgoed: {line}")).ToList();
        return new RosterProposal(yaml, [], changes, Check(wijken.Of(files)))
        {
            Leaving = [.. now.Roster.Regisseurs.Append(now.Roster.TeamLeader).Where(person => files.Roster.ById(person.Id) is null)],
        };
    }

    /// <summary>What the roster that is used leaves open in the coming month.</summary>
    public RosterFindings Check() => Check(wijken.Now);

    /// <summary>Keeps it and uses it here at once; other replicas follow within seconds.</summary>
    /// <param name="after">The version it was made from.</param>
    internal async Task<RosterSaved> SaveAsync(string yaml, int after, string by, CancellationToken cancellationToken)
    {
        var proposal = Propose(yaml);
        if (proposal.Problems.Count > 0)
            return new RosterSaved.Wrong(proposal);
        if (proposal.Changes.Count == 0)
            return new RosterSaved.Nothing();
        if (await versions.SaveAsync(TextOf(yaml), after, by, proposal.Changes, cancellationToken) is not { } version)
            return new RosterSaved.Overtaken();
        await keeper.StepAsync(isRunning: true, cancellationToken);
        return new RosterSaved.Done(version);
    }

    private RosterText TextOf(string yaml) => new(yaml, wijken.Now.Files.Codes);

    private RosterFindings Check(WijkenNow now) =>
        new RosterCheck(now.Roster, now.Duty, now.Areas, municipality).Of(now.Duty.DayOf(time.GetUtcNow()), DaysAhead, MostDaysOff);

    private string Category(string slug) => municipality.Category(slug)?.Name ?? slug;

    /// <summary>Who fills in a form sees no file: the line says nothing to him.</summary>
    private static string Plain(string line) => line.StartsWith(RosterText.FileName, StringComparison.Ordinal) && line.IndexOf(": ", StringComparison.Ordinal) is > 0 and var end
        ? char.ToUpperInvariant(line[end + 2]) + line[(end + 3)..]
        : line;
}

/// <summary>A roster that somebody wants to use.</summary>
/// <param name="Changes">What is otherwise in it than in what is used, a line each.</param>
/// <param name="Findings">What it leaves open; null when it is wrong.</param>
public sealed record RosterProposal(string Yaml, IReadOnlyList<string> Problems, IReadOnlyList<string> Changes, RosterFindings? Findings)
{
    /// <summary>Who is in it no more: their open cases go to somebody else.</summary>
    public IReadOnlyList<Regisseur> Leaving { get; init; } = [];

    public override string ToString() => $"{Changes.Count} changes";
}

/// <summary>How saving ended. A closed list.</summary>
internal abstract record RosterSaved
{
    private RosterSaved() { }

    /// <summary>It is used from now on.</summary>
    public sealed record Done(int Version) : RosterSaved;

    /// <summary>It says what is used already.</summary>
    public sealed record Nothing : RosterSaved;

    /// <summary>Another was saved meanwhile.</summary>
    public sealed record Overtaken : RosterSaved;

    public sealed record Wrong(RosterProposal Proposal) : RosterSaved;
}
