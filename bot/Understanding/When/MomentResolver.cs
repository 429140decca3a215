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
        var isLast = told.Is(Role.Today) && (now.Hour < 18 || told.Step < 0) || !told.HasDay;
        return isLast ? first : first.AddDays(1);
    }

    private static (string, string?) At(Fragment told, ClockTime clock, DateOnly first, DateTime now, Tense tense, string mark)
    {
        var (best, other) = ClockResolver.Of(clock, first, told.Part, now, tense, told.HasDay);
        if (told.Is(Role.Before) && told.HasDay)
            return ($"I:{Notation.Minute(first.ToDateTime(TimeOnly.MinValue))}/{Notation.Minute(best)}{mark}", null);
        return ($"T:{Notation.Minute(best)}{mark}", other is { } second ? $"T:{Notation.Minute(second)}{mark}" : null);
    }

    /// <summary><c>tussen 9 en 11</c>: the end is the first such hour behind the begin.</summary>
    private static (string, string?) Range(Fragment told, ClockTime clock, ClockTime end, DateOnly first, DateTime now, Tense tense, string mark)
    {
        var from = clock;
        // "van half 12 tot half 2 vannacht" begins in the evening before
        if (clock.TwoWays && !end.TwoWays && end.Time.Hour > 12 && told.Part is null)
            from = clock with { TwoWays = clock.Time.AddHours(12) < end.Time };
        var (best, other) = ClockResolver.Of(from, first, told.Part is { From: 12 } && clock.Time.Hour is >= 9 and < 12 ? new DayPart(6, 12) : told.Part, now, tense, told.HasDay);
        var text = $"I:{Notation.Minute(best)}/{Notation.Minute(EndOf(best, end))}{mark}";
        return (text, other is { } second ? $"I:{Notation.Minute(second)}/{Notation.Minute(EndOf(second, end))}{mark}" : null);
    }

    private static DateTime EndOf(DateTime from, ClockTime end)
    {
        var to = from.Date + end.Time.ToTimeSpan();
        while (to <= from)
            to = to.AddHours(end.TwoWays ? 12 : 24);
        return to;
    }
}
