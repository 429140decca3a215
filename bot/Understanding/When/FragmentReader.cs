using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.When;

/// <summary>Reads runs of words of time: takes what stands there, in any order, over small words, to the end of the sentence.</summary>
internal sealed class FragmentReader(TimeText text, bool asked)
{
    private const int MostFiller = 3;

    private Fragment now = new();

    /// <summary>The run that begins at this token; null when there is none.</summary>
    public Fragment? At(int start)
    {
        now = new Fragment { Start = start, End = start };
        var skipped = 0;
        for (var at = start; at < text.Count && (at == start || !text.IsStop(at));)
        {
            if (at > start && (Exceptions.Begins(text, at) || now.HasDay && RelativeReader.Begins(text, at)))
                break;
            if (Take(ref at))
                (now.End, skipped) = (at, 0);
            else if (now.End == start || skipped++ == MostFiller || !text[at].Is(Role.Filler | Role.Article) && !IsList(at) && !IsDayWord(at))
                break;
            else
                at++;
        }
        if (now.End == start && TakenBackStep(start) is { } step)
            (now.BareStep, now.End) = (step, start + 1);
        now.IsEvent = asked && now.IsEmpty && now.Is(Role.Since) && !text[start].Is(Role.From | Role.Filler) && now.End < text.Count && !text.IsStop(now.End);
        return now.End > start ? now : null;
    }

    /// <summary>"Niet deze week maar vorige".</summary>
    private int? TakenBackStep(int at) => asked && PeriodReader.Step(text[at].Word) is { } step && step != 0 && TakenBack.Has(text, at - 3, at, Mark.But | Mark.Correct) ? step : null;

    /// <summary><c>pazartesi günü</c>: Monday's day is Monday.</summary>
    private bool IsDayWord(int at) => (now.Weekdays.Count > 0 || now.DayOfMonth is not null) && text[at].Word is { Unit: Unit.Day, Count: null };

    private bool IsList(int at) => now.Weekdays.Count > 0 && text[at].Is(Role.And | Role.Or | Role.Until) && text[at + 1].Word.Weekday is not null;

    private bool Take(ref int at) =>
        TakeWish(ref at) || HourRangeReader.Take(text, now, asked, ref at) || WeekOfMonthReader.Take(text, now, ref at) || RelativeReader.Take(text, now, ref at) || RepeatReader.Take(text, now, ref at) || PeriodReader.Take(text, now, ref at) || TakeSpan(ref at) || DateRangeReader.Take(text, now, ref at)
        || DateReader.Take(text, now, asked, ref at) || HoursReader.Take(text, now, ref at) || TakeClock(ref at) || DayReader.Take(text, now, asked, ref at) || TakeRole(ref at);

    /// <summary>"Fijne zondag", "goede morgen" greet and tell no time.</summary>
    private bool TakeWish(ref int at)
    {
        if (!text[at].Is(Role.Wish) || !(text[at + 1].Word.IsNoun && text[at + 1].Word.Unit is null or Unit.Day or Unit.Week) || text[at + 1].Before > Gap.Space)
            return false;
        (now.IsDead, at) = (true, at + 2);
        return true;
    }

    private bool TakeSpan(ref int at)
    {
        if (now.Span is null && text[at] is { IsOrdinal: true, Whole: > 1 and < 60 and var nth } && text[at + 1].Word.Unit is { } unit && unit >= Unit.Day && text[at + 1].Before <= Gap.Space && (text[at + 2].Is(Role.Row) || text[at + 2].Is(Role.While) && text[at + 2].Before <= Gap.Space || now.Is(Role.While | Role.Now) && !now.Is(Role.Since)))
        {
            (now.Span, now.Roles, at) = (Span.Of(nth, unit, true), now.Roles | Role.While, at + 3);
            return true;
        }
        if (now.Span is not null || now.IsRecurrent && now.Is(Role.Every | Role.Other) || MinuteReader.At(text, at) is not null || SpanReader.At(text, at) is not var (span, end))
            return BareUnit(ref at);
        var isLength = (now.Is(Role.While) || text[at].Is(Role.While)) && !now.Is(Role.Since) || now.Is(Role.Ago | Role.Ahead) || text[end].Is(Role.Ago | Role.Long) || text[end].Is(Role.Ahead) && text[end].Is(Role.Behind) || text[end] is { Before: Gap.None } and var glued && glued.Is(Role.Since);
        var isOclock = span.Smallest == Unit.Hour && text[end - 1].Is(Role.Oclock) && span.Minutes % 60 == 0;
        if (isOclock && (!isLength || IsHour(at)) || !isLength && text[end - 1].Is(Role.Or) == false && IsClockOr(at, end))
            return false;
        if (asked && now.Is(Role.Before) && now.Clock is null && (text[at - 1].Is(Role.Before) || now.HasDay))
            now.Roles |= Role.Ago;
        now.Roles |= PeriodReader.StepWithin(text, at, end);
        (now.Span, at) = (span, end);
        return true;
    }

    /// <summary>"Bel om 8 uur terug", "'s avonds 7 uur terug": announced it is no length.</summary>
    private bool IsHour(int at) => (now.Part is not null || text[at].Is(Role.Clock) || text[at - 1].Is(Role.Clock)) && !now.Is(Role.While | Role.Ahead) && !text[at].Is(Role.While);

