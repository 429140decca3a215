using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.When;

/// <summary>Dates: <c>21 november 2026</c>, <c>12-11</c>, <c>de 20e</c>, <c>in september</c>, <c>met kerst</c>, <c>na de zomer</c>, <c>in 2019</c>.</summary>
internal static class DateReader
{
    /// <summary>So short that all of the answer counts.</summary>
    private const int Few = 3;

    /// <summary>Jan and Mei are people too.</summary>
    private const int ShortName = 3;

    public static bool Take(TimeText text, Fragment now, bool asked, ref int at) =>
        !IsEnd(text, now, at) && (Numeric(text, now, asked, ref at) || asked && Spaced(text, now, ref at) || DayAndMonth(text, now, ref at) || DayOfMonth(text, now, asked, ref at) || Named(text, now, asked, ref at) || Year(text, now, asked, ref at));

    /// <summary>"Van vrijdag tot 1 oktober": the date is no date of that Friday.</summary>
    private static bool IsEnd(TimeText text, Fragment now, int at) => now.Weekdays.Count > 0 && text[at - 1].Is(Role.Until) && text[at].Word.Weekday is null;

    /// <summary><c>21-11-2026</c>, <c>21/11</c>; not a house number, not a time.</summary>
    private static bool Numeric(TimeText text, Fragment now, bool asked, ref int at)
    {
        if (text[at].Signed is not { Sign: '-' or '/' or '.' } told || now.Date is not null || now.DayOfMonth is not null || now.MayBeDate is not null)
            return false;
        var (day, month) = (told.First, told.Second);
        if (told.Third is null && !IsDayTold(text, now, asked, at, told))
            return false;
        if (told.First > 1900 && told.Third is { } last)
            (now.Year, day) = (told.First, last);
        if (month is < 1 or > 12 || day is < 1 or > 31 || told.Third is > 99 and (< 1900 or > 2200) && told.First < 1900)
            return false;
        now.Year ??= told.Third;
        (now.DayOfMonth, now.Month, at) = (day, month, at + 1);
        if (told.Third is null)
            YearBehind(text, now, ref at);
        return true;
    }

    /// <summary><c>21 11</c> as all of the answer; <c>21 10</c> may be a time of the clock.</summary>
    private static bool Spaced(TimeText text, Fragment now, ref int at)
    {
        if (at > 1 || at + 2 != text.Count || at == 1 && !text[0].Is(Role.Filler) || !text[at].IsDigits || text[at + 1] is not { IsDigits: true, Before: Gap.Space, Whole: >= 1 and <= 12 and var month }
            || text[at].Whole is not (>= 13 and <= 31 and var day) || day < 24 && month % 5 == 0 || text[at].IsOrdinal || text[at + 1].IsOrdinal || now.DayOfMonth is not null)
            return false;
        (now.DayOfMonth, now.Month, at) = (day, month, at + 2);
        return true;
    }

    private static bool IsDayTold(TimeText text, Fragment now, bool asked, int at, Signed told)
    {
        if (told.Sign == '.' && (!told.TwoDigits || text[at + 1].Is(Role.Oclock | Role.Measure) || !IsClockNear(text, at) && !IsDotted(text, at)))
            return false;
        return now.Weekdays.Count > 0 || now.Is(Role.Since | Role.From | Role.Until | Role.After | Role.Before) || asked && text[at - 1].Is(Role.Until) || text[at - 1].Is(Role.Filler) && !text[at - 1].Is(Role.Was) && text[at].Before == Gap.Space && (asked || told.Sign != '-' || !text[at + 1].Word.Is(Role.Measure))
            || asked && (at == 0 || told.Sign == '/') && !Measured.Has(text, at) || asked && text[at - 1].Word == TimeWord.Nothing && text.Count <= 3
            || asked && told is { Sign: '-', Second: <= 12 } && (text[at].Before == Gap.Space || IsColon(text, at)) && !Measured.Has(text, at) && !text[at - 1].Is(Role.From) && !text[at + 1].Is(Role.Oclock) && !char.IsUpper(text.Raw(at - 1, at)[0]);
    }

    /// <summary>"Nou dan: 30-10".</summary>
    private static bool IsColon(TimeText text, int at) => at > 0 && text.Sentence.Text.AsSpan(..text.Sentence.Tokens[text[at].Start].Start).TrimEnd().EndsWith(":", StringComparison.Ordinal);

