using WijkBot.Municipality;

namespace WijkBot.Wijken;

/// <summary>roster.yaml: the regisseurs, and who of them has which wijk and which buurt.</summary>
internal static class RosterFile
{
    private const string Name = "roster.yaml";
    private const string TeamWord = "team";

    /// <summary>The roster; null, with the problems noted, when anything was wrong.</summary>
    public static Roster? Read(string directory, AreaFiles areas, Problems problems)
    {
        var before = problems.Lines.Count;
        if (YamlFile.Read(directory, Name, problems) is not { } file)
            return null;

        var team = file.Entry("team") is { } entry ? ReadTeam(entry) : null;
        var leader = file.Entry("teamleider") is { } person ? ReadPerson(person) : null;
        var regisseurs = file.Entries("regisseurs").Select(ReadPerson).ToList();
        var byId = ById(leader is null ? regisseurs : [.. regisseurs, leader], problems);
        var wijkCodes = areas.Wijken.Select(wijk => wijk.Code).ToHashSet();
        var byWijk = ReadAreas(file.Entry("wijken"), "wijk", "wijken.csv", wijkCodes, byId);
        var byBuurt = file.OptionalEntry("buurten") is { } buurten
            ? ReadAreas(buurten, "buurt", "buurten.csv", [.. areas.Buurten.Select(buurt => buurt.Code)], byId)
            : [];
        foreach (var wijk in areas.Wijken.Where(wijk => !byWijk.ContainsKey(wijk.Code)))
            problems.Add(Name, $"wijk {wijk.Code} ({wijk.Name}) heeft geen regisseur; vul een id in, of {TeamWord}");
        file.NothingElse();
        return problems.Lines.Count > before ? null : new Roster(team!, leader!, regisseurs, byWijk.Concat(byBuurt).ToDictionary());
    }

    private static Team ReadTeam(YamlEntry entry)
    {
        var team = new Team(entry.Text("naam"), Email(entry));
        entry.NothingElse();
        return team;
    }

    private static Regisseur ReadPerson(YamlEntry entry)
    {
        var person = new Regisseur(entry.Text("id"), entry.Text("naam")) { Email = Email(entry), Phone = Phone(entry) };
        if (person.Id == TeamWord)
            entry.Problem("id", $"'{TeamWord}' kan geen id zijn: het betekent de wachtrij van het team");
        entry.NothingElse();
        return person;
    }

    private static Dictionary<string, Regisseur> ById(IReadOnlyList<Regisseur> people, Problems problems)
    {
        var byId = new Dictionary<string, Regisseur>();
        foreach (var person in people.Where(person => !byId.TryAdd(person.Id, person)))
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
            if (id.Length > 0 && id != TeamWord && !byId.ContainsKey(id))
                entry.Problem(code, $"{kind} {code}: regisseur '{id}' bestaat niet");
            areas[code] = byId.GetValueOrDefault(id);
        }
        return areas;
    }

    private static string? Email(YamlEntry entry)
    {
        var email = entry.OptionalText("email");
        if (email?.Split('@') is not (null or [{ Length: > 0 }, { Length: > 0 }]))
            entry.Problem("email", $"'{email}' is geen e-mailadres");
        return email;
    }

    private static string? Phone(YamlEntry entry)
    {
        var phone = entry.OptionalText("telefoon");
        if (phone is not null && !(phone.StartsWith('+') && phone.Length is > 8 and < 17 && phone[1..].All(char.IsAsciiDigit)))
            entry.Problem("telefoon", $"telefoon '{phone}' moet zijn als +31600000001");
        return phone;
    }
}
