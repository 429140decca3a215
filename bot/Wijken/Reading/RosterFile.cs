using System.Collections.Frozen;
using WijkBot.Municipality;

namespace WijkBot.Wijken;

/// <summary>roster.yaml: the regisseurs, and who of them has which wijk, which buurt and which kind of report.</summary>
internal static class RosterFile
{
    private const string Name = "roster.yaml";

    /// <summary>The roster; null, with the problems noted, when anything was wrong.</summary>
    public static Roster? Read(string directory, AreaFiles areas, Problems problems)
    {
        var before = problems.Lines.Count;
        if (YamlFile.Read(directory, Name, problems) is not { } file)
            return null;

        var team = file.Entry("team") is { } entry ? ReadTeam(entry) : null;
        var leader = file.Entry("teamleider") is { } person ? RosterPerson.Read(person) : null;
        var regisseurs = file.Entries("regisseurs").Select(RosterPerson.Read).ToList();
        var byId = ById(leader is null ? regisseurs : [.. regisseurs, leader], problems);
        RosterRules.Check(regisseurs.Append(leader).OfType<RosterPerson>(), byId.ToFrozenDictionary());
        var byWijk = ReadAreas(file.Entry("wijken"), "wijk", "wijken.csv", [.. areas.Wijken.Select(wijk => wijk.Code)], byId);
        var byBuurt = file.OptionalEntry("buurten") is { } buurten
            ? ReadAreas(buurten, "buurt", "buurten.csv", [.. areas.Buurten.Select(buurt => buurt.Code)], byId)
            : [];
        var byCategory = file.OptionalEntry("categorieen") is { } categories ? RosterCategories.Read(categories, directory, areas, byId) : [];
        foreach (var wijk in areas.Wijken.Where(wijk => !byWijk.ContainsKey(wijk.Code)))
            problems.Add(Name, $"wijk {wijk.Code} ({wijk.Name}) heeft geen regisseur; vul een id in, of {Team.Id}");
        file.NothingElse();
        return problems.Lines.Count > before ? null
            : new Roster(team!, leader!.Person, [.. regisseurs.Select(each => each.Person)], new Assignments(byWijk.Concat(byBuurt), byCategory));
    }

    private static Team ReadTeam(YamlEntry entry)
    {
        var team = new Team(entry.Text("naam"), RosterPerson.Email(entry));
        entry.NothingElse();
        return team;
    }

    private static Dictionary<string, Regisseur> ById(IReadOnlyList<RosterPerson> people, Problems problems)
    {
        var byId = new Dictionary<string, Regisseur>();
        foreach (var person in people.Select(each => each.Person).Where(person => !byId.TryAdd(person.Id, person)))
            problems.Add(Name, $"id '{person.Id}' staat er twee keer in");
        return byId;
    }

    private static Dictionary<string, Regisseur?> ReadAreas(
        YamlEntry? entry, string kind, string file, HashSet<string> known, Dictionary<string, Regisseur> byId)
    {
        var areas = new Dictionary<string, Regisseur?>();
        foreach (var code in entry?.Keys() ?? [])
        {
            var id = entry!.Text(code);
            if (!known.Contains(code))
                entry.Problem(code, $"{kind} {code} bestaat niet in {file}");
            if (id.Length > 0 && id != Team.Id && !byId.ContainsKey(id))
                entry.Problem(code, $"{kind} {code}: regisseur '{id}' bestaat niet");
            areas[code] = byId.GetValueOrDefault(id);
        }
        return areas;
    }
}
