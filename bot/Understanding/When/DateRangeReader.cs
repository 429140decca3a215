using WijkBot.Understanding.Texts;

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
        if (text[at].Signed is not { Sign: '-', Third: null, First: >= 1 and <= 31 and var first, Second: var last } || last <= first || last > 31 || text[at + 1].Word.Month is not { } month)
            return false;
        Set(now, first, month, last, month);
        at += 2;
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
        if (!text[to].Is(Role.Until) && !isNight && !(start > at && text[to].Is(Role.And)) || text[to].Before == Gap.Stop)
            return false;
        var end = text[to + 1].Is(Role.The | Role.And) || text[to + 1].Word.Weekday is not null ? to + 2 : to + 1;
        var named = text[end + 1].Is(Role.Filler) ? end + 2 : end + 1;
        if (text[end].Whole is not (>= 1 and <= 31 and var last) || text[named].Word.Month is not { } lastMonth)
            return false;
        Set(now, first, month ?? lastMonth, last, lastMonth);
        now.To = isNight ? null : now.To;
        at = named + 1;
        DateReader.YearBehind(text, now, ref at);
        return true;
    }

    private static void Set(Fragment now, int first, int month, int last, int lastMonth) =>
        (now.DayOfMonth, now.Month, now.To) = (first, month, new Fragment { DayOfMonth = last, Month = lastMonth });
}
