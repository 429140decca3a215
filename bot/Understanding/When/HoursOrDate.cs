namespace WijkBot.Understanding.When;

/// <summary>
/// "Vrijdag 9-12" is from nine to twelve; only where that date is a Friday, the day that was named, as with "vrijdag 4-12" in 2026, the date is meant.
/// </summary>
internal static class HoursOrDate
{
    /// <summary>No farther away than this is a date told without its year.</summary>
    private const int MostDaysApart = 183;

    /// <summary>Makes a date of the hours when they are one.</summary>
    public static void Take(Fragment told, DateTime now)
    {
        if (told.MayBeDate is not var (day, month) || !IsThatDay(told, DateOnly.FromDateTime(now), day, month))
            return;
        (told.Clock, told.ClockEnd, told.DayOfMonth, told.Month) = (null, null, day, month);
    }

    private static bool IsThatDay(Fragment told, DateOnly today, int day, int month)
    {
        for (var year = today.Year - 1; year <= today.Year + 1; year++)
        {
            if (day <= DateTime.DaysInMonth(year, month) && new DateOnly(year, month, day) is var date && Math.Abs(date.DayNumber - today.DayNumber) <= MostDaysApart)
                return told.DayOffset is { } offset ? date == today.AddDays(offset) : told.Weekdays is [var weekday] && ((int)date.DayOfWeek + 6) % 7 + 1 == weekday;
        }
        return false;
    }
}
