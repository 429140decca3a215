using System.Globalization;

namespace WijkBot.Understanding.When;

/// <summary>Days of the year: feasts, weekdays, dates without a year.</summary>
internal static class Calendar
{
    /// <summary>1 Monday to 7 Sunday.</summary>
    public static int IsoDay(DateOnly date) => date.DayOfWeek == DayOfWeek.Sunday ? 7 : (int)date.DayOfWeek;

    public static DateOnly Monday(DateOnly date) => date.AddDays(1 - IsoDay(date));

    public static DateOnly? Made(int year, int month, int day) =>
        year is >= 1900 and <= 2200 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    /// <summary>So near what comes is meant before what has been.</summary>
    private const int SoonDays = 75;

    /// <summary>Of a date that comes every year the last or the next; without a word about it the next only when it is soon.</summary>
    public static DateOnly? Pick(DateOnly today, Tense tense, Func<int, DateOnly?> inYear)
    {
        var options = Enumerable.Range(today.Year - 4, 9).Select(inYear).OfType<DateOnly>().ToList();
        DateOnly? found = tense switch
        {
            Tense.Past => options.Where(date => date <= today).Select(date => (DateOnly?)date).LastOrDefault(),
            Tense.Future => options.Where(date => date >= today).Select(date => (DateOnly?)date).FirstOrDefault(),
            _ => Pick(today, Tense.Future, inYear) is { } next && next.DayNumber - today.DayNumber <= SoonDays ? next : Pick(today, Tense.Past, inYear),
        };
        return found;
    }

    public static DateOnly Of(Holiday holiday, int year) => holiday switch
    {
        Holiday.NewYear => new(year, 1, 1),
        Holiday.Epiphany => new(year, 1, 6),
        Holiday.Carnival => Easter(year).AddDays(-49),
        Holiday.GoodFriday => Easter(year).AddDays(-2),
        Holiday.Easter => Easter(year),
        Holiday.EasterMonday => Easter(year).AddDays(1),
        Holiday.KingsDay => new DateOnly(year, 4, 27) is { DayOfWeek: DayOfWeek.Sunday } sunday ? sunday.AddDays(-1) : new(year, 4, 27),
        Holiday.Remembrance => new(year, 5, 4),
        Holiday.Liberation => new(year, 5, 5),
        Holiday.LabourDay => new(year, 5, 1),
        Holiday.Ascension => Easter(year).AddDays(39),
        Holiday.Pentecost => Easter(year).AddDays(49),
        Holiday.PentecostMonday => Easter(year).AddDays(50),
        Holiday.Halloween => new(year, 10, 31),
        Holiday.AllSaints => new(year, 11, 1),
        Holiday.AllSouls => new(year, 11, 2),
        Holiday.SaintMartin => new(year, 11, 11),
        Holiday.SaintNicholas => new(year, 12, 5),
        Holiday.Christmas => new(year, 12, 25),
        Holiday.ChristmasSecond => new(year, 12, 26),
        Holiday.ChristmasEve => new(year, 12, 24),
        Holiday.MothersDay => Nth(year, 5, 7, 2),
        Holiday.FathersDay => Nth(year, 6, 7, 3),
        Holiday.Valentine => new(year, 2, 14),
        Holiday.AnimalDay => new(year, 10, 4),
        Holiday.SugarFeast => Islamic(year, 10, 1),
        Holiday.SacrificeFeast => Islamic(year, 12, 10),
        Holiday.SummerTime => Nth(year, 4, 7, 1).AddDays(-7),
        Holiday.WinterTime => Nth(year, 11, 7, 1).AddDays(-7),
        _ => new(year, 12, 31),
    };

    /// <summary>The first such day of the Islamic calendar in a year of ours.</summary>
    private static DateOnly Islamic(int year, int month, int day)
    {
        var calendar = new UmAlQuraCalendar();
        var first = calendar.GetYear(new DateTime(year, 1, 1));
        var date = calendar.ToDateTime(first, month, day, 0, 0, 0, 0);
        return DateOnly.FromDateTime(date.Year == year ? date : calendar.ToDateTime(first + 1, month, day, 0, 0, 0, 0));
    }

    /// <summary>The so manieth weekday of a month.</summary>
    public static DateOnly Nth(int year, int month, int weekday, int nth)
    {
        var first = new DateOnly(year, month, 1);
        return first.AddDays((weekday - IsoDay(first) + 7) % 7 + 7 * (nth - 1));
    }

    /// <summary>Easter Sunday by the Gregorian reckoning.</summary>
    public static DateOnly Easter(int year)
    {
        var golden = year % 19;
        var century = year / 100;
        var epact = (century - century / 4 - (8 * century + 13) / 25 + 19 * golden + 15) % 30;
        var moon = epact - epact / 28 * (1 - 29 / (epact + 1) * ((21 - golden) / 11));
        var weekday = (year + year / 4 + moon + 2 - century + century / 4) % 7;
        var day = moon - weekday;
        var month = 3 + (day + 40) / 44;
        return new DateOnly(year, month, day + 28 - 31 * (month / 4));
    }
}

/// <summary>Whether what is told of has been, is to come, or may be either.</summary>
internal enum Tense
{
    Either,
    Past,
    Future,
}
