using System.Globalization;

namespace WijkBot.Wijken;

/// <summary>What one roster says otherwise than another, a line each, in Dutch: for who decides on it and for who looks back. Numbers and addresses are not in it.</summary>
internal sealed class RosterDifference(RosterDraft before, RosterDraft after, AreaBook areas, Func<string, string> categoryName)
{
    /// <summary>Also of what counts no longer: what is not in the other does not come back with its year, what is in it does.</summary>
    public static IReadOnlyList<string> Of(WijkenFiles before, WijkenFiles after, AreaBook areas, Func<string, string> categoryName) =>
    [
        .. Of(before.Roster, after.Roster, areas, categoryName),
        .. before.Dropped.Except(after.Dropped).Select(line => $"vervalt voorgoed: {line}"),
        .. after.Dropped.Except(before.Dropped).Select(line => $"geldt nu niet, wel weer met de gebieden van toen: {line}"),
    ];

    public static IReadOnlyList<string> Of(Roster before, Roster after, AreaBook areas, Func<string, string> categoryName) =>
        [.. new RosterDifference(RosterDraft.Of(before), RosterDraft.Of(after), areas, categoryName).Lines()];

    private IEnumerable<string> Lines()
    {
        var (old, now) = (before.People.ToDictionary(person => person.Id), after.People.ToDictionary(person => person.Id));
        if (before.Team.Name != after.Team.Name)
            yield return $"team: heet nu {after.Team.Name}";
        if (before.Team.Email != after.Team.Email)
            yield return "team: ander e-mailadres";
        foreach (var person in after.People.Where(person => !old.ContainsKey(person.Id)))
            yield return $"nieuw: {person.Name} ({person.Id}), {Role(after, person.Id)}";
        foreach (var person in before.People.Where(person => !now.ContainsKey(person.Id)))
            yield return $"weg uit het rooster: {person.Name} ({person.Id})";
        if (before.Administrators.Count == 0 && after.Administrators.Count > 0)
            yield return $"let op: {after.TeamLeader.Name} beheert rooster en gebieden dan niet meer, dat doet de beheerder";
        if (before.Administrators.Count > 0 && after.Administrators.Count == 0)
            yield return $"let op: {after.TeamLeader.Name} beheert dan rooster en gebieden";
        // who may see or change something else than before
        foreach (var person in after.People.Where(person => old.ContainsKey(person.Id) && Role(before, person.Id) != Role(after, person.Id)))
            yield return $"{person.Name} ({person.Id}): was {Role(before, person.Id)}, nu {Role(after, person.Id)}";
        foreach (var line in after.People.Where(person => old.ContainsKey(person.Id)).SelectMany(person => PersonDifference.Of(old[person.Id], person)))
            yield return line;
        foreach (var line in Places().Concat(Kinds()))
            yield return line;
    }

    private static string Role(RosterDraft draft, string id) => id == draft.TeamLeader.Id ? "teamleider"
        : draft.Administrators.Any(person => person.Id == id) ? "beheerder"
        : draft.Readers.Any(person => person.Id == id) ? "lezer" : "regisseur";

    private IEnumerable<string> Places()
    {
        foreach (var code in before.Areas.Keys.Union(after.Areas.Keys).Order(StringComparer.Ordinal))
        {
            var (old, now) = (before.Areas.GetValueOrDefault(code), after.Areas.GetValueOrDefault(code));
            if (old != now)
                yield return $"{Area(code)}: {Change(old, now, code.StartsWith("BU", StringComparison.Ordinal) ? "zoals de wijk" : "niemand")}";
        }
    }

    private IEnumerable<string> Kinds()
    {
        foreach (var key in before.Categories.Keys.Union(after.Categories.Keys).OrderBy(key => key.Category, StringComparer.Ordinal).ThenBy(key => key.Area, StringComparer.Ordinal))
        {
            var (old, now) = (before.Categories.GetValueOrDefault(key), after.Categories.GetValueOrDefault(key));
            if (old != now)
                yield return $"{categoryName(key.Category)} ({(key.Area == Assignments.Everywhere ? RosterCategories.EverywhereWord : Area(key.Area))}): {Change(old, now, "zoals de plaats")}";
        }
    }

    private string Change(string? old, string? now, string nothing) =>
        string.Create(CultureInfo.InvariantCulture, $"van {Name(before, old, nothing)} naar {Name(after, now, nothing)}");

    private static string Name(RosterDraft draft, string? id, string nothing) => id switch
    {
        null => nothing,
        Team.Id => draft.Team.Name,
        _ => draft.People.FirstOrDefault(person => person.Id == id)?.Name ?? id,
    };

    private string Area(string code) => (areas.Wijk(code)?.Name ?? areas.Buurt(code)?.Name) is { } name ? $"{name} ({code})" : code;
}
