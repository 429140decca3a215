using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.When;

/// <summary>From one hour to another.</summary>
internal static class HourRangeReader
{
    /// <summary><c>tussen 9 en 11</c>, <c>van half 12 tot half 2</c>, <c>9 tot 11</c>.</summary>
    public static bool Take(TimeText text, Fragment now, bool asked, ref int at)
    {
        if (now.Clock is not null)
            return TakeEnd(text, now, ref at);
        if (Signed(text, now, ref at))
            return true;
        var isBetween = text[at].Is(Role.Between);
        if (!isBetween && !text[at].Is(Role.From))
            return Bare(text, now, asked, ref at);
        if (ClockReader.At(text, at + 1, announced: true) is not { } from || from.End <= at + 1)
            return false;
        var and = PartAt(text, from.End) is null ? from.End : from.End + 1;
        var isRange = text[and].Is(isBetween ? Role.And | Role.Until : Role.Until | Role.And) || text.IsDash(and);
        var to = text[and].Is(Role.And | Role.Until) ? and + 1 : and;
        if (!isRange || ClockReader.At(text, to, announced: true) is not { } end)
            return false;
        if (IsDays(text, now, from, end))
            return false;
        (now.Clock, now.ClockEnd, at) = (from, end, end.End);
        if (PartAt(text, from.End) is { } part)
            SetParts(text, now, part, ref at);
        return true;
    }

    /// <summary>"Van 8 uur 's ochtends tot 2 uur 's middags": each hour has its own part of the day.</summary>
    private static void SetParts(TimeText text, Fragment now, DayPart part, ref int at)
    {
        now.Clock = ClockResolver.Within(now.Clock!.Value, part);
        if (PartAt(text, at) is not { } last)
            return;
        now.ClockEnd = ClockResolver.Within(now.ClockEnd!.Value, last);
        at++;
    }

    /// <summary><c>9-11 uur</c>, <c>tussen 6-8</c>, <c>dinsdag van 9-11</c>, <c>vrijdag 9-12</c>.</summary>
    private static bool Signed(TimeText text, Fragment now, ref int at)
    {
        var start = text[at].Is(Role.Between | Role.From) ? at + 1 : at;
        if (text[start].Signed is not { Sign: '-', Third: null, First: >= 0 and <= 24 and var from, Second: >= 0 and <= 24 and var to } || from == to || now.DayOfMonth is not null)
            return false;
        var behind = text[start + 1];
        var isBetween = text[at].Is(Role.Between) && !behind.Is(Role.And) || start > at && now.Weekdays.Count > 0 || now.Weekdays.Count > 1 && now.IsRecurrent || now.Is(Role.Workday | Role.Weekend) && now.Is(Role.Always);
        var isOfDay = from < to && (now.Weekdays.Count > 0 || now.DayOffset is not null) && !(behind.IsDigits && behind.Whole >= 1900);
        if (!behind.Is(Role.Oclock) && !isBetween && !isOfDay || behind.Word.Month is not null || DateRangeReader.IsInMonth(now))
            return false;
        (now.Clock, now.ClockEnd) = (ClockReader.Spoken(text, from, 0, start + 1), ClockReader.Spoken(text, to, 0, start + 1));
        now.MayBeDate = !behind.Is(Role.Oclock) && !isBetween && from > 0 && to <= 12 ? (from, to) : null;
        at = now.ClockEnd.Value.End;
        return true;
    }

    /// <summary>"Van 3 tot 12 van september", "volgende maand van 4 tot 23".</summary>
    private static bool IsDays(TimeText text, Fragment now, ClockTime from, ClockTime end) =>
        !from.IsSure && !end.IsSure && (DateRangeReader.IsInMonth(now) || text[end.End].Word.Month is not null || text[end.End].Is(Role.Filler) && text[end.End + 1].Word.Month is not null);

    /// <summary><c>maandag 8 tot 9</c>, <c>5 tot 6 's middags</c>.</summary>
    private static bool Bare(TimeText text, Fragment now, bool asked, ref int at)
    {
        if (!asked || ClockReader.HourAt(text, at) is null || !text[at + 1].Is(Role.Until) && !text.IsDash(at + 1) || ClockReader.At(text, at, announced: true) is not { } from)
            return false;
        if (ClockReader.At(text, text[from.End].Is(Role.Until) ? from.End + 1 : from.End, announced: true) is not { } end || !now.HasDay && PartAt(text, end.End) is null || IsDays(text, now, from, end))
            return false;
        (now.Clock, now.ClockEnd, at) = (from, end, end.End);
        return true;
    }

    private static DayPart? PartAt(TimeText text, int at) => text[at].Before <= Gap.Space ? text[at].Word.Part : null;

    private static bool TakeEnd(TimeText text, Fragment now, ref int at)
    {
        var isTo = text[at].Is(Role.Until) || text.IsDash(at);
        if (now.ClockEnd is not null || !isTo || now.Is(Role.Until) || ClockReader.At(text, text[at].Is(Role.Until) ? at + 1 : at, announced: true) is not { } end || now.HasDay && IsDayBehind(text, end.End))
            return false;
        (now.ClockEnd, at) = (end, end.End);
        return true;
    }

    /// <summary>"16:00 vandaag tot 17:00 morgen": that hour is of another day.</summary>
    private static bool IsDayBehind(TimeText text, int at)
    {
        var day = text[at].Is(Role.Filler) && !text[at].Word.IsCore ? text[at + 1] : text[at];
        return !text.IsStop(at) && (day.Word is { Day: not null, Part: null } || day.Word.Day is not null && day.Before <= Gap.Comma || day.Signed is { Third: not null } || day.Word.Weekday is not null && !day.Is(Role.Short));
    }
}