    /// <summary><c>18.11 o 15:30</c>: two dotted numbers, of which one is the time.</summary>
    private static bool IsClockNear(TimeText text, int at) => Enumerable.Range(at + 1, 2).Any(next => text[next].Is(Role.Clock | Role.Oclock) || text[next].Signed is { Sign: ':' or '.' });

    /// <summary><c>am 3.11.</c>: a dot behind both.</summary>
    private static bool IsDotted(TimeText text, int at) => text[at - 1].Is(Role.Filler) && !text[at - 1].Is(Role.Clock) && text.Sentence.Tokens[text[at].End - 1].End is var end && end < text.Sentence.Text.Length && text.Sentence.Text[end] == '.';

    private static bool DayAndMonth(TimeText text, Fragment now, ref int at)
    {
        if (now.DayOfMonth is not null)
            return false;
        // "half oktober": about the fifteenth
        if (text[at].Is(Role.Half) && text[at + 1].Word.Month is not null)
        {
            (now.DayOfMonth, now.Month, now.Roles, at) = (15, text[at + 1].Word.Month, now.Roles | Role.About, at + 2);
            YearBehind(text, now, ref at);
            return true;
        }
        var isMonthFirst = text[at].Word.Month is not null && text[at + 1].Whole is >= 1 and <= 31 && (text[at + 1].IsOrdinal || text[at + 1].IsDigits) && text[at + 1] is { Before: Gap.Space } && text[at + 2].Word.Month is null && text[at + 2].Word.Unit is null && !text[at + 2].Is(Role.Oclock);
        if (isMonthFirst)
        {
            (now.Month, now.DayOfMonth, at) = (text[at].Word.Month, text[at + 1].Whole, at + 2);
            return true;
        }
        if (text[at].Whole is not (>= 1 and <= 99 and var day) || text[at].Signed is not null)
            return false;
        var next = text[at + 1].Is(Role.Filler) && text[at + 1].Word.Month is null && text[at].IsOrdinal ? at + 2 : at + 1;
        if (text[next].Word.Month is not { } month || text[next].Before == Gap.Stop && !text[at].IsOrdinal)
            return false;
        (now.DayOfMonth, now.Month, at) = (day, month, next + 1);
        YearBehind(text, now, ref at);
        return true;
    }

    public static void YearBehind(TimeText text, Fragment now, ref int at)
    {
        var next = text[at].Is(Role.Filler) ? at + 1 : at;
        if (text[next] is { IsDigits: true, Whole: >= 1900 and <= 2200 and var year } && !text.IsStop(next) && !text[next + 1].Is(Role.Oclock))
            (now.Year, at) = (year, next + 1);
    }

    /// <summary><c>de 20e</c>, <c>vrijdag de twaalfde</c>, <c>the 18th</c>; not <c>de 2e straat</c>.</summary>
    private static bool DayOfMonth(TimeText text, Fragment now, bool asked, ref int at)
    {
        if (now.DayOfMonth is not null || now.IsRecurrent || text[at] is not { Whole: >= 1 and <= 31 and var day } || !(text[at].IsOrdinal && (text[at - 1].Is(Role.The) || now.Weekdays.Count > 0) || IsBare(text, asked, at)))
            return false;
        var next = text[at + 1];
        var isFree = next.Number is not null && text[at + 2].Is(Role.Oclock) || text.IsStop(at + 1) || at + 1 >= text.Count || next.Before is Gap.Comma || next.Is(Role.Clock | Role.About | Role.Was | Role.LooksBack | Role.LooksAhead) || asked && next.Word != TimeWord.Nothing || next.Word.IsCore || next.Is(Role.Filler) && (text[at + 2].Is(Role.This | Role.Past | Role.Next | Role.The) && text[at + 3].Word.Unit == Unit.Month || text[at + 2].Word.Unit == Unit.Month);
        if (!isFree || !asked && now.Weekdays.Count == 0 && !text[at - 2].Is(Role.Filler | Role.Since) || next.Word.Unit is not null and not Unit.Month || next.Word.Weekday is not null || next.Is(Role.Row | Role.Times))
            return false;
        (now.DayOfMonth, at) = (day, at + 1);
        if (next.Is(Role.Filler | Role.From) && text[at + 1].Word.Unit == Unit.Month)
            at += 2;
        return true;
    }

