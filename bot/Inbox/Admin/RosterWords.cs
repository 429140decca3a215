using System.Globalization;
using WijkBot.Wijken;

namespace WijkBot.Inbox.Admin;

/// <summary>What the roster says of one person, in short.</summary>
internal static class RosterWords
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>The wijken, and how many buurten and kinds of report beside them.</summary>
    public static string Has(RosterDraft draft, Regisseur person, AreaBook areas)
    {
        if (draft.Administrators.Contains(person))
            return "beheer";
        if (draft.Readers.Contains(person))
            return "kijkt mee";
        var mine = draft.Areas.Where(entry => entry.Value == person.Id).Select(entry => entry.Key).ToList();
        var parts = mine.Where(code => areas.Wijk(code) is not null).Select(code => areas.Wijk(code)!.Name).ToList();
        if (person.Id == draft.TeamLeader.Id)
            parts.Insert(0, "teamleider");
        if (mine.Count(code => areas.Buurt(code) is not null) is > 0 and var buurten)
            parts.Add(buurten == 1 ? "1 buurt apart" : $"{buurten} buurten apart");
        if (draft.Categories.Count(entry => entry.Value == person.Id) is > 0 and var kinds)
            parts.Add(kinds == 1 ? "1 soort melding" : $"{kinds} soorten meldingen");
        return parts.Count > 0 ? string.Join(", ", parts) : "nog niets";
    }

    /// <summary>The days of the week.</summary>
    public static string Works(RosterDraft draft, Regisseur person) => draft.Administrators.Concat(draft.Readers).Contains(person) ? "" : person.Week is { } week
        ? string.Join(", ", DutchDays.InOrder.Where(day => week.ContainsKey(day.Day)).Select(day => string.Create(Dutch, $"{day.Name[..2]} {week[day.Day].From:HH:mm}-{week[day.Day].To:HH:mm}")))
        : "openingstijden";

    /// <summary>Leave that is not over, and coming or going.</summary>
    public static string Away(RosterDraft draft, Regisseur person, DateOnly today)
    {
        var parts = person.Leave.Where(leave => leave.To >= today).Select(leave => $"{Days(leave)} ({StandIn(draft, leave)})").ToList();
        if (person.FirstDay > today)
            parts.Add($"begint {Day(person.FirstDay.Value)}");
        if (person.LastDay is { } last)
            parts.Add($"tot en met {Day(last)}, daarna {Name(draft, person.Successor) ?? "niemand"}");
        return string.Join("; ", parts);
    }

    public static string Days(Leave leave) => leave.From == leave.To ? Day(leave.From) : $"{Day(leave.From)} t/m {Day(leave.To)}";

    private static string StandIn(RosterDraft draft, Leave leave) => Name(draft, leave.StandIn) is { } name ? $"vervanger: {name}" : "zonder vervanger";

    private static string? Name(RosterDraft draft, string? id) => id == Team.Id ? draft.Team.Name : draft.People.FirstOrDefault(person => person.Id == id)?.Name;

    private static string Day(DateOnly day) => day.ToString("d MMM yyyy", Dutch);
}
