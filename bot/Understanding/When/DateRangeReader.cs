namespace WijkBot.Understanding.When;

/// <summary>Days in a row: <c>van 9 tot en met 14 november</c>, <c>tussen 1 en 5 mei</c>, <c>9-14 november</c>.</summary>
internal static class DateRangeReader
{
    public static bool Take(TimeText text, Fragment now, ref int at)
    {
        if (now.DayOfMonth is not null)
            return false;
        return Signed(text, now, ref at) || Worded(text, now, ref at);
    }

    private static bool Signed(TimeText text, Fragment now, ref int at)
    {
        if (text[at].Signed is not { Sign: '-', Third: null, First: >= 1 and <= 31 and var first, Second: var last } || last <= first || last > 31 || (text[at + 1].Word.Month ?? now.Month) is null && !IsInMonth(now) || text[at + 1].Is(Role.Oclock))
            return false;
        var named = text[at + 1].Word.Month;
        Set(now, first, named ?? now.Month, last, named ?? now.Month);
        at += named is null ? 1 : 2;
        DateReader.YearBehind(text, now, ref at);
        return true;
    }

    private static bool Worded(TimeText text, Fragment now, ref int at)
    {
        var start = text[at].Is(Role.From | Role.Between) ? at + 1 : at;
        start = text[start].Is(Role.The) ? start + 1 : start;
        if (text[start].Signed is not null || text[start].Whole is not (>= 1 and <= 31 and var first))
            return false;
        var month = text[start + 1].Word.Month;
        var to = month is null ? start + 1 : start + 2;
        var isNight = now.Part is { IsNight: true } && text[to].Is(Role.Filler) && !text[to].Is(Role.From);
        if (!text[to].Is(Role.Until) && !isNight && !(start > at && text[to].Is(Role.And)) || text.IsStop(to))
            return false;
        var end = text[to + 1].Is(Role.The | Role.And) || text[to + 1].Word.Weekday is not null ? to + 2 : to + 1;
        var named = text[end + 1].Is(Role.Filler) ? end + 2 : end + 1;
        if (text[end].Whole is not (>= 1 and <= 31 and var last) || text[named].Word.Month is null && !IsInMonth(now) && !(text[start].IsOrdinal && text[end].IsOrdinal && text[end - 1].Is(Role.The)))
            return false;
        var lastMonth = text[named].Word.Month;
        Set(now, first, month ?? lastMonth, last, lastMonth);
        now.To = isNight ? null : now.To;
        at = lastMonth is null ? end + 1 : named + 1;
        DateReader.YearBehind(text, now, ref at);
        return true;
    }

    /// <summary>"Volgende maand van 4 tot 23".</summary>
    public static bool IsInMonth(Fragment now) => now is { Period: (Unit.Month, _), Month: null };

    private static void Set(Fragment now, int first, int? month, int last, int? lastMonth) =>
        (now.DayOfMonth, now.Month, now.To) = (first, month, new Fragment { DayOfMonth = last, Month = lastMonth, Period = now.Period });
}
