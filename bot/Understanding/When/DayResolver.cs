namespace WijkBot.Understanding.When;

/// <summary>The day or days a fragment tells of.</summary>
internal static class DayResolver
{
    private const int MostMonthsOff = 2;

    /// <summary>The middle of a week.</summary>
    private const int Thursday = 4;

    private const int MostWeeks = 5;

    public static DaySpan? Of(Fragment told, DateOnly today, Tense tense) =>
        Told(told, today, tense) is not { } days ? null : told.Relative is { } apart ? new DaySpan(days.Day.AddDays(apart)) : days;

    private static DaySpan? Told(Fragment told, DateOnly today, Tense tense)
    {
        if (told.Holiday == Holiday.ClockChange)
        {
            var (spring, autumn) = (Calendar.Pick(today, Tense.Past, year => Calendar.Of(Holiday.SummerTime, year)), Calendar.Pick(today, Tense.Past, year => Calendar.Of(Holiday.WinterTime, year)));
            return (spring > autumn ? spring : autumn) is { } changed ? new DaySpan(changed) : null;
        }
        if (told.Holiday is { } holiday)
            return Named(told, today, tense, year => Calendar.Of(holiday, year)) is { } feast ? new DaySpan(feast) : null;
        if (told.WeekOfMonth is { } week)
            return WeekOf(told, week, today, tense);
        if (told.DayOfMonth is not null)
            return Dated(told, today, tense);
        if ((told.Month is not null || told.Season is not null) && told.Nth is null)
            return Months(told, today, tense);
        if (told.Is(Role.Weekend | Role.Workday))
            return Week(told, today);
        if (told.Weekdays.Count > 0)
            return Weekday(told, today, tense);
        if (told.Period is var (unit, step))
            return Edge(told, Period(unit, step, today));
        if (told.Year is { } year)
            return Edge(told, new DaySpan(new(year, 1, 1), new(year + 1, 1, 1)) { Precision = Unit.Year });
        return told.DayOffset is { } days ? new DaySpan(today.AddDays(days)) : null;
    }

    /// <summary><c>de eerste vrijdag van volgende maand</c>.</summary>
    private static DaySpan Nth(Fragment told, int weekday, int nth, DateOnly today)
    {
        var month = told.Month is { } named ? new DateOnly(today.Year, named, 1) : new DateOnly(today.Year, today.Month, 1).AddMonths(told.Period is (Unit.Month, var step) ? step : 0);
        return new DaySpan(Calendar.Nth(month.Year, month.Month, weekday, Math.Min(nth, 5)));
    }

    /// <summary>A week is of the month that most of its days are in; the fifth of a month that has four is the last.</summary>
    private static DaySpan? WeekOf(Fragment told, int week, DateOnly today, Tense tense)
    {
        var month = told.Month is { } named ? Named(told, today, tense, year => Calendar.Made(year, named, 1)) : new DateOnly(today.Year, today.Month, 1).AddMonths(told.Period?.Step ?? 0);
        if (month is not { } first)
            return null;
        var day = Calendar.Nth(first.Year, first.Month, Thursday, week > 0 ? week : MostWeeks);
        var monday = Calendar.Monday(day.Month == first.Month ? day : day.AddDays(-7));
        return new DaySpan(monday, monday.AddDays(7));
    }

    private static DateOnly? Named(Fragment told, DateOnly today, Tense tense, Func<int, DateOnly?> inYear)
    {
        if (told.Year is { } year)
            return inYear(year >= 100 ? year : year <= today.Year % 100 + 20 ? 2000 + year : 1900 + year);
        if (told.Period is (Unit.Year, var step))
            return inYear(today.Year + step);
        return Calendar.Pick(today, told.Step switch { -1 => Tense.Past, 1 => Tense.Future, _ => tense }, inYear);
    }

    private static DaySpan? Dated(Fragment told, DateOnly today, Tense tense)
    {
        var day = told.DayOfMonth!.Value;
        DateOnly? first = told.Month is { } month ? Named(told, today, tense, year => Calendar.Made(year, month, day)) : OfMonth(told, day, today, tense);
        if (first is not { } date)
            return null;
        return told.To is { Month: { } toMonth, DayOfMonth: { } toDay } && Calendar.Made(date.Year, toMonth, toDay) is { } last ? new DaySpan(date, last.AddDays(1)) : new DaySpan(date);
    }

    /// <summary><c>de 20e</c>: of this month, or of the one before when it is still to come.</summary>
    private static DateOnly? OfMonth(Fragment told, int day, DateOnly today, Tense tense)
    {
        var month = new DateOnly(today.Year, today.Month, 1);
        if (told.Period is (Unit.Month, var step))
            return Calendar.Made(month.AddMonths(step).Year, month.AddMonths(step).Month, day);
        if (told.Weekdays.Count == 1 && OnWeekday(told.Weekdays[0], day, today, tense) is { } named)
            return named;
        var here = Calendar.Made(month.Year, month.Month, day);
        var other = month.AddMonths(tense == Tense.Future ? 1 : -1);
        var isOther = here is null || (tense == Tense.Future ? here < today : tense == Tense.Past ? here > today : here > today.AddDays(7));
        return isOther ? Calendar.Made(other.Year, other.Month, day) : here;
    }

