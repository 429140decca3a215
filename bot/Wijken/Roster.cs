using System.Collections.Frozen;

namespace WijkBot.Wijken;

/// <summary>A wijkregisseur of the municipality, or another person of the wijkteam.</summary>
/// <param name="Id">Stable name, kept with cases: <c>schelfhorst</c>.</param>
/// <param name="Name">How a resident is told about them: a name, or the role ("de wijkregisseur van de Schelfhorst").</param>
public sealed record Regisseur(string Id, string Name)
{
    /// <summary>Where news of cases is sent; null for not by e-mail.</summary>
    public string? Email { get; init; }

    /// <summary>E.164; null for not by telephone.</summary>
    public string? Phone { get; init; }

    /// <summary>Masked: names and numbers of colleagues belong in no log.</summary>
    public override string ToString() => $"regisseur {Id}";
}

/// <summary>The queue of the wijkteam, for whatever nobody is responsible for by place.</summary>
public sealed record Team(string Name, string? Email);

/// <summary>Who handles a case: a regisseur, or the team.</summary>
/// <param name="Regisseur">Null when it goes to the team queue.</param>
/// <param name="Team">Always there: never nobody.</param>
public sealed record Handler(Regisseur? Regisseur, Team Team)
{
    /// <summary>As a resident is told.</summary>
    public string Name => Regisseur?.Name ?? Team.Name;
}

/// <summary>Who is responsible where. Immutable; working areas need not follow the wijken, so a buurt may go to another regisseur.</summary>
public sealed class Roster
{
    private readonly FrozenDictionary<string, Regisseur> byId;
    private readonly FrozenDictionary<string, Regisseur> byArea;

    /// <param name="byArea">By code of wijk or buurt; those that go to the team are not in it.</param>
    internal Roster(Team team, Regisseur teamLeader, IReadOnlyList<Regisseur> regisseurs, IReadOnlyDictionary<string, Regisseur?> byArea)
    {
        (Team, TeamLeader, Regisseurs) = (team, teamLeader, regisseurs);
        byId = regisseurs.Append(teamLeader).ToFrozenDictionary(regisseur => regisseur.Id);
        this.byArea = byArea.Where(area => area.Value is not null).ToFrozenDictionary(area => area.Key, area => area.Value!);
        TeamBuurten = byArea.Where(area => area.Value is null).Select(area => area.Key).ToFrozenSet();
    }

    /// <summary>The same people, without the areas that are gone or mean something else in an imported year: what lies there goes to the team.</summary>
    internal Roster Without(IReadOnlySet<string> touched) => new(Team, TeamLeader, Regisseurs,
        byArea.Where(area => !touched.Contains(area.Key)).Select(area => KeyValuePair.Create(area.Key, (Regisseur?)area.Value))
            .Concat(TeamBuurten.Where(code => !touched.Contains(code)).Select(code => KeyValuePair.Create(code, (Regisseur?)null))).ToDictionary());

    /// <summary>The wijken and buurten it names.</summary>
    internal IEnumerable<string> Areas => byArea.Keys.Concat(TeamBuurten);

    public Team Team { get; }

    /// <summary>Who gets what is about a regisseur, and what is overdue.</summary>
    public Regisseur TeamLeader { get; }

    /// <summary>In the order of the file, without the team leader.</summary>
    public IReadOnlyList<Regisseur> Regisseurs { get; }

    private FrozenSet<string> TeamBuurten { get; }

    /// <summary>Who handles a place: by its buurt when that has a regisseur of its own, else by its wijk, else the team.</summary>
    /// <param name="wijk">CBS code; null when it is not known.</param>
    /// <param name="buurt">CBS code; null when it is not known.</param>
    public Handler HandlerOf(string? wijk, string? buurt)
    {
        if (buurt is not null && TeamBuurten.Contains(buurt))
            return new Handler(null, Team);
        return new Handler(Find(buurt) ?? Find(wijk), Team);
    }

    /// <summary>The regisseur or team leader with this id; null when there is none (any more).</summary>
    public Regisseur? ById(string? id) => id is null ? null : byId.GetValueOrDefault(id);

    private Regisseur? Find(string? area) => area is null ? null : byArea.GetValueOrDefault(area);
}