    /// <summary><c>een uur of vier</c> is a time, unless it is said to be a length.</summary>
    private bool IsClockOr(int at, int end)
    {
        for (var token = at; token < end; token++)
        {
            if (text[token].Is(Role.Or) && text[token - 1].Word.Unit == Unit.Hour)
                return true;
        }
        return false;
    }

    /// <summary><c>al maand</c>, <c>seit Wochen</c>, <c>من شهر</c>.</summary>
    private bool BareUnit(ref int at)
    {
        if (now.Span is not null || text[at].Word.Unit is not { } unit || !now.Is(Role.While | Role.Since | Role.Ago | Role.Ahead) && !(text[at + 1].Before == Gap.None && text[at + 1].Is(Role.Since)) && !text[at + 1].Is(Role.Ago) || now.HasDay || unit == Unit.Day && text[at + 1].Word.Weekday is not null || text[at].Is(Role.Oclock) && (text[at + 1].Number is not null || text[at + 1].Signed is not null) && text[at + 1].Before <= Gap.Space)
            return false;
        if (text[at].Is(Role.Long))
            now.Roles |= Role.Long;
        else
            now.Span = Span.Of(text[at].Word.Count ?? 1, unit, false);
        at++;
        return true;
    }

    private bool TakeClock(ref int at)
    {
        var isBare = asked && (now.Part is not null && !text[at].Is(Role.Article) || now.HasDay && text[at].Before == Gap.Space && IsLast(at) || text[at + 1].Is(Role.Today) && text[at + 1].Before <= Gap.Comma || text.Count <= 3 && IsLast(at) && at <= 1 && (at == 0 || text[0].Is(Role.Filler)));
        if (now.Clock is not null || now.Span is not null || ClockReader.At(text, at, isBare || IsAnnounced(at)) is not { } found)
            return false;
        var isLed = now.HasDay && text[at].Is(Role.Clock) && !text[at].Is(Role.Before);
        (now.Clock, at) = (found, found.End);
        now.Roles |= found.IsAbout ? Role.About : Role.None;
        // "voor morgen om 9 uur" is not before nine
        now.Roles &= isLed ? ~Role.Before : now.Roles;
        return true;
    }

    private bool IsLast(int at) => at + 1 == text.Count && text[at].IsDigits | !text[at].Is(Role.Article);

    /// <summary>"Na 5", "voor 12", "tot 11", "sinds 8", and an hour behind a part of the day: "avond 8".</summary>
    private bool IsAnnounced(int at) => (text[at - 1].Is(Role.Clock | Role.After | Role.Before | Role.Until) || now.HasDay && text[at - 1].Is(Role.From) && text[at - 1].Is(Role.Since) && at + 1 == text.Count) && text[at].Before <= Gap.Space && text[at].Word.Unit is null
        || now.Part is not null && text[at].Before <= Gap.Space && !text[at].Is(Role.Article);

    private bool TakeRole(ref int at)
    {
        const Role free = Role.While | Role.Ago | Role.Always | Role.Whole | Role.Now | Role.JustNow | Role.Weak | Role.Long;
        const Role leading = Role.Ahead | Role.About | Role.Until | Role.After | Role.Before | Role.From | Role.Begin | Role.Mid | Role.End;
        if (CountedFrom.Take(text, now, ref at) || TakeOff(ref at))
            return true;
        var isBehind = text[at].Is(Role.Behind) && !now.IsEmpty;
        var found = text[at].Word.Roles & (free | (text[at].Is(Role.Filler) || IsHappened(at) ? Role.None : Role.Since) | ((isBehind || Leads(at)) && !IsHappened(at) ? leading | Role.Since : Role.None));
        if ((found & Role.Ahead) != Role.None && !isBehind && SpanReader.At(text, at + 1) is null && text[at + 1].Word.Unit is null)
            found &= ~Role.Ahead;
        if (found == Role.None || now.Is(Role.Now | Role.JustNow) && now.Span is null && (found & (Role.While | Role.Since)) == Role.None)
            return false;
        now.Roles |= found;
        at++;
        return true;
    }

    /// <summary><c>Van januari af</c>: since then.</summary>
    private bool TakeOff(ref int at)
    {
        if (!text[at].Word.Has(Mark.Off) || text[at].Before > Gap.Space || !now.HasDay || !text[now.Start].Is(Role.From) && !(text[now.Start - 1].Is(Role.From) && text[now.Start].Before <= Gap.Space))
            return false;
        now.Roles |= Role.Since;
        at++;
        return true;
    }

    /// <summary>"Salı günü oldu": it happened that day; behind a length the same word tells since when.</summary>
    private bool IsHappened(int at) => now.HasDay && now.Span is null && text[at].Word.Has(Mark.Happened);

    /// <summary>What it is said of stands behind it.</summary>
    private bool Leads(int at)
    {
        var next = text[at + 1].Is(Role.Filler | Role.Article) && text[at + 1].Number is null && !text[at + 1].Word.IsCore ? text[at + 2] : text[at + 1];
        return !text.IsStop(at + 1) && (next.Number is not null || next.Signed is not null || next.Word.IsCore || next.Word.Hour is not null || next.Is(Role.Half | Role.Quarter | Role.Few | Role.Long | Role.Weekend | Role.Begin | Role.Mid | Role.End | Role.Past | Role.Next | Role.This));
    }
}
