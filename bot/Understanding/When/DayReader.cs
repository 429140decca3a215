using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.When;

/// <summary>Days and their parts: <c>gisteren</c>, <c>dinsdagavond</c>, <c>vr en za</c>, <c>vannacht</c>, <c>'s nachts</c>, <c>in het weekend</c>.</summary>
internal static class DayReader
{
    public static bool Take(TimeText text, Fragment now, bool asked, ref int at) =>
        Nth(text, now, ref at) || Today(text, now, ref at) || Part(text, now, asked, ref at) || Day(text, now, ref at) || Weekday(text, now, asked, ref at) || Week(text, now, asked, ref at);

    /// <summary><c>de eerste vrijdag van de maand</c>.</summary>
    private static bool Nth(TimeText text, Fragment now, ref int at)
    {
        if (text[at] is not { IsOrdinal: true, Whole: >= 1 and <= 5 and var nth } || text[at + 1].Word.Weekday is not { } weekday || now.Weekdays.Count > 0)
            return false;
        (now.Nth, at) = (nth, at + 2);
        now.Weekdays.Add(weekday);
        return true;
    }

    /// <summary><c>vanavond</c>: of this day.</summary>
    private static bool Today(TimeText text, Fragment now, ref int at)
    {
        if (!text[at].Is(Role.Today) || now.Part is not null || (text[at].Word.Part ?? text[at].Word.Then?.Part) is null)
            return false;
        (now.Roles, now.Part, now.DayOffset) = (now.Roles | Role.Today, text[at].Word.Part, now.DayOffset ?? 0);
        at++;
        return true;
    }

    private static bool Day(TimeText text, Fragment now, ref int at)
    {
        if (text[at].Word.Day is not { } days || now.HasDay || now.IsRecurrent)
            return false;
        (now.DayOffset, at) = (days, at + 1);
        return true;
    }

    /// <summary>A bare part of the day needs a day, a time or a habit beside it; <c>morgen</c> behind those is one.</summary>
    private static bool Part(TimeText text, Fragment now, bool asked, ref int at)
    {
        if (text[at].Word.Part is not { } part || now.Part is not null)
            return false;
        var isBeside = now.HasDay || now.Clock is not null || now.Is(Role.Every | Role.Today | Role.Whole | Role.Always | Role.Since) || text[at].Is(Role.Always) || text[at].Before == Gap.None;
        var isDay = text[at].Word.Day is not null && (text[at - 1].Is(Role.Until) && text[at - 1].Before < Gap.Stop || !(now.HasDay || now.Is(Role.Every | Role.Whole | Role.Always) || text[at].Before == Gap.None || text[at - 1].Is(Role.The)));
        if (isDay || !isBeside && !(asked && IsLed(text, at)) && text[at + 1] is not { Word.Weekday: not null } && !IsDayBehind(text, at))
            return false;
        var isEvening = text[at].Is(Role.Evening) && now.Weekdays.Count > 0;
        now.Roles |= now is { Weekdays.Count: > 0, DayOfMonth: null, Step: null, WeekStep: null } && text[at].Word.Has(Mark.Plural) ? Role.Every : Role.None;
        (now.Part, now.Roles, at) = (isEvening ? new DayPart(18, 24) : part, now.Roles | (now.HasDay || now.Clock is not null ? Role.None : text[at].Word.Roles & Role.Always) | (isEvening ? Role.Evening : Role.None), at + 1);
        return true;
    }

    private static bool IsDayBehind(TimeText text, int at) => text[at + 1].Is(Role.Filler | Role.From) && text[at + 2].Number is not null && text[at + 3].Is(Role.Filler) && text[at + 4].Number is not null || text[at + 1].Is(Role.Filler) && (text[at + 2].Word.Weekday is not null || text[at + 2].Word.Day is not null);

    /// <summary>"Ergens in de ochtend", "'s middags" as an answer.</summary>
    private static bool IsLed(TimeText text, int at) => text[at - 1].Is(Role.Filler | Role.About | Role.Begin | Role.End) || text.Count <= 3 && text[at].Word.Day is null;

    private static bool Weekday(TimeText text, Fragment now, bool asked, ref int at)
    {
        if (text[at].Word.Weekday is not { } weekday || now.DayOffset is not null || now.Weekdays.Count > 6)
            return false;
        // "vrijdag 20.00 tot zaterdag 14.00": the hours are of two days
        if (now.Weekdays.Count == 1 && now.Clock is { } clock && clock.End == at - 1 && text[at - 1].Is(Role.Until))
            return false;
        if (now.Weekdays.Count > 0 && !IsListed(text, now, at) || text[at].Is(Role.Short) && !IsShortDay(text, now, asked, at))
            return false;
        if (now.Weekdays.Count > 0 && text[at - 1].Is(Role.Filler) && !text[at - 1].Is(Role.And | Role.Or) && !text[at - 1].Is(Role.Until))
            return at++ >= 0;
        if (now.Weekdays.Count == 1 && IsSpan(text, now, asked, at, weekday))
        {
            now.To = new Fragment { Start = at, End = at + 1 };
            now.To.Weekdays.Add(weekday);
            return at++ >= 0;
        }
        if (now.Weekdays.Count > 0 && (text[at - 1].Is(Role.Until) || IsDashed(text, at) && weekday > now.Weekdays[^1] + 1))
            Fill(now, weekday);
        if (!now.Weekdays.Contains(weekday))
            now.Weekdays.Add(weekday);
        now.Roles |= text[at].Word.Roles & Role.Always | (text[at - 1].Is(Role.Or) && now.Weekdays.Count > 1 ? Role.Or : Role.None);
        at++;
        return true;
    }

