using WijkBot.Municipality;

namespace WijkBot.Wijken;

/// <summary>One person of roster.yaml, with where they stand in the file for what is only wrong beside the others.</summary>
internal sealed record RosterPerson(Regisseur Person, YamlEntry Entry, IReadOnlyList<YamlEntry> Leave)
{
    public static RosterPerson Read(YamlEntry entry)
    {
        var away = entry.Entries("afwezig");
        var person = new Regisseur(entry.Text("id"), entry.Text("naam"))
        {
            Email = Email(entry),
            Phone = Phone(entry),
            Week = entry.OptionalEntry("werktijden") is { } week ? ReadWeek(week) : null,
            Leave = [.. away.Select(ReadLeave).OfType<Leave>()],
            FirstDay = OptionalDate(entry, "vanaf"),
            LastDay = OptionalDate(entry, "tot"),
            Successor = entry.OptionalText("opvolger"),
        };
        CheckId(entry, person);
        if (person.Successor is not null && person.LastDay is null)
            entry.Problem("opvolger", $"{person.Id}: 'opvolger' zonder 'tot': vul de laatste dag in");
        if (person.FirstDay > person.LastDay)
            entry.Problem("tot", $"{person.Id}: 'tot' ({Day(person.LastDay)}) is eerder dan 'vanaf' ({Day(person.FirstDay)})");
        entry.NothingElse();
        return new RosterPerson(person, entry, away);
    }

    /// <summary>Somebody to whom no reports are given: name and address are enough.</summary>
    public static RosterPerson ReadWithoutWork(YamlEntry entry)
    {
        var person = new Regisseur(entry.Text("id"), entry.Text("naam")) { Email = Email(entry), Phone = Phone(entry) };
        CheckId(entry, person);
        entry.NothingElse();
        return new RosterPerson(person, entry, []);
    }

    private static void CheckId(YamlEntry entry, Regisseur person)
    {
        if (person.Id == Team.Id)
            entry.Problem("id", $"'{Team.Id}' kan geen id zijn: het betekent de wachtrij van het team");
    }

    private static Dictionary<DayOfWeek, (TimeOnly From, TimeOnly To)> ReadWeek(YamlEntry entry)
    {
        var week = HoursReader.Week(entry);
        if (week.Count == 0)
            entry.Problem("'werktijden' noemt geen enkele dag: laat het weg voor de openingstijden van de gemeente");
        return week;
    }

    /// <summary>Null, with the problem noted, when its days are wrong.</summary>
    private static Leave? ReadLeave(YamlEntry entry)
    {
        var (from, to, standIn) = (Date(entry, "van"), Date(entry, "tot"), entry.OptionalText("vervanger"));
        entry.NothingElse();
        if (to < from)
            entry.Problem("tot", $"afwezig: 'tot' ({Day(to)}) is eerder dan 'van' ({Day(from)})");
        return from is { } first && to is { } last ? new Leave(first, last, standIn) : null;
    }

    private static DateOnly? Date(YamlEntry entry, string key)
    {
        if (entry.Text(key).Length == 0)
            return null;
        return OptionalDate(entry, key);
    }

    private static DateOnly? OptionalDate(YamlEntry entry, string key)
    {
        if (entry.OptionalText(key) is not { } text)
            return null;
        if (HoursReader.Date(text) is { } date)
            return date;
        entry.Problem(key, $"{key}: '{text}' is geen datum als 2026-12-24");
        return null;
    }

    /// <summary>As it is written in the file.</summary>
    internal static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "";

    internal static string? Email(YamlEntry entry)
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

    public override string ToString() => Person.ToString();
}
