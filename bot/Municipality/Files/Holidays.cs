namespace WijkBot.Municipality;

/// <summary>Dutch public holidays by the name of their rule.</summary>
internal static class Holidays
{
    private static readonly Dictionary<string, Func<int, DateOnly?>> Rules = new(StringComparer.Ordinal)
    {
        ["nieuwjaarsdag"] = year => new DateOnly(year, 1, 1),
        ["goede-vrijdag"] = year => Easter(year).AddDays(-2),
        ["eerste-paasdag"] = year => Easter(year),
        ["tweede-paasdag"] = year => Easter(year).AddDays(1),
        ["koningsdag"] = year => KingsDay(year),
        ["bevrijdingsdag"] = year => new DateOnly(year, 5, 5),
        ["bevrijdingsdag-lustrum"] = year => year % 5 == 0 ? new DateOnly(year, 5, 5) : null,
        ["hemelvaartsdag"] = year => Easter(year).AddDays(39),
        ["eerste-pinksterdag"] = year => Easter(year).AddDays(49),
        ["tweede-pinksterdag"] = year => Easter(year).AddDays(50),
        ["eerste-kerstdag"] = year => new DateOnly(year, 12, 25),
        ["tweede-kerstdag"] = year => new DateOnly(year, 12, 26),
        ["oudejaarsdag"] = year => new DateOnly(year, 12, 31),
    };

    public static IReadOnlyCollection<string> Names => Rules.Keys;

    /// <summary>The days of a rule in the years a running program can meet.</summary>
    public static IEnumerable<DateOnly> Of(string rule) =>
        Enumerable.Range(2020, 81).Select(Rules[rule]).OfType<DateOnly>();

    /// <summary>27 April, or the day before when that is a Sunday.</summary>
    private static DateOnly KingsDay(int year)
    {
        var day = new DateOnly(year, 4, 27);
        return day.DayOfWeek == DayOfWeek.Sunday ? day.AddDays(-1) : day;
    }

    /// <summary>Easter Sunday of the Gregorian calendar (the anonymous algorithm of Meeus, Jones and Butcher).</summary>
    internal static DateOnly Easter(int year)
    {
        var (golden, century, rest) = (year % 19, year / 100, year % 100);
        var epact = ((19 * golden) + century - (century / 4) - ((century - ((century + 8) / 25) + 1) / 3) + 15) % 30;
        var weekday = (32 + (2 * (century % 4)) + (2 * (rest / 4)) - epact - (rest % 4)) % 7;
        var late = (golden + (11 * epact) + (22 * weekday)) / 451;
        var day = epact + weekday - (7 * late) + 114;
        return new DateOnly(year, day / 31, (day % 31) + 1);
    }
}
