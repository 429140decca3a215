using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.When;

/// <summary><c>vorige week</c>, <c>komende dinsdag</c>, <c>dit weekend</c>, <c>afgelopen zomer</c>, <c>zaterdag jl.</c>, <c>de laatste drie weken</c>, <c>last night</c>.</summary>
internal static class PeriodReader
{
    public static bool Take(TimeText text, Fragment now, ref int at)
    {
        if (Within(text, now, ref at) || Told(text, now, ref at))
            return true;
        if (Step(text[at].Word) is not { } step)
            return Behind(text, now, ref at);
        var next = text[at + 1].Is(Role.Filler | Role.Article) && !text[at + 1].Word.IsCore && Step(text[at + 1].Word) is null ? at + 2 : at + 1;
        // "a.s. vrijdag", though "a.s." stands behind most days
        if ((!text[at].Is(Role.Behind) || text[next].Word.Weekday is not null) && !text.IsStop(next) && next < text.Count && Ahead(text, now, step, next, out var end))
            at = end;
        else if (now.End > now.Start && (now.Weekdays.Count > 0 || now.Month is not null || now.DayOfMonth is not null || now.Season is not null) && now.Step is null && text[at].Before <= Gap.Space)
            (now.Step, at) = (step, at + 1);
        else
            return false;
        return true;
    }

    /// <summary><c>van de week</c>: this one, as an answer.</summary>
    private static bool Told(TimeText text, Fragment now, ref int at)
    {
        if (now.HasDay || !text[at].Is(Role.This) || text[at].Word is not { Unit: { } unit })
            return false;
        (now.Period, now.WeekStep, now.Roles, at) = ((unit, 0), 0, now.Roles | text[at].Word.Roles & Role.Weak, at + 1);
        return true;
    }

    /// <summary><c>de hele dag</c>, <c>begin van de maand</c>: of this one.</summary>
    private static bool Within(TimeText text, Fragment now, ref int at)
    {
        var isWhole = text[at - 1].Is(Role.Whole) && now.Is(Role.Whole);
        if (text[at].Word is not { Unit: >= Unit.Day and var unit, Count: null } || now.HasDay || now.Span is not null || !isWhole && !now.Is(Role.Begin | Role.Mid | Role.End))
            return false;
        (now.Period, now.WeekStep, at) = ((unit, 0), unit == Unit.Week ? 0 : now.WeekStep, at + 1);
        return true;
    }

    /// <summary><c>الأسبوع الجاي</c>: the word for which one stands behind.</summary>
    private static bool Behind(TimeText text, Fragment now, ref int at)
    {
        if (text[at].Word is not { Unit: >= Unit.Day and var unit, Count: null } || now.HasDay || now.Span is not null || text[at + 1].Before > Gap.Space || Step(text[at + 1].Word) is not { } step
            || step == 0 || text[at + 2].Word.IsNoun && !text[at + 1].Is(Role.Behind))
            return false;
        (now.Period, now.WeekStep, at) = ((unit, step), unit == Unit.Week ? step : now.WeekStep, at + 2);
        return true;
    }

    /// <summary><c>de 2 komende dagen</c>, <c>drie laatste weken</c>.</summary>
    public static Role StepWithin(TimeText text, int from, int to)
    {
        for (var at = from + 1; at < to; at++)
        {
            if (text[at].Is(Role.Next | Role.Past) && text[at].Number is null)
                return RolesOf(text[at].Is(Role.Next) ? 1 : -1);
        }
        return Role.None;
    }

    public static int? Step(TimeWord word) => word.Has(Mark.Twice) ? -2 : word.Is(Role.Past) ? -1 : word.Is(Role.Next) ? 1 : word.Is(Role.This) ? 0 : null;

    private static bool Ahead(TimeText text, Fragment now, int step, int next, out int end)
    {
        end = next + 1;
        var word = text[next].Word;
        if (word.Is(Role.Weekend) || word.Is(Role.Workday) && word.Unit == Unit.Week)
            (now.Roles, now.Step) = (now.Roles | word.Roles & (Role.Weekend | Role.Workday), step);
        else if (word.Weekday is not null || step != 0 && IsDate(text, next) || word.Season is not null || word.Month is not null || word.Holiday is not null)
            (now.Step, end) = (step, next);
        else if (word is { Unit: >= Unit.Day and var unit, Count: null } && now.Period is null)
            (now.Period, now.WeekStep) = ((unit, step), unit == Unit.Week ? step : now.WeekStep);
        else if (step != 0 && word is { Unit: { } hours, Count: null } && now is { Span: null, Weekdays.Count: 0 } && text[next].Before <= Gap.Space)
            (now.Span, now.Roles) = (Span.Of(1, hours, false), now.Roles | RolesOf(step));
        else if (word.Part is { } part && now.Part is null)
            (now.Part, now.DayOffset, now.Roles) = (part, step < 0 && !part.IsNight ? -1 : 0, now.Roles | (part.IsNight || step == 0 ? Role.Today : Role.None));
        else if (step != 0 && now.Weekdays.Count == 0 && SpanReader.At(text, next) is var (span, behind))
            (now.Span, now.Roles, end) = (span, now.Roles | RolesOf(step), behind);
        else
            return false;
        return true;
    }

    /// <summary><c>volgende 12/5</c>, <c>vorige 6 april</c>.</summary>
    private static bool IsDate(TimeText text, int at) => text[at].Signed is { Sign: '/' or '-', Third: null, Second: >= 1 and <= 12 } || text[at].Whole is >= 1 and <= 31 && text[at + 1].Word.Month is not null && text[at + 1].Before <= Gap.Space;

    /// <summary>What the last hours or the coming ones are: since, or until.</summary>
    private static Role RolesOf(int step) => step < 0 ? Role.While | Role.Past : Role.Ahead | Role.Next;
}
