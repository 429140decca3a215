namespace WijkBot.Understanding.When;

/// <summary>What a fragment means, in the notation of <see cref="Conversations.WhenValue"/>.</summary>
internal static class FragmentResolver
{
    /// <summary>The value, and the other it may have; null when it tells no time.</summary>
    public static (string Value, string? Other)? Of(Fragment told, DateTime now, Tense tense, bool asked)
    {
        if (told.IsDead || told.Is(Role.Before) && told is { Year: not null, Month: null, Clock: null, Holiday: null })
            return null;
        if (told.IsRecurrent && (!told.Is(Role.Since) || told.Clock is not null && told.Is(Role.Every)) && !(told.Is(Role.While) && told.Span is not null) || !asked && told.Is(Role.Whole) && told is { Part.IsNight: true, HasDay: false } || asked && IsTwoDays(told, tense))
            return (RuleResolver.Of(told), null);
        if (CountedFrom.Of(told, now, tense) is { } counted)
            return ($"{(told.Is(Role.Since) ? "S" : "D")}:{Notation.Day(DateOnly.FromDateTime(counted))}{(told.Span is { IsAbout: true } || told.Is(Role.About) ? "~" : "")}", null);
        told.Roles = RolesOf(told, asked && tense == Tense.Future);
        if (told.Span is { } span && !(told is { DayOfMonth: not null } && span.Smallest >= Unit.Week) && (told.Is(Role.Ago) || told.Is(Role.Ahead) && !told.Is(Role.While)) && !told.Is(Role.Since))
            return (told.Is(Role.Next | Role.Until) && told.Is(Role.Ahead) ? Within(span, now, told.Is(Role.Next) && !told.Is(Role.Until)) : Apart(span, Base(told, now, tense), !told.Is(Role.Ahead), told.Is(Role.About)), null);
        // "al de hele ochtend" is that morning
        if (told.Is(Role.Whole) && told.Is(Role.While) && (told.Part is not null || told.Period is { Unit: Unit.Day }))
            return MomentResolver.Of(WholeOf(told), now, tense);
        if (!asked && told is { Clock: not null, Part: not null, HasDay: false } && tense == Tense.Either)
            return (RuleResolver.Of(told), null);
        if (told.Open is not (Open.None or Open.Before))
            return OpenResolver.Of(told, now, tense) is { } open ? (open, null) : null;
        if (told.Is(Role.Since) || told.Is(Role.While) && (told.Span is not null || told.Is(Role.Long | Role.Whole)))
            return told.IsEmpty ? told.IsEvent ? ("S:~", null) : null : SinceResolver.Of(About(told), now, tense) is { } since ? (since, null) : null;
        if (told.Span is { } bare && !(told.HasDay && asked))
            return asked ? (SinceResolver.Lasting(About(told).Span ?? bare, now), null) : null;
        return Plain(told, now, tense, asked);
    }

    /// <summary>"Dinsdag en donderdag": two days that do not follow each other.</summary>
    private static bool IsTwoDays(Fragment told, Tense tense) => tense != Tense.Past && told is { Weekdays: [var one, var two], To: null, Step: null, WeekStep: null, Span: null, DayOfMonth: null, ClockEnd: null }
        && two != one % 7 + 1 && !told.Is(Role.Or | Role.Since | Role.While | Role.Between);

    /// <summary>"De laatste drie weken terug" lasts, "na twee weken" comes where the sentence looks ahead.</summary>
    private static Role RolesOf(Fragment told, bool isAhead) =>
        told is { Span: not null } && told.Is(Role.Past) && told.Is(Role.While) ? told.Roles & ~Role.Ago
        : told is { Span: not null, HasDay: false } && told.Is(Role.After) && isAhead && !told.Is(Role.While | Role.Ago | Role.Since) ? told.Roles | Role.Ahead
        : told.Roles;

    /// <summary>"Zaterdag een week geleden" counts from that Saturday.</summary>
    private static DateTime Base(Fragment told, DateTime now, Tense tense)
    {
        if (told.Weekdays.Count == 0 || told.Span is not { IsHours: false, Months: 0 } span || span.Days % 7 != 0 || told.WeekStep is not null)
            return now.AddDays(told.DayOffset ?? 0);
        // "twee weken geleden op zondag", said on a Sunday
        if (told is { Weekdays: [var weekday], Step: null } && told.Is(Role.Ago) && weekday == Calendar.IsoDay(DateOnly.FromDateTime(now)))
            return now;
        return DayResolver.Of(told, DateOnly.FromDateTime(now), told.Is(Role.Ago) ? Tense.Past : tense == Tense.Past ? tense : Tense.Future)?.Day.ToDateTime(TimeOnly.FromDateTime(now)) ?? now;
    }

    private static (string, string?)? Plain(Fragment told, DateTime now, Tense tense, bool asked)
    {
        if (asked && After(told, now, tense) is { } after)
            return (after, null);
        if (told.HasDay || told.Clock is not null || told.Part is not null || told.To is not null)
            return MomentResolver.Of(WholeOf(told), now, tense);
        if (told.Is(Role.Long) && asked)
            return ("S:~", null);
        return told.Is(Role.Now) ? ($"T:{Notation.Minute(now)}", null) : told.Is(Role.JustNow) ? ($"T:{Notation.Minute(now)}~", null) : null;
    }

    /// <summary>"Na februari": from the first of March.</summary>
    private static string? After(Fragment told, DateTime now, Tense tense) =>
        told.Is(Role.After) && told is { Season: null, Holiday: null, DayOfMonth: null, Clock: null, Part: null, To: null, Weekdays.Count: 0 } && (told.Month is not null || told.Year is not null)
            && DayResolver.Of(told, DateOnly.FromDateTime(now), tense) is { Until: { } until } ? $"S:{Notation.Day(until)}" : null;

    /// <summary><c>de hele ochtend</c>: of today; the night is the last one.</summary>
    private static Fragment WholeOf(Fragment told)
    {
        if (told.Is(Role.Whole) && told is { HasDay: false, Part: { IsNight: false } })
            told.DayOffset = 0;
        return told;
    }

    private static Fragment About(Fragment told)
    {
        if (told.Is(Role.About) && told.Span is { } span)
            told.Span = span with { IsAbout = true };
        return WholeOf(told);
    }

    /// <summary><c>komende drie dagen</c> begins tomorrow, <c>binnen drie dagen</c> now.</summary>
    private static string Within(Span span, DateTime now, bool isNext)
    {
        if (span.IsHours)
            return $"I:{Notation.Minute(now)}/{Notation.Minute(span.After(now))}";
        var first = DateOnly.FromDateTime(now).AddDays(isNext ? 1 : 0);
        return $"I:{Notation.Day(first)}/{Notation.Day(DateOnly.FromDateTime(span.After(now)).AddDays(1))}";
    }

    private static string Apart(Span span, DateTime now, bool isAgo, bool isAbout)
    {
        var then = isAgo ? span.Before(now) : span.After(now);
        var mark = span.IsAbout || isAbout ? "~" : "";
        return span.IsHours ? $"T:{Notation.Minute(then)}{mark}" : $"D:{Notation.Day(DateOnly.FromDateTime(then))}{mark}";
    }
}
