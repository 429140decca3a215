namespace WijkBot.Understanding.When;

/// <summary>What comes back, as RFC 5545 RRULE: the hour is the one named, or the first of the part of the day.</summary>
internal static class RuleResolver
{
    private static readonly string[] Days = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

    public static string Of(Fragment told)
    {
        var rule = new System.Text.StringBuilder("R:FREQ=");
        var days = Weekdays(told);
        var nths = told.Nth is { } nth ? told.MoreNths.Prepend(nth) : [];
        rule.Append(told.Nth is not null || told.Unit == Unit.Month && days.Length == 0 ? "MONTHLY"
            : days.Length > 0 ? "WEEKLY"
            : told.Unit switch { Unit.Hour => "HOURLY", Unit.Quarter or Unit.Minute => "MINUTELY", Unit.Week => "WEEKLY", Unit.Year => "YEARLY", _ => "DAILY" });
        if (told.Interval > 1)
            rule.Append(";INTERVAL=").Append(told.Interval);
        if (days.Length > 0)
            rule.Append(";BYDAY=").Append(told.Nth is null ? days : string.Join(',', nths.Select(each => $"{each}{days}")));
        if (Hour(told, told.Clock) is { } hour)
            rule.Append(";BYHOUR=").AppendJoin(',', told.MoreClocks.Select(clock => Hour(told, clock)!.Value).Prepend(hour).Distinct());
        return rule.ToString();
    }

    /// <summary>The night of a day is that which follows it: "zaterdagnacht" begins on Sunday at midnight.</summary>
    private static string Weekdays(Fragment told)
    {
        IEnumerable<int> days = told.Weekdays.Count > 0 ? told.Weekdays : told.Is(Role.Weekend) ? [6, 7] : told.Is(Role.Workday) ? [1, 2, 3, 4, 5] : told.Except.Count > 0 ? [1, 2, 3, 4, 5, 6, 7] : [];
        var later = told.Weekdays.Count > 0 && told.Part is { } part && (part.IsNight ? told.Clock is not { } clock || clock.Time.Hour is < 6 or 12 : part.From >= 18 && told.Clock is { TwoWays: true } late && IsPastMidnight(late)) ? 1 : 0;
        return string.Join(',', days.Except(told.Except).Select(day => Days[(day - 1 + later) % 7]));
    }

    /// <summary>Of an evening: twelve and what follows it.</summary>
    private static bool IsPastMidnight(ClockTime clock) => clock.Time.Hour is 12 or <= 4;

    private static int? Hour(Fragment told, ClockTime? at)
    {
        if (at is not { } clock || told.Is(Role.Until) && told.ClockEnd is null)
            return told.Part?.From;
        var hour = clock.Time.Hour;
        if (!clock.TwoWays)
            return hour;
        return told.Part switch
        {
            { IsNight: true } => hour is >= 8 and < 12 ? hour + 12 : hour % 12,
            { From: >= 18 } => IsPastMidnight(clock) ? hour % 12 : hour + 12,
            { From: >= 12 } => hour % 12 + 12,
            { } => hour,
            null => hour is >= 1 and <= 5 && !clock.IsTyped ? hour + 12 : hour,
        };
    }
}
