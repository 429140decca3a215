namespace WijkBot.Understanding.When;

/// <summary>Which moment a time of the clock is: the day part tells, or what people are awake for, or what has been.</summary>
internal static class ClockResolver
{
    /// <summary>The moment, and the other it may be.</summary>
    public static (DateTime Best, DateTime? Other) Of(ClockTime clock, DateOnly day, DayPart? part, DateTime now, Tense tense, bool isDayTold)
    {
        if (part is { } hours)
            return (Within(clock, day, hours), null);
        var early = day.ToDateTime(clock.Time);
        if (!clock.TwoWays)
            return (isDayTold || tense == Tense.Future || early <= now ? early : early.AddDays(-1), null);
        var late = early.AddHours(clock.Time.Hour >= 12 ? -12 : 12);
        var (best, other) = IsEarly(clock) ? (early, late) : (late, early);
        if (!isDayTold)
            return tense == Tense.Future ? (Later(best, now), Later(other, now)) : (Last(best, now), Last(other, now));
        if (day == DateOnly.FromDateTime(now))
            return tense == Tense.Future ? best < now && other > now ? (other, best) : (best, other) : best > now && other <= now ? (other, best) : (best, other);
        return (best, other);
    }

    /// <summary>Without a word about it: from seven in the morning to seven in the evening.</summary>
    private static bool IsEarly(ClockTime clock) => clock.Time.Hour is >= 7 and <= 12 || clock.Time.Hour == 6 && !clock.IsTyped && clock.Time.Minute < 0;

    private static DateTime Last(DateTime moment, DateTime now) => moment <= now ? moment : moment.AddDays(-1);

    private static DateTime Later(DateTime moment, DateTime now) => moment >= now ? moment : moment.AddDays(1);

    /// <summary>The time as it is in that part of the day.</summary>
    public static ClockTime Within(ClockTime clock, DayPart part) => clock with { TwoWays = false, IsSure = true, Time = TimeOnly.FromDateTime(Within(clock, DateOnly.MinValue.AddDays(1), part)) };

    private static DateTime Within(ClockTime clock, DateOnly day, DayPart part)
    {
        var hour = clock.Time.Hour;
        if (clock.TwoWays)
            hour = part.IsNight ? hour is >= 8 and < 12 ? hour - 12 : hour % 12
                : part.From >= 18 ? hour is 12 or 0 ? 24 : hour <= 4 ? hour + 24 : hour + 12
                : part.From >= 12 ? hour % 12 + (hour == 11 ? 0 : 12)
                : hour;
        else if (part.IsNight && hour >= 18)
            hour -= 24;
        return day.ToDateTime(TimeOnly.MinValue).AddHours(hour).AddMinutes(clock.Time.Minute);
    }
}
