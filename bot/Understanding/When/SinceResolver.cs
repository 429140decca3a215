using System.Globalization;

namespace WijkBot.Understanding.When;

/// <summary>What lasts: <c>al drie weken</c>, <c>sinds maandag</c>, <c>sinds september</c>, <c>al heel lang</c>.</summary>
internal static class SinceResolver
{
    public static string? Of(Fragment told, DateTime now, Tense tense)
    {
        var mark = told.Is(Role.About) ? "~" : "";
        if (told.Span is { } span)
            return Lasting(span, now);
        if (told.Is(Role.Long) && !told.HasDay)
            return "S:~";
        if (told.HasDay && DayResolver.Of(told, DateOnly.FromDateTime(now), Tense.Past) is { Precision: >= Unit.Month } days)
            return Rough(days, mark);
        return MomentResolver.Of(told, now, IsFrom(told) ? tense : Tense.Past) is var (value, _) ? Notation.AsSince(value) : null;
    }

    /// <summary>"Vanaf 1 december" looks ahead when that is near.</summary>
    private static bool IsFrom(Fragment told) => told.Is(Role.From) && !told.Is(Role.While) && told is { DayOfMonth: not null, Month: not null };

    /// <summary>A month or a year is told as that.</summary>
    private static string Rough(DaySpan days, string mark) =>
        $"S:{days.Day.ToString(days.Precision == Unit.Year ? "yyyy" : "yyyy-MM", CultureInfo.InvariantCulture)}{(days.IsAbout ? "~" : mark)}";

    /// <summary>Of years nobody means the day.</summary>
    public static string Lasting(Span span, DateTime now)
    {
        var (then, about) = (span.Before(now), span.IsAbout ? "~" : "");
        if (span.IsHours)
            return $"S:{Notation.Minute(then)}{about}";
        if (span is { Smallest: Unit.Month, IsAbout: true } && (span.IsFew || span.Months >= 6))
            return $"S:{then.ToString("yyyy-MM", CultureInfo.InvariantCulture)}~";
        return span.Smallest == Unit.Year ? $"S:{then.ToString(span.Months % 12 == 0 ? "yyyy" : "yyyy-MM", CultureInfo.InvariantCulture)}{about}" : $"S:{Notation.Day(DateOnly.FromDateTime(then))}{about}";
    }
}
