using System.Collections.Frozen;
using WijkBot.Municipality;

namespace WijkBot.Wijken;

/// <summary>roster.yaml: the regisseurs, and who of them has which wijk, which buurt and which kind of report.</summary>
internal static class RosterFile
{
    private const string Name = RosterText.FileName;

    /// <summary>The roster; null, with the problems noted, when anything was wrong.</summary>
    /// <param name="now">The wijken and buurten that are used now: the roster may name those of an imported year as well as those it was written for.</param>
    /// <param name="slugs">The kinds of report; empty when they are not known.</param>
    public static Roster? Read(RosterText text, IReadOnlyList<VintageArea> now, IReadOnlySet<string> slugs, Problems problems)
    {
        var before = problems.Lines.Count;
        if (YamlFile.Parse(text.Yaml, Name, problems) is not { } file)
            return null;

        var team = file.Entry("team") is { } entry ? ReadTeam(entry) : null;
        var leader = file.Entry("teamleider") is { } person ? RosterPerson.Read(person) : null;
        var regisseurs = file.Entries("regisseurs").Select(RosterPerson.Read).ToList();
        var administrators = file.Entries("beheerders").Select(RosterPerson.ReadWithoutWork).ToList();
        var readers = file.Entries("lezers").Select(RosterPerson.ReadWithoutWork).ToList();
        var byId = ById(leader is null ? regisseurs : [.. regisseurs, leader], [.. administrators, .. readers], problems);
        RosterRules.Check(regisseurs.Append(leader).OfType<RosterPerson>(), byId.ToFrozenDictionary());
        var codes = text.Areas.Concat(now).Select(area => area.Code).ToHashSet();
        var byWijk = ReadAreas(file.Entry("wijken"), "wijk", "wijken.csv", [.. codes.Where(IsWijk)], byId);
        var byBuurt = file.OptionalEntry("buurten") is { } buurten ? ReadAreas(buurten, "buurt", "buurten.csv", [.. codes.Where(code => !IsWijk(code))], byId) : [];
        var byCategory = file.OptionalEntry("categorieen") is { } categories ? RosterCategories.Read(categories, slugs, codes, byId) : [];
        foreach (var wijk in text.Areas.Where(area => IsWijk(area.Code) && !byWijk.ContainsKey(area.Code)))
            problems.Add(Name, $"wijk {wijk.Code} ({wijk.Name}) heeft geen regisseur; vul een id in, of {Team.Id}");
        file.NothingElse();
        return problems.Lines.Count > before ? null
            : new Roster(team!, leader!.Person, [.. regisseurs.Select(each => each.Person)], new Assignments(byWijk.Concat(byBuurt), byCategory))
            {
                Administrators = [.. administrators.Select(each => each.Person)],
                Readers = [.. readers.Select(each => each.Person)],
            };
    }

    private static bool IsWijk(string code) => code.StartsWith("WK", StringComparison.Ordinal);

    private static Team ReadTeam(YamlEntry entry)
    {
        var team = new Team(entry.Text("naam"), RosterPerson.Email(entry));
        entry.NothingElse();
        return team;
    }

    /// <summary>Those to whom reports can be given, by their id.</summary>
    /// <param name="others">Who work with the program and get no reports.</param>
    private static Dictionary<string, Regisseur> ById(IReadOnlyList<RosterPerson> people, IReadOnlyList<RosterPerson> others, Problems problems)
    {
        var byId = new Dictionary<string, Regisseur>();
        var ids = new HashSet<string>();
        foreach (var person in people.Concat(others).Select(each => each.Person).Where(person => !ids.Add(person.Id)))
            problems.Add(Name, $"id '{person.Id}' staat er twee keer in");
        foreach (var person in people.Select(each => each.Person))
            byId.TryAdd(person.Id, person);
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