    /// <summary>"Tussen maandag en donderdag", "maandag tot en met woensdag": those days once; Monday to Friday is said of every week.</summary>
    private static bool IsSpan(TimeText text, Fragment now, bool asked, int at, int weekday)
    {
        if (now.IsRecurrent || text[at].Is(Role.Short | Role.Always) || now is { Step: null, WeekStep: null } && now.Weekdays[0] == 1 && weekday == 5)
            return false;
        return text[at - 1].Is(Role.And) && text[at - 3].Is(Role.Between) || asked && text[at - 1].Is(Role.Until);
    }

    /// <summary><c>ma-vr</c>, not <c>ma/vr</c>.</summary>
    private static bool IsDashed(TimeText text, int at) => text[at - 1].Word.Weekday is not null && text[at].Before == Gap.Sign && text.Sentence.SignBefore(text[at].Start) is '-' or '–';

    /// <summary><c>ma t/m vr</c>, <c>ma-vr</c>.</summary>
    private static void Fill(Fragment now, int last)
    {
        for (var day = now.Weekdays[^1] + 1; day < last; day++)
            now.Weekdays.Add(day);
        now.Roles |= Role.Always;
    }

    /// <summary><c>maandag en donderdag</c>, <c>de nacht van dinsdag op woensdag</c>, <c>zaterdag op zondag nacht</c>.</summary>
    private static bool IsListed(TimeText text, Fragment now, int at) => text[at - 1].Is(Role.And | Role.Or | Role.Until) && text[at - 1].Word.Weekday is null || text[at].Before == Gap.Comma && text[at - 1].Word.Weekday is not null && (!text[at].Is(Role.Short) || text[at - 1].Is(Role.Short))
        || text[at].Before == Gap.Sign && text[at - 1].Word.Weekday is not null || text[at - 1].Word.Weekday is not null && text[at].Before == Gap.Space && (now.Is(Role.Every) || text[at].Is(Role.Short) && text[at - 1].Is(Role.Short)) || text[at - 1].Is(Role.Filler) && now.Part is not null
        || text[at - 1].Word.Has(Mark.On) && text[at + 1].Word.Part is { From: 0 };

    /// <summary>"do", "zo" and "ma" are words too: only with a date, a part, a list or a word of time beside them.</summary>
    private static bool IsShortDay(TimeText text, Fragment now, bool asked, int at)
    {
        var next = text[at + 1];
        // "do zeszłego tygodnia": until
        if (text.ShowsLanguage && text[at].Is(Role.Until) && !next.Is(Role.Clock))
            return false;
        return asked && text[at - 1].Word.Has(Mark.On) && text.Sentence[text[at].Start].Length > 2 || asked && (text.Count == 1 && !IsWordSo(text, at) || next.Word.Weekday is not null && next.Before <= Gap.Comma) || now.Is(Role.Every) || now.Step is not null || now.Weekdays.Count > 0 || now.Is(Role.Since) || now.WeekStep is not null
            || next.Number is not null && (text[at + 2].Word.Month is not null || next.IsOrdinal) || next.Signed is { Sign: '-' or '/' } || next.Word.Part is not null && next.Before <= Gap.Space
            || asked && text[at].Word.Weekday < 7 && IsHour(text, next.Is(Role.Clock | Role.About) ? at + 2 : at + 1)
            || asked && IsThatDay(text, at)
            || next.Is(Role.And | Role.Or | Role.Until) && text[at + 2].Word.Weekday is not null || next.Is(Role.Past | Role.Next) || next.Is(Role.The) && text[at + 2].IsOrdinal;
    }

    /// <summary>"Wo was het, dacht ik"; not "ma was het vergeten", "zo was het".</summary>
    private static bool IsThatDay(TimeText text, int at) => text[at].Word.Weekday is > 1 and < 7 && text[at].Before >= Gap.Comma && text[at + 1].Is(Role.Was) && text[at + 1].Is(Role.LooksBack) && text[at + 1].Before == Gap.Space
        && (text[at + 1].End - text[at + 1].Start > 1 || text[at + 2].Is(Role.Filler) && !text[at + 2].Is(Role.The | Role.Article));

    /// <summary>"Zo" alone is said of more than Sunday.</summary>
    private static bool IsWordSo(TimeText text, int at) => text[at].Word.Weekday == 7 && text.Sentence[text[at].Start].Length == 2;

    /// <summary>"Do 16u", "ma om half 4", "wo rond 9".</summary>
    private static bool IsHour(TimeText text, int at) => text[at].Before <= Gap.Space && (text[at].Is(Role.Half | Role.Quarter) && text[at + 1].Number is not null || text[at].Signed is { Sign: ':' or 'h' or '.' }
        || text[at].Number is not null && (text[at + 1].Is(Role.Oclock) || text[at - 1].Is(Role.Clock | Role.About)));

    private static bool Week(TimeText text, Fragment now, bool asked, ref int at)
    {
        if (!text[at].Is(Role.Weekend | Role.Workday) || now.Is(Role.Weekend | Role.Workday))
            return false;
        var isHabit = PeriodReader.Step(text[at - 1].Word) is null && !now.Is(Role.Since | Role.Whole) && (asked || text[at - 1].Is(Role.Filler) || text[at].Is(Role.Always) || now.IsRecurrent);
        if (!isHabit && !now.Is(Role.Since | Role.Whole))
            return false;
        now.Roles |= text[at].Word.Roles & (Role.Weekend | Role.Workday) | (isHabit ? Role.Always : Role.None);
        at++;
        return true;
    }
}
