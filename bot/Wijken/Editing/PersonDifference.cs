using System.Globalization;

namespace WijkBot.Wijken;

/// <summary>What is otherwise of one person.</summary>
internal static class PersonDifference
{
    public static IEnumerable<string> Of(Regisseur before, Regisseur after) => Lines(before, after).Select(line => $"{after.Name} ({after.Id}): {line}");

    private static IEnumerable<string> Lines(Regisseur before, Regisseur after)
    {
        if (before.Name != after.Name)
            yield return $"heette {before.Name}";
        if (before.Email != after.Email)
            yield return "ander e-mailadres";
        if (before.Phone != after.Phone)
            yield return "ander telefoonnummer";
        if (Week(before) != Week(after))
            yield return $"werktijden {Week(after)}";
        foreach (var leave in after.Leave.Except(before.Leave))
            yield return $"afwezig {InWords(leave)}";
        foreach (var leave in before.Leave.Except(after.Leave))
            yield return $"niet meer afwezig {InWords(leave)}";
        if (before.FirstDay != after.FirstDay)
            yield return after.FirstDay is { } first ? $"begint op {RosterPerson.Day(first)}" : "begindag weg";
        if (before.LastDay != after.LastDay)
            yield return after.LastDay is { } last ? $"laatste dag {RosterPerson.Day(last)}" : "blijft";
        if (before.Successor != after.Successor)
            yield return after.Successor is { } successor ? $"opvolger {successor}" : "geen opvolger meer";
    }

    private static string Week(Regisseur person) => person.Week is { } week
        ? string.Join(", ", DutchDays.InOrder.Where(day => week.ContainsKey(day.Day)).Select(day => string.Create(CultureInfo.InvariantCulture, $"{day.Name} {week[day.Day].From:HH:mm}-{week[day.Day].To:HH:mm}")))
        : "de openingstijden";

    private static string InWords(Leave leave) => $"{RosterPerson.Day(leave.From)} t/m {RosterPerson.Day(leave.To)}{(leave.StandIn is { } standIn ? $", vervanger {standIn}" : ", zonder vervanger")}";
}
