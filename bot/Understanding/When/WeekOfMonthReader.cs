using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.When;

/// <summary>A week of a month: <c>de tweede week van november</c>, <c>zweite Novemberwoche</c>, <c>ayın ilk haftası</c>, <c>الأسبوع الثاني من نوفمبر</c>.</summary>
internal static class WeekOfMonthReader
{
    private const int Most = 5;
    private const int MostSmall = 4;

    public static bool Take(TimeText text, Fragment now, ref int at)
    {
        if (now.HasDay || now.Span is not null || now.Is(Role.Every | Role.Other))
            return false;
        var told = MonthBehind(text, at) ?? MonthWithin(text, at) ?? MonthBefore(text, at);
        if (told is not var (nth, month, step, end))
            return false;
        (now.WeekOfMonth, now.Month, at) = (nth, month, end);
        now.Period = month is null ? (Unit.Month, step) : null;
        if (month is not null)
            DateReader.YearBehind(text, now, ref at);
        return true;
    }

    /// <summary><c>de eerste week van de maand</c>, <c>week 2 van november</c>.</summary>
    private static (int Nth, int? Month, int Step, int End)? MonthBehind(TimeText text, int at)
    {
        var isWeekFirst = IsWeek(text, at) && text[at + 1].Before <= Gap.Space && (Nth(text, at + 1) ?? Digit(text, at + 1)) is not null;
        var nth = isWeekFirst ? Nth(text, at + 1) ?? Digit(text, at + 1) : Nth(text, at);
        if (nth is not { } which || !isWeekFirst && !(IsWeek(text, at + 1) && text[at + 1].Before <= Gap.Space))
            return null;
        var next = at + 2;
        while (next < at + 2 + MostSmall && text[next].Before <= Gap.Space && text[next].Is(Role.Filler | Role.Article | Role.From | Role.The | Role.Per) && text[next].Number is null && !text[next].Word.IsNoun)
            next++;
        return text[next].Before > Gap.Space ? null : Month(text, next) is var (month, step, end) ? (which, month, step, end) : null;
    }

    /// <summary><c>zweite Novemberwoche</c>: the month is the first half of the word.</summary>
    private static (int, int?, int, int)? MonthWithin(TimeText text, int at) =>
        Nth(text, at) is { } nth && text[at + 1] is { Word.Month: { } month, Before: Gap.Space } && IsWeek(text, at + 2) && text[at + 2].Before == Gap.None ? (nth, month, 0, at + 3) : null;

    /// <summary><c>kasım ayının ikinci haftası</c>, <c>geçen ayın son haftası</c>.</summary>
    private static (int, int?, int, int)? MonthBefore(TimeText text, int at)
    {
        if (Month(text, at) is not var (month, step, end))
            return null;
        end = month is not null && text[end].Word.Unit == Unit.Month ? end + 1 : end;
        return Nth(text, end) is { } nth && text[end].Before <= Gap.Space && IsWeek(text, end + 1) && text[end + 1].Before <= Gap.Space ? (nth, month, step, end + 2) : null;
    }

    /// <summary>A month by its name, or this one, the last one or the next.</summary>
    private static (int? Month, int Step, int End)? Month(TimeText text, int at)
    {
        if (text[at].Word.Month is { } month)
            return (month, 0, at + 1);
        if (PeriodReader.Step(text[at].Word) is { } step && IsMonth(text, at + 1))
            return (null, step, at + 2);
        if (!IsMonth(text, at))
            return null;
        var isBehind = text[at + 1].Before <= Gap.Space && text[at + 1].Is(Role.Past | Role.Next) && !text[at + 1].Word.Has(Mark.Last) && PeriodReader.Step(text[at + 1].Word) is not null;
        return isBehind ? (null, PeriodReader.Step(text[at + 1].Word)!.Value, at + 2) : (null, 0, at + 1);
    }

    private static int? Nth(TimeText text, int at) => text[at].Word.Has(Mark.Last) ? -1 : text[at].Word.Nth is { } named ? named : text[at] is { IsOrdinal: true, Whole: >= 1 and <= Most and var nth } ? nth : null;

    private static int? Digit(TimeText text, int at) => text[at] is { IsDigits: true, Signed: null, Whole: >= 1 and <= Most and var nth } ? nth : null;

    private static bool IsWeek(TimeText text, int at) => text[at].Word is { Unit: Unit.Week, Count: null };

    private static bool IsMonth(TimeText text, int at) => text[at].Word is { Unit: Unit.Month, Count: null };
}
