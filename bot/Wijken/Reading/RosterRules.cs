using System.Collections.Frozen;
using WijkBot.Municipality;

namespace WijkBot.Wijken;

/// <summary>What is wrong of one person beside the others: stand-ins and successors that do not exist, or that point to each other.</summary>
internal static class RosterRules
{
    public static void Check(IEnumerable<RosterPerson> people, FrozenDictionary<string, Regisseur> byId)
    {
        var told = new HashSet<string>();
        var presence = new Presence(byId, new Team("", null));
        var days = byId.Values.SelectMany(Changes).Distinct().Order().ToList();
        foreach (var person in people)
        {
            CheckSuccessor(person, byId);
            foreach (var entry in person.Leave)
                CheckStandIn(person.Person, entry, byId);
            CheckOverlap(person);
            CheckCircle(person, presence, days, told);
        }
    }

    private static void CheckSuccessor(RosterPerson person, FrozenDictionary<string, Regisseur> byId)
    {
        var (id, successor) = (person.Person.Id, person.Person.Successor);
        if (successor is null or Team.Id)
            return;
        if (successor == id)
            person.Entry.Problem("opvolger", $"{id}: kan zichzelf niet opvolgen");
        else if (!byId.ContainsKey(successor))
            person.Entry.Problem("opvolger", $"{id}: opvolger '{successor}' bestaat niet");
    }

    private static void CheckStandIn(Regisseur person, YamlEntry entry, FrozenDictionary<string, Regisseur> byId)
    {
        var standIn = entry.OptionalText("vervanger");
        if (standIn is null or Team.Id)
            return;
        if (standIn == person.Id)
            entry.Problem("vervanger", $"{person.Id}: kan zichzelf niet vervangen");
        else if (!byId.ContainsKey(standIn))
            entry.Problem("vervanger", $"{person.Id}: vervanger '{standIn}' bestaat niet");
    }

    private static void CheckOverlap(RosterPerson person)
    {
        var ordered = person.Person.Leave.Where(leave => leave.From <= leave.To).OrderBy(leave => leave.From).ToList();
        foreach (var (before, after) in ordered.Zip(ordered.Skip(1)).Where(pair => pair.Second.From <= pair.First.To))
            person.Entry.Problem("afwezig", $"{person.Person.Id}: {Days(before)} en {Days(after)} vallen over elkaar; maak er een van, of twee die aansluiten");
    }

    /// <summary>A circle is told once, for the first in the file who is in it.</summary>
    private static void CheckCircle(RosterPerson person, Presence presence, List<DateOnly> days, HashSet<string> told)
    {
        if (told.Contains(person.Person.Id))
            return;
        foreach (var day in days.Where(day => presence.On(person.Person, day).Coverage == Coverage.Circle))
        {
            var row = presence.Row(person.Person, day);
            // alone in it, that was told already
            if (row.Distinct().Count() > 1 && row[^1] != row[^2])
                person.Entry.Problem($"{person.Person.Id}: op {RosterPerson.Day(day)} wijzen vervangers of opvolgers naar elkaar ({string.Join(" -> ", row)}) en is er niemand; kies bij een van hen een ander, of {Team.Id}");
            told.UnionWith(row);
            return;
        }
    }

    /// <summary>The days on which something changes for this person.</summary>
    private static IEnumerable<DateOnly> Changes(Regisseur person)
    {
        foreach (var leave in person.Leave)
            yield return leave.From;
        if (person.LastDay is { } last && last < DateOnly.MaxValue)
            yield return last.AddDays(1);
    }

    private static string Days(Leave leave) => $"{RosterPerson.Day(leave.From)} t/m {RosterPerson.Day(leave.To)}";
}
