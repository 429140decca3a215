using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace WijkBot.Wijken;

/// <summary>Writes a roster as roster.yaml, so that it is read by the same rules as the file and can be taken along as one.</summary>
internal static class RosterYaml
{
    public static string Write(RosterDraft draft)
    {
        var root = new YamlMappingNode
        {
            { "team", Pairs(("naam", draft.Team.Name), ("email", draft.Team.Email)) },
            { "teamleider", Person(draft.TeamLeader) },
        };
        if (draft.Administrators.Count > 0)
            root.Add("beheerders", new YamlSequenceNode(draft.Administrators.Select(Person)));
        if (draft.Readers.Count > 0)
            root.Add("lezers", new YamlSequenceNode(draft.Readers.Select(Person)));
        root.Add("regisseurs", new YamlSequenceNode(draft.Regisseurs.Select(Person)));
        root.Add("wijken", Areas(draft, "WK"));
        if (draft.Areas.Keys.Any(code => code.StartsWith("BU", StringComparison.Ordinal)))
            root.Add("buurten", Areas(draft, "BU"));
        if (draft.Categories.Count > 0)
            root.Add("categorieen", Categories(draft));
        using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
        new YamlStream(new YamlDocument(root)).Save(text, assignAnchors: false);
        return text.ToString().Replace("\n...\n", "\n", StringComparison.Ordinal);
    }

    private static YamlMappingNode Person(Regisseur person)
    {
        var entry = Pairs(("id", person.Id), ("naam", person.Name), ("email", person.Email), ("telefoon", person.Phone));
        if (person.Week is { Count: > 0 } week)
            entry.Add("werktijden", Pairs([.. DutchDays.InOrder.Where(day => week.ContainsKey(day.Day)).Select(day => (day.Name, (string?)Hours(week[day.Day])))]));
        if (person.Leave.Count > 0)
            entry.Add("afwezig", new YamlSequenceNode(person.Leave.Select(Leave)));
        foreach (var (key, value) in new[] { ("vanaf", Day(person.FirstDay)), ("tot", Day(person.LastDay)), ("opvolger", person.Successor) })
        {
            if (value is { Length: > 0 })
                entry.Add(key, value);
        }
        return entry;
    }

    private static YamlMappingNode Leave(Leave leave) =>
        Pairs(("van", Day(leave.From)), ("tot", Day(leave.To)), ("vervanger", leave.StandIn));

    private static YamlMappingNode Areas(RosterDraft draft, string kind) =>
        Pairs([.. draft.Areas.Where(entry => entry.Key.StartsWith(kind, StringComparison.Ordinal)).OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => (entry.Key, (string?)entry.Value))]);

    private static YamlMappingNode Categories(RosterDraft draft)
    {
        var node = new YamlMappingNode();
        foreach (var category in draft.Categories.GroupBy(entry => entry.Key.Category).OrderBy(group => group.Key, StringComparer.Ordinal))
            node.Add(category.Key, Pairs([.. category.OrderBy(entry => entry.Key.Area, StringComparer.Ordinal).Select(entry => (entry.Key.Area == Assignments.Everywhere ? RosterCategories.EverywhereWord : entry.Key.Area, (string?)entry.Value))]));
        return node;
    }

    private static YamlMappingNode Pairs(params (string Key, string? Value)[] pairs) =>
        new(pairs.Where(pair => pair.Value is { Length: > 0 }).SelectMany(pair => new YamlNode[] { new YamlScalarNode(pair.Key), new YamlScalarNode(pair.Value) }));

    private static string Hours((TimeOnly From, TimeOnly To) hours) => string.Create(CultureInfo.InvariantCulture, $"{hours.From:HH:mm}-{hours.To:HH:mm}");

    private static string? Day(DateOnly? day) => day is null ? null : RosterPerson.Day(day);
}
