using System.Collections.Frozen;

namespace WijkBot.Wijken;

/// <summary>
/// Who is responsible where, for what and on which day. Immutable and without a clock; working areas need not follow the wijken, so a
/// buurt or a kind of report may go to another regisseur.
/// </summary>
public sealed class Roster
{
    private readonly FrozenDictionary<string, Regisseur> byId;
    private readonly Assignments assignments;
    private readonly Presence presence;

    internal Roster(Team team, Regisseur teamLeader, IReadOnlyList<Regisseur> regisseurs, Assignments assignments)
    {
        (Team, TeamLeader, Regisseurs, this.assignments) = (team, teamLeader, regisseurs, assignments);
        byId = regisseurs.Append(teamLeader).ToFrozenDictionary(regisseur => regisseur.Id);
        presence = new Presence(byId, team);
    }

    /// <summary>Who keep the roster and the areas; no reports are given to them. When none are named the team leader does it.</summary>
    public IReadOnlyList<Regisseur> Administrators { get; internal init; } = [];

    /// <summary>Who may look at cases and do nothing with them; no reports are given to them.</summary>
    public IReadOnlyList<Regisseur> Readers { get; internal init; } = [];

    /// <summary>Everybody who may sign in by what stands here.</summary>
    public IEnumerable<Regisseur> Everybody => [TeamLeader, .. Regisseurs, .. Administrators, .. Readers];

    /// <summary>The same people, without the areas that are gone or mean something else in an imported year: what lies there goes to the team.</summary>
    internal Roster Without(IReadOnlySet<string> touched) => new(Team, TeamLeader, Regisseurs, assignments.Without(touched)) { Administrators = Administrators, Readers = Readers };

    /// <summary>What it says of places and kinds of report.</summary>
    internal Assignments Assignments => assignments;

    /// <summary>The wijken and buurten it names.</summary>
    internal IEnumerable<string> Areas => assignments.Areas;

    public Team Team { get; }

    /// <summary>Who gets what is about a regisseur, and what is overdue.</summary>
    public Regisseur TeamLeader { get; }

    /// <summary>In the order of the file, without the team leader.</summary>
    public IReadOnlyList<Regisseur> Regisseurs { get; }

    /// <summary>Whose a place is by the roster, whoever is away: by its buurt when that has a regisseur of its own, else by its wijk, else the team.</summary>
    /// <param name="wijk">CBS code; null when it is not known.</param>
    /// <param name="buurt">CBS code; null when it is not known.</param>
    /// <param name="category">Slug; null when it is not known. What is said of it goes before the place.</param>
    public Handler HandlerOf(string? wijk, string? buurt, string? category = null)
    {
        if (assignments.Find(wijk, buurt, category) is not { } found)
            return new Handler(null, Team) { Coverage = Coverage.Unassigned };
        return new Handler(found.Person, Team) { Coverage = found.Person is null ? Coverage.Team : Coverage.Own, ForCategory = found.ForCategory };
    }

    /// <summary>The wijken of these people, also of which they have a buurt: CBS codes, each once.</summary>
    internal IReadOnlyList<string> WijkenOf(IReadOnlyCollection<string> people) =>
        [.. assignments.ByArea.Where(entry => entry.Value is { } person && people.Contains(person.Id)).Select(entry => CbsCode.WijkIn(entry.Key)).Distinct().Order(StringComparer.Ordinal)];

    /// <summary>Who handles it on this day: whose it is by the roster, with succession and leave. Never somebody who is away, never nobody.</summary>
    public Handler HandlerOf(string? wijk, string? buurt, string? category, DateOnly day)
    {
        var owner = HandlerOf(wijk, buurt, category);
        return owner.Regisseur is { } person ? presence.On(person, day) with { ForCategory = owner.ForCategory } : owner;
    }

    /// <summary>Who leads the team on this day: the team leader, their successor or stand-in, else the team.</summary>
    public Handler LeaderOn(DateOnly day) => presence.On(TeamLeader, day);

    /// <summary>
    /// Who reads a complaint about a regisseur: who leads the team, unless that is now the very one whose place it is, or who handles it;
    /// then the team.
    /// </summary>
    public Handler ComplaintHandlerOf(string? wijk, string? buurt, DateOnly day)
    {
        var leader = LeaderOn(day);
        var concerned = leader.Regisseur is { } reads && (HandlerOf(wijk, buurt).Regisseur?.Id == reads.Id
            || (leader.StandsInFor is not null && HandlerOf(wijk, buurt, null, day).Regisseur?.Id == reads.Id));
        return concerned ? leader with { Regisseur = null, Coverage = Coverage.Team } : leader;
    }

    /// <summary>Who is there in this person's place on this day.</summary>
    internal Handler InPlaceOf(Regisseur person, DateOnly day) => presence.On(person, day);

    /// <summary>The regisseur, team leader, administrator or reader with this id; null when there is none (any more).</summary>
    public Regisseur? ById(string? id) => id is null ? null : byId.GetValueOrDefault(id) ?? Administrators.Concat(Readers).FirstOrDefault(person => person.Id == id);

    /// <summary>May change the roster and the areas.</summary>
    public bool IsAdministrator(string? id) => Administrators.Count == 0 ? id == TeamLeader.Id : Administrators.Any(person => person.Id == id);
}
