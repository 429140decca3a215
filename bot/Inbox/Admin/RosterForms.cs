using WijkBot.Wijken;

namespace WijkBot.Inbox.Admin;

/// <summary>Reads the forms of the roster into a draft. What cannot be read is told and left as it was.</summary>
internal sealed class RosterForms(IFormCollection form, RosterDraft before)
{
    public const string Areas = "wijken";
    public const string Kinds = "soorten";
    public const string TeamOf = "team";
    public const string PersonOf = "persoon";
    public const string Leaving = "weg";

    private readonly List<string> problems = [];

    /// <summary>What could not be read, a sentence each.</summary>
    public IReadOnlyList<string> Problems => problems;

    /// <summary>The draft with what was filled in.</summary>
    /// <param name="kind">Which form.</param>
    public RosterDraft Read(string kind) => kind switch
    {
        Areas => before with { Areas = AreasOf() },
        Kinds => before with { Categories = KindsOf() },
        TeamOf => before with { Team = before.Team with { Name = Text("naam") ?? "", Email = Text("email") } },
        PersonOf => Person(),
        Leaving => before.Without(Text("id") ?? "", Text("erfgenaam") ?? Team.Id),
        _ => before,
    };

    private Dictionary<string, string> AreasOf() => form.Keys
        .Where(key => key is ['W', 'K', ..] or ['B', 'U', ..]).Where(key => Text(key) is not null)
        .ToDictionary(key => key, key => Text(key)!);

    private Dictionary<(string, string), string> KindsOf()
    {
        var kinds = before.Categories.ToDictionary();
        if (form["haal-weg"].ToString().Split('|') is [var slug, var area])
            kinds.Remove((slug, area));
        else if (Text("soort") is { } category && Text("wie") is { } who)
            kinds[(category, Text("waar") ?? Assignments.Everywhere)] = who;
        else
            problems.Add("Kies een soort melding en wie die krijgt.");
        return kinds;
    }

    private RosterDraft Person()
    {
        var id = Text("id");
        var known = before.People.FirstOrDefault(one => one.Id == id);
        var person = new PersonForm(form, problems).Read(known?.Id ?? Text("nieuw") ?? "");
        if (known is null && before.People.Any(one => one.Id == person.Id))
            problems.Add($"De korte naam '{person.Id}' is al van iemand anders.");
        if (known is null && form["rol"].ToString() == "beheerder")
            return before with { Administrators = [.. before.Administrators, person] };
        if (known is null && form["rol"].ToString() == "lezer")
            return before with { Readers = [.. before.Readers, person] };
        return before.With(known?.Id, person);
    }

    private string? Text(string name) => form[name].ToString().Trim() is { Length: > 0 } text ? text : null;
}
