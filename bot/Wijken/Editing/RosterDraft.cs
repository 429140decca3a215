namespace WijkBot.Wijken;

/// <summary>
/// A roster that is being changed: what roster.yaml says, by ids, without any check. Whether it is right is told when what it writes is read.
/// </summary>
public sealed record RosterDraft
{
    public required Team Team { get; init; }
    public required Regisseur TeamLeader { get; init; }
    public required IReadOnlyList<Regisseur> Regisseurs { get; init; }
    public required IReadOnlyList<Regisseur> Administrators { get; init; }

    public IReadOnlyList<Regisseur> Readers { get; init; } = [];

    /// <summary>Id, or that of the team, by code of wijk or buurt.</summary>
    public required IReadOnlyDictionary<string, string> Areas { get; init; }

    /// <summary>The same by kind of report, and code or <see cref="Assignments.Everywhere"/>.</summary>
    public required IReadOnlyDictionary<(string Category, string Area), string> Categories { get; init; }

    /// <summary>Everybody who is in it.</summary>
    public IEnumerable<Regisseur> People => [TeamLeader, .. Regisseurs, .. Administrators, .. Readers];

    public static RosterDraft Of(Roster roster) => new()
    {
        Team = roster.Team,
        TeamLeader = roster.TeamLeader,
        Regisseurs = roster.Regisseurs,
        Administrators = roster.Administrators,
        Readers = roster.Readers,
        Areas = roster.Assignments.ByArea.ToDictionary(entry => entry.Key, entry => entry.Value?.Id ?? Team.Id),
        Categories = roster.Assignments.ByCategory.ToDictionary(entry => entry.Key, entry => entry.Value?.Id ?? Team.Id),
    };

    /// <summary>The same with this person in place of the one with this id; behind the others when there is none.</summary>
    public RosterDraft With(string? id, Regisseur person)
    {
        if (id == TeamLeader.Id)
            return this with { TeamLeader = person };
        if (Administrators.Any(one => one.Id == id))
            return this with { Administrators = [.. Administrators.Select(one => one.Id == id ? person : one)] };
        if (Readers.Any(one => one.Id == id))
            return this with { Readers = [.. Readers.Select(one => one.Id == id ? person : one)] };
        return Regisseurs.Any(one => one.Id == id)
            ? this with { Regisseurs = [.. Regisseurs.Select(one => one.Id == id ? person : one)] }
            : this with { Regisseurs = [.. Regisseurs, person] };
    }

    /// <summary>The same without this person; what was theirs is left to whoever is given, and without it to the team.</summary>
    public RosterDraft Without(string id, string heir) => this with
    {
        Regisseurs = [.. Regisseurs.Where(one => one.Id != id)],
        Administrators = [.. Administrators.Where(one => one.Id != id)],
        Readers = [.. Readers.Where(one => one.Id != id)],
        Areas = Areas.ToDictionary(entry => entry.Key, entry => entry.Value == id ? heir : entry.Value),
        Categories = Categories.ToDictionary(entry => entry.Key, entry => entry.Value == id ? heir : entry.Value),
    };

    public override string ToString() => $"roster of {Regisseurs.Count}";
}
