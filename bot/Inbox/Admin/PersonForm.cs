using System.Globalization;
using WijkBot.Wijken;

namespace WijkBot.Inbox.Admin;

/// <summary>Reads the form of one person.</summary>
internal sealed class PersonForm(IFormCollection form, List<string> problems)
{
    /// <summary>Leaves that one form has room for.</summary>
    public const int MostLeaves = 40;

    /// <param name="id">Stable name; cannot be changed, cases are kept under it.</param>
    public Regisseur Read(string id)
    {
        if (id.Length is 0 or > 40 || !id.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter is '-'))
            problems.Add("Geef een korte naam van kleine letters, cijfers en streepjes, bijvoorbeeld: schelfhorst.");
        var week = Week();
        return new Regisseur(id, Text("naam") ?? "")
        {
            Email = Text("email"),
            Phone = Text("telefoon"),
            Week = week.Count > 0 ? week : null,
            Leave = [.. Enumerable.Range(0, MostLeaves).Select(Leave).OfType<Leave>()],
            FirstDay = Day("vanaf"),
            LastDay = Day("tot"),
            Successor = Text("opvolger"),
        };
    }

    private Dictionary<DayOfWeek, (TimeOnly From, TimeOnly To)> Week()
    {
        var week = new Dictionary<DayOfWeek, (TimeOnly From, TimeOnly To)>();
        foreach (var (day, name) in DutchDays.InOrder)
        {
            var (from, to) = (Time($"{name}-van", name), Time($"{name}-tot", name));
            if (from is { } begin && to is { } end)
                week[day] = (begin, end);
            else if ((from ?? to) is not null)
                problems.Add($"Vul bij {name} een begin en een eind in, of geen van beide.");
        }
        return week;
    }

    private Leave? Leave(int row)
    {
        var (from, to) = (Day($"afwezig-{row}-van"), Day($"afwezig-{row}-tot"));
        if (from is null && to is null)
            return null;
        if (from is { } first && to is { } last)
            return new Leave(first, last, Text($"afwezig-{row}-vervanger"));
        problems.Add("Vul bij afwezigheid de eerste en de laatste dag in.");
        return null;
    }

    private TimeOnly? Time(string field, string day)
    {
        if (Text(field) is not { } text)
            return null;
        if (TimeOnly.TryParseExact(text, ["HH:mm", "HH:mm:ss"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            return time;
        problems.Add($"Bij {day} staat geen tijd als 09:00.");
        return null;
    }

    private DateOnly? Day(string field)
    {
        if (Text(field) is not { } text)
            return null;
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        problems.Add($"'{text}' is geen datum als 2026-12-24.");
        return null;
    }

    private string? Text(string name) => form[name].ToString().Trim() is { Length: > 0 } text ? text : null;
}
