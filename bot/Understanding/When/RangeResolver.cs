namespace WijkBot.Understanding.When;

/// <summary>From one day to another, or from an hour of one day to an hour of another: "van dinsdag tot vandaag", "van 16:00 vandaag tot 17:00 morgen".</summary>
internal static class RangeResolver
{
    /// <summary>The days, or null when they are none.</summary>
    public static string? Of(Fragment told, DateTime now, Tense tense)
    {
        if (told.To is not { } to)
            return null;
        var today = DateOnly.FromDateTime(now);
        if (Begin(told, to, today, tense) is not { } begin || End(to, begin, today) is not { } end)
            return null;
        if (told.Clock is { } clock && to.Clock is { } last)
            return Hours(told, clock, begin, last, end.Day, now, tense);
        var until = end.Until ?? end.Day.AddDays(1);
        return until > begin ? $"I:{Notation.Day(begin)}/{Notation.Day(until)}" : null;
    }

    /// <summary>Where only the end has a year the begin is the last such day before it; "tot mei" said in April goes on.</summary>
    private static DateOnly? Begin(Fragment told, Fragment to, DateOnly today, Tense tense)
    {
        if (told is { Year: null, Step: null, DayOffset: null } && (told.Month is not null || told.DayOfMonth is not null) && to.Year is { } year && DayResolver.Of(to, today, tense) is { } end)
            return year > 0 ? DayResolver.Of(told, end.Day, Tense.Past)?.Day : null;
        if (told.Is(Role.Now) && !told.HasDay)
            return today;
        if (told is { Year: null, Step: null, Month: not null } && to.Month is not null && tense == Tense.Future && DayResolver.Of(told, today, Tense.Past) is { } running && End(to, running.Day, today) is { } last && last.Day >= today)
            return running.Day;
        return DayResolver.Of(told, today, tense)?.Day;
    }

    /// <summary>"Vandaag" is counted from now, a day without a year from the begin.</summary>
    private static DaySpan? End(Fragment to, DateOnly begin, DateOnly today) =>
        to.Is(Role.Now) && !to.HasDay ? new DaySpan(today)
        : to.DayOffset is not null || to.Period is not null ? DayResolver.Of(to, today, Tense.Either)
        : DayResolver.Of(to, begin, Tense.Future);

    /// <summary>Who writes "20.00" writes "6.00" in the morning.</summary>
    private static ClockTime Literal(ClockTime clock, ClockTime beside) => clock.IsTyped && beside is { IsTyped: true, TwoWays: false } ? clock with { TwoWays = false } : clock;

    private static string? Hours(Fragment told, ClockTime clock, DateOnly begin, ClockTime last, DateOnly end, DateTime now, Tense tense)
    {
        (clock, last) = (Literal(clock, last), Literal(last, clock));
        var from = ClockResolver.Of(clock, begin, told.Part, now, tense, isDayTold: true).Best;
        var to = ClockResolver.Of(last, end, told.To?.Part, now, tense, isDayTold: true).Best;
        return to > from ? $"I:{Notation.Minute(from)}/{Notation.Minute(to)}" : null;
    }
}