    /// <summary><c>op 15</c>, <c>op de 17</c>, <c>maandag 21</c>: too late for an hour as it is said.</summary>
    private static bool IsBare(TimeText text, bool asked, int at)
    {
        if (!asked || text[at] is not { IsDigits: true, IsOrdinal: false, Signed: null, Whole: >= 13 and <= 31, Before: Gap.Space } || text[at].End - text[at].Start > 1)
            return false;
        var before = text[at - 1].Is(Role.The) ? text[at - 2] : text[at - 1];
        var next = text[at + 1];
        return (before.Word.Has(Mark.On) || before.Word is { Unit: Unit.Day, Count: null } && before.Number is null || before.Word.Weekday is not null && !before.Is(Role.Short)) && !next.Is(Role.Oclock | Role.Measure | Role.Until | Role.Am | Role.Pm) && !text.IsDash(at + 1) && next.Word.Unit is null;
    }

    /// <summary>A month, a season or a feast by its name: alone it needs a word that makes it a time.</summary>
    private static bool Named(TimeText text, Fragment now, bool asked, ref int at)
    {
        var word = text[at].Word;
        if (word.Month is null && word.Season is null && word.Holiday is null || MonthName.Is(text, at) || now.Month is not null || now.Season is not null || now.Holiday is not null)
            return false;
        var isLed = asked && (text.Count <= Few || at + 1 == text.Count && text[at - 1].Word != TimeWord.Nothing || word.Month is null || text.Sentence[text[at].Start].Length > ShortName && !text[at - 1].Is(Role.From)) || IsIn(text, at) || now.Is(Role.Whole) && word.Season is not null || now.Is(Role.Since | Role.Begin | Role.Mid | Role.End) || now.Step is not null || text[at + 1].Is(Role.Past | Role.Next);
        if (!isLed || word.Month is not null && text[at].End - text[at].Start == 1 && !asked && now.End == now.Start && !text[at - 1].Is(Role.Filler))
            return false;
        (now.Month, now.Season, now.Holiday, at) = (word.Month, word.Season, word.Holiday, at + 1);
        if (text[at].Number is null || text[at].IsDigits)
            YearBehind(text, now, ref at);
        return true;
    }

    /// <summary>"In mei", "sinds jan"; not "groeten van Jan".</summary>
    private static bool IsIn(TimeText text, int at) => IsListed(text, at) || text[at - 1].Is(Role.Filler | Role.Since | Role.About | Role.After | Role.Before | Role.From)
        && !(text[at - 1].Is(Role.From) && !text[at - 1].Is(Role.Since) && !text[at + 1].Is(Role.Until) && text.Sentence[text[at].Start].Length <= ShortName);

    /// <summary>"Tussen mei en augustus", "van mei tot juli 2026".</summary>
    private static bool IsListed(TimeText text, int at) => text[at - 1].Is(Role.Until) || text[at - 1].Is(Role.Between) && text[at + 1].Is(Role.And) || text[at - 1].Is(Role.Between) && text[at + 1].Whole >= 1900
        || text[at - 1].Is(Role.And) && (text[at - 2].Word.Month is not null || text[at - 2].Whole >= 1900);

    private static bool Year(TimeText text, Fragment now, bool asked, ref int at)
    {
        if (now.Year is null && now.Month is null && text[at] is { IsDigits: true, Whole: >= 1950 and <= 2100 and var first } && text[at + 1].Word.Month is { } month && text[at + 1].Before <= Gap.Comma && text[at + 2].Number is null)
        {
            (now.Year, now.Month, at) = (first, month, at + 2);
            return true;
        }
        if (now.Year is not null || text[at] is not { IsDigits: true, Whole: >= 1950 and <= 2100 and var year } || text[at].Before > Gap.Space && at > 0)
            return false;
        if (!now.Is(Role.Since | Role.Begin | Role.Mid | Role.End) && !(asked && (text.Count == 1 || text[at - 1].Is(Role.Filler) && !text[at - 1].Is(Role.Clock) || text[at - 1].Is(Role.Until | Role.Between) || text[at - 1].Is(Role.And) && (text[at - 3].Is(Role.Between) || text[at - 4].Is(Role.Between)))))
            return false;
        (now.Year, at) = (year, at + 1);
        return true;
    }
}
