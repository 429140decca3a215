using System.Globalization;

namespace WijkBot.Municipality;

/// <summary>Reads the opening hours and closed days of gemeente.yaml, and the same notation elsewhere.</summary>
internal static class HoursReader
{
    private static readonly Dictionary<string, DayOfWeek> Days = new(StringComparer.Ordinal)
    {
        ["maandag"] = DayOfWeek.Monday,
        ["dinsdag"] = DayOfWeek.Tuesday,
        ["woensdag"] = DayOfWeek.Wednesday,
        ["donderdag"] = DayOfWeek.Thursday,
        ["vrijdag"] = DayOfWeek.Friday,
        ["zaterdag"] = DayOfWeek.Saturday,
        ["zondag"] = DayOfWeek.Sunday,
    };

    public static OpeningHours Read(YamlEntry file)
    {
        var week = file.Entry("openingstijden") is { } entry ? Week(entry) : [];
        var closed = Closed(file).ToHashSet();
        if (week.Count == 0)
            file.Problem("'openingstijden' noemt geen enkele dag: niemand zou berichten lezen");
        return new OpeningHours(week, closed);
    }

    /// <summary>A week of days with their hours; days that are not named are closed.</summary>
    internal static Dictionary<DayOfWeek, (TimeOnly From, TimeOnly To)> Week(YamlEntry entry)
    {
        var week = new Dictionary<DayOfWeek, (TimeOnly From, TimeOnly To)>();
        foreach (var (name, day) in Days)
        {
            if (entry.OptionalText(name) is not { } text)
                continue;
            if (text.Split('-') is [var first, var last] && Time(first) is { } from && Time(last) is { } to && from < to)
                week[day] = (from, to);
            else
                entry.Problem(name, $"{name}: '{text}' moet zijn als 08:30-17:00");
        }
        entry.NothingElse();
        return week;
    }

    private static TimeOnly? Time(string text) =>
        TimeOnly.TryParseExact(text.Trim(), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time : null;

    private static IEnumerable<DateOnly> Closed(YamlEntry file)
    {
        foreach (var rule in file.Texts("feestdagen"))
        {
            if (!Holidays.Names.Contains(rule))
                file.Problem("feestdagen", $"feestdag '{rule}' is niet bekend (bekend: {string.Join(", ", Holidays.Names)})");
        }
        foreach (var text in file.Texts("gesloten"))
        {
            if (Date(text) is null)
                file.Problem("gesloten", $"gesloten: '{text}' is geen datum als 2026-12-24");
        }
        return file.Texts("feestdagen").Where(Holidays.Names.Contains).SelectMany(Holidays.Of)
            .Concat(file.Texts("gesloten").Select(Date).OfType<DateOnly>());
    }

    /// <summary>A date as in all files of the municipality; null when it is none.</summary>
    internal static DateOnly? Date(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
}