    /// <summary>"Maandag 21": the nearest month in which that day is a Monday; who errs in the weekday means no month far off.</summary>
    private static DateOnly? OnWeekday(int weekday, int day, DateOnly today, Tense tense)
    {
        var first = new DateOnly(today.Year, today.Month, 1);
        return Enumerable.Range(-MostMonthsOff, 2 * MostMonthsOff + 1)
            .Select(first.AddMonths).Select(month => Calendar.Made(month.Year, month.Month, day)).OfType<DateOnly>()
            .Where(date => Calendar.IsoDay(date) == weekday && (tense != Tense.Past || date <= today) && (tense != Tense.Future || date >= today))
            .OrderBy(date => Math.Abs(date.DayNumber - today.DayNumber)).Select(date => (DateOnly?)date).FirstOrDefault();
    }

    private static DaySpan? Months(Fragment told, DateOnly today, Tense tense)
    {
        var (from, to) = told.Season ?? (told.Month!.Value, told.Month!.Value);
        var length = (to - from + 12) % 12 + 1;
        var nearest = tense == Tense.Either && told.Season is not null ? Tense.Past : tense;
        if (Named(told, today, nearest, year => Calendar.Made(year, from, 1)) is not { } first)
            return null;
        var span = new DaySpan(first, first.AddMonths(length)) { Precision = Unit.Month, IsAbout = told.Season is not null };
        return Edge(told, span);
    }

    /// <summary><c>begin november</c>, <c>eind vorige maand</c>: about there.</summary>
    private static DaySpan Edge(Fragment told, DaySpan span)
    {
        if (!told.Is(Role.Begin | Role.Mid | Role.End) || span.Until is not { } until)
            return span;
        var third = (until.DayNumber - span.Day.DayNumber) / 3;
        var (from, to) = told.Is(Role.Begin) ? (span.Day, span.Day.AddDays(third)) : told.Is(Role.Mid) ? (span.Day.AddDays(third), until.AddDays(-third)) : (until.AddDays(-third), until);
        return span with { Day = from, Until = to, IsAbout = true, Precision = !told.Is(Role.Begin) ? Unit.Day : span.Precision == Unit.Year ? Unit.Month : span.Precision };
    }

    private static DaySpan Period(Unit unit, int step, DateOnly today)
    {
        var month = new DateOnly(today.Year, today.Month, 1).AddMonths(step);
        var year = new DateOnly(today.Year + step, 1, 1);
        var monday = Calendar.Monday(today).AddDays(7 * step);
        return unit switch
        {
            Unit.Day => new DaySpan(today.AddDays(step)),
            Unit.Week => new DaySpan(monday, monday.AddDays(7)),
            Unit.Month => new DaySpan(month, month.AddMonths(1)) { Precision = Unit.Month },
            _ => new DaySpan(year, year.AddYears(1)) { Precision = Unit.Year },
        };
    }

    private static DaySpan Week(Fragment told, DateOnly today)
    {
        var isPast = told.Is(Role.Since) || told.Is(Role.Whole) && Calendar.IsoDay(today) < 6;
        var step = told.Step ?? told.WeekStep ?? (isPast ? -1 : 0);
        var monday = Calendar.Monday(today).AddDays(7 * step);
        return told.Is(Role.Weekend) ? new DaySpan(monday.AddDays(5), monday.AddDays(7)) : new DaySpan(monday, monday.AddDays(5));
    }

    /// <summary>A bare weekday is the last one before today, unless it is said to come.</summary>
    private static DaySpan Weekday(Fragment told, DateOnly today, Tense tense)
    {
        var weekday = told.Weekdays[0];
        if (told.Nth is { } nth)
            return Nth(told, weekday, nth, today);
        var back = (Calendar.IsoDay(today) - weekday + 7) % 7;
        var day = told.WeekStep is { } week ? Calendar.Monday(today).AddDays(7 * week + weekday - 1)
            : told.Step is > 0 || told.Step is null && tense == Tense.Future ? today.AddDays(back == 0 ? 7 : 7 - back)
            : told.Step == 0 && (tense == Tense.Past || weekday >= Calendar.IsoDay(today)) ? Calendar.Monday(today).AddDays(weekday - 1)
            : told.Step == 0 ? today.AddDays(7 - back)
            : today.AddDays((back == 0 ? -7 : -back) + (told.Step == -2 ? -7 : 0));
        var isPair = told.Weekdays.Count == 2 && told.Weekdays[1] == weekday + 1;
        return isPair ? new DaySpan(day, day.AddDays(2)) : new DaySpan(day);
    }
}
