using WijkBot.Municipality;
using WijkBot.Wijken;

namespace WijkBot.Administration;

/// <summary>Tells what a changed roster would do, and makes it the one that is used.</summary>
public sealed class RosterChanges(WijkenInUse wijken, WijkenKeeper keeper, RosterVersions versions, MunicipalityData municipality, TimeProvider time)
{
    private const int DaysAhead = 31;
    private const int MostDaysOff = 3;

    /// <summary>A text of today: its codes mean what they mean now.</summary>
    internal RosterText Today(string yaml) => new(yaml, wijken.Now.Files.Codes);

    /// <summary>What is wrong with a roster, what is otherwise in it, and what it leaves open in the coming month.</summary>
    /// <param name="text">With the areas it was written for: of an earlier version those are not always the ones of now.</param>
    internal RosterProposal Propose(RosterText text)
    {
        var (now, problems) = (wijken.Now, new Problems());
        if (now.Files.With(text, problems) is not { } files)
            return new RosterProposal(text.Yaml, [.. problems.Lines.Select(Plain)], [], null);
        return new RosterProposal(text.Yaml, [], RosterDifference.Of(now.Files, files, now.Areas, Category), Check(wijken.Of(files)))
        {
            Dropped = files.Dropped,
            Leaving = [.. now.Roster.Regisseurs.Append(now.Roster.TeamLeader).Where(person => files.Roster.ById(person.Id) is null)],
        };
    }

    /// <summary>What the roster that is used leaves open in the coming month.</summary>
    public RosterFindings Check() => Check(wijken.Now);

    /// <summary>Keeps it and uses it here at once; other replicas follow within seconds.</summary>
    /// <param name="after">The version it was made from.</param>
    internal async Task<RosterSaved> SaveAsync(RosterText text, int after, string by, CancellationToken cancellationToken)
    {
        var proposal = Propose(text);
        if (proposal.Problems.Count > 0)
            return new RosterSaved.Wrong(proposal);
        if (proposal.Changes.Count == 0)
            return new RosterSaved.Nothing();
        if (await versions.SaveAsync(text, after, by, proposal.Changes, cancellationToken) is not { } version)
            return new RosterSaved.Overtaken();
        await keeper.StepAsync(isRunning: true, cancellationToken);
        return new RosterSaved.Done(version);
    }

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
    /// <summary>What it says of areas that are gone or mean something else by now: it counts again with the areas it was written for.</summary>
    public IReadOnlyList<string> Dropped { get; init; } = [];

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
