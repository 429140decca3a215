namespace WijkBot.Understanding.When;

/// <summary>A day, a part of it, a time of the clock, or from one to another.</summary>
internal static class MomentResolver
{
    public static (string Value, string? Other)? Of(Fragment told, DateTime now, Tense tense)
    {
        var today = DateOnly.FromDateTime(now);
        var days = told.HasDay ? DayResolver.Of(told, today, tense) : null;
        if (told.HasDay && days is null && !told.Is(Role.Today))
            return null;
        if (told.To is not null && RangeResolver.Of(told, now, tense) is { } range)
            return (range, null);
        var mark = told.Is(Role.About) || days is { IsAbout: true } || told.Clock is { IsAbout: true } ? "~" : "";
        var first = DayOf(told, days?.Day ?? today, now);
        if (told.Clock is { } clock && days is not { Until: not null, Precision: > Unit.Day })
            return told.ClockEnd is { } end ? Range(told, clock, end, first, now, tense, mark) : At(told, clock, first, now, tense, mark);
        if (told.Part is { } part)
            return ($"I:{Notation.Minute(first.ToDateTime(TimeOnly.MinValue).AddHours(part.From))}/{Notation.Minute(first.ToDateTime(TimeOnly.MinValue).AddHours(part.To))}{mark}", null);
        return days is not { } span ? null
            : span.Until is { } until ? ($"I:{Notation.Day(span.Day)}/{Notation.Day(until)}{mark}", null) : ($"D:{Notation.Day(span.Day)}{mark}", null);
    }

    /// <summary>The night of a day follows its evening; "vannacht" said by day is the last one.</summary>
    private static DateOnly DayOf(Fragment told, DateOnly first, DateTime now)
    {
        if (told.Part is not { IsNight: true })
            return first;
        // "25 oktober om half 3 's nachts" is that day
        if (told is { DayOfMonth: not null, Clock: not null })
            return first;
        var isLast = told.Is(Role.Today) && (now.Hour < 18 || told.Step < 0) || !told.HasDay;
        return isLast ? first : first.AddDays(1);
    }

    private static (string, string?) At(Fragment told, ClockTime clock, DateOnly first, DateTime now, Tense tense, string mark)
    {
        var (best, other) = ClockResolver.Of(clock, first, told.Part, now, tense, told.HasDay);
        if (told.IsEarliest && told.HasDay)
            return ($"I:{Notation.Minute(best)}/{Notation.Minute(first.ToDateTime(TimeOnly.MinValue).AddHours(told.Part?.To ?? 24))}{mark}", null);
        if ((told.Is(Role.Before) || told.Open == Open.Before) && told.HasDay)
            return ($"I:{Notation.Minute(first.ToDateTime(TimeOnly.MinValue).AddHours(told.Part?.From ?? 0))}/{Notation.Minute(best)}{mark}", null);
        return ($"T:{Notation.Minute(best)}{mark}", other is { } second ? $"T:{Notation.Minute(second)}{mark}" : null);
    }

    /// <summary><c>tussen 9 en 11</c>; the part of the day is that of the end, and the begin is the last such hour before it.</summary>
    private static (string, string?) Range(Fragment told, ClockTime clock, ClockTime end, DateOnly first, DateTime now, Tense tense, string mark)
    {
        if (told.Part is not null)
        {
            var until = ClockResolver.Of(end, first, told.Part, now, tense, told.HasDay).Best;
            return (Between(Before(until, clock), until, mark), null);
        }
        // "van 8 tot 16" and "van 1 tot 17": a told afternoon tells the begin too
        var from = clock.TwoWays && !end.TwoWays && end.Time.Hour > 12 ? clock with { TwoWays = false, Time = clock.Time.Hour is < 6 && clock is { IsTyped: false } && end is { IsTyped: false } && clock.Time.AddHours(12) < end.Time ? clock.Time.AddHours(12) : clock.Time } : clock;
        var (best, other) = ClockResolver.Of(from, first, null, now, tense, told.HasDay);
        return (Between(best, EndOf(best, end), mark), other is { } second ? Between(second, EndOf(second, end), mark) : null);
    }

    private static string Between(DateTime from, DateTime to, string mark) => $"I:{Notation.Minute(from)}/{Notation.Minute(to)}{mark}";

    private static DateTime Before(DateTime until, ClockTime clock)
    {
        var from = until.Date + clock.Time.ToTimeSpan();
        from = from >= until ? from.AddDays(-1) : from;
        return clock.TwoWays && from.AddHours(12) < until ? from.AddHours(12) : from;
    }

    private static DateTime EndOf(DateTime from, ClockTime end)
    {
        var to = from.Date + end.Time.ToTimeSpan();
        while (to <= from)
            to = to.AddHours(end.TwoWays ? 12 : 24);
        return to;
    }
}
