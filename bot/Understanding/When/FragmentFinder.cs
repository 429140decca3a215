namespace WijkBot.Understanding.When;

/// <summary>All runs of words of time in a message; those that tell one time together are put together.</summary>
internal static class FragmentFinder
{
    /// <summary>So many words may stand between a day and its hours.</summary>
    private const int MostApart = 20;

    private const int MostSinceApart = 12;

    private const int MostBehind = 4;

    public static List<Fragment> All(TimeText text, bool asked)
    {
        var found = new List<Fragment>();
        var reader = new FragmentReader(text, asked);
        for (var at = 0; at < text.Count;)
        {
            if (text[at].Word == TimeWord.Nothing && text[at].Number is null && text[at].Signed is null || reader.At(at) is not { } told)
            {
                at++;
                continue;
            }
            if (found.Count == 0 || !RangeFinder.Takes(text, found[^1], told) && !Joins(text, found[^1], told, asked))
                found.Add(told);
            at = told.End;
        }
        return found;
    }

    private static bool HasComma(TimeText text, int from, int to) => Enumerable.Range(from, to - from).Any(at => text[at].Before == Texts.Gap.Comma);

    /// <summary>"Niet voor 2 uur", "niet na vieren".</summary>
    private static bool IsBound(TimeText text, Fragment told) => told is { IsHoursOnly: true, Clock: not null, ClockEnd: null } && told.Is(Role.Before | Role.After) && (text[told.Start - 1].Word.Has(Mark.Deny) || text[told.End].Word.Has(Mark.Deny) && text[told.End].Before < Texts.Gap.Comma);

    /// <summary>Not before an hour is from it on, not after it is before it.</summary>
    private static void Bound(Fragment told)
    {
        told.IsEarliest = told.Is(Role.Before);
        told.Roles = told.Roles & ~(Role.Before | Role.After) | (told.IsEarliest ? Role.None : Role.Before);
    }

    /// <summary>A second bound of the same hours: "na 10 uur, niet voor 9", "na 10 niet na 12".</summary>
    private static bool IsLimit(Fragment before, Fragment told, bool isOne) => isOne && before is { Clock: not null, ClockEnd: null, Span: null, IsRecurrent: false } && before.Is(Role.After);

    /// <summary>"Na 10 niet na 12" is from ten to twelve; what the first bound says already adds nothing.</summary>
    private static bool Limit(Fragment before, Fragment told)
    {
        if (told.Is(Role.After) && before.Clock is { } from && told.Clock is { } to && to.Time > from.Time)
            (before.ClockEnd, before.Roles) = (to, before.Roles & ~Role.After);
        before.End = told.End;
        return true;
    }

    /// <summary>"Om 6.40 uur begon hij. Vanochtend, op zondag": a sentence that tells no more than the part of this day.</summary>
    private static bool IsLooseToday(TimeText text, Fragment told) => told.Is(Role.Today) && told.Part is not null
        && (told.End >= text.Count || text[told.End].Before >= Texts.Gap.Comma || text[told.End].Is(Role.Filler));

    /// <summary>"Maandag is het kapot sinds": the word ends the sentence.</summary>
    private static bool IsSinceBehind(TimeText text, Fragment before, Fragment told, bool isOne) => isOne && told.IsEmpty && told.Is(Role.Since) && !text[told.Start].Is(Role.Behind | Role.From | Role.Filler | Role.LooksBack)
        && (told.End >= text.Count || text.IsStop(told.End)) && told.Start - before.End <= MostBehind && (before.HasDay || before.Span is not null) && before is { IsRecurrent: false, To: null };

    /// <summary>"Zaterdag en zondag ben ik altijd thuis"; not "zaterdag, zoals altijd".</summary>
    private static bool IsHabitBehind(TimeText text, Fragment before, Fragment told, bool isOne) => isOne && told.Is(Role.Always) && told.End - told.Start == 1 && told is { HasDay: false, Part: null, Clock: null, Span: null }
        && before is { Weekdays.Count: 2, Step: null, WeekStep: null, DayOfMonth: null, Clock: null, To: null, Span: null } && !before.Is(Role.Or | Role.Since) && told.Start - before.End <= MostBehind && !HasComma(text, before.End, told.End);

    private static bool Add(Fragment before, Fragment told)
    {
        before.Roles |= told.Roles & (Role.Since | Role.Always);
        before.End = told.End;
        return true;
    }

    /// <summary>"Elke nacht een motor rond 1 uur", "gisteren bij mijn zwager, tegen half 4", "sinds de storm van donderdag".</summary>
    private static bool Joins(TimeText text, Fragment before, Fragment told, bool asked)
    {
        var apart = told.Start - before.End;
        // "vor zwei" behind a day is before two o'clock, not ago
        if (told is { Clock: not null, Span: null, HasDay: false } && told.Is(Role.Before) && before.HasDay)
            told.Roles &= ~Role.Ago;
        var isBound = IsBound(text, told);
        if (before.IsDead || told.IsDead || apart > MostApart || TakenBack.Has(text, before.End, told.Start, (isBound ? Mark.None : Mark.But) | Mark.Except | Mark.Correct) || text[before.End].Word.Has(Mark.Deny) && told.HasDay)
            return false;
        var isOne = text.IsJoined(before.End, told.Start);
        var isSince = !told.IsRecurrent && !told.Is(Role.Whole) && before.IsEmpty && before.Is(Role.Since) && isOne && apart <= MostSinceApart && !text[before.End - 1].Is(Role.Filler) && (told.DayOfMonth is not null || told.Month is not null || told.Season is not null || told.Span is not null || !HasComma(text, before.End, told.Start)) && (told.HasDay || told.Span is not null && before.IsEvent) && !told.Is(Role.Since | Role.While);
        var isHours = told.IsHoursOnly && (before.HasDay || before.IsRecurrent) && before.Clock is null && before.Span is null && (told.Clock is null ? before.Part is null && isOne : isOne || told.Is(Role.Clock | Role.About) || told.ClockEnd is not null);
        var isDay = before.IsHoursOnly && before.Clock is { } clock && (isOne || told.Start == before.End || asked && IsLooseToday(text, told)) && (told.HasDay || told.IsRecurrent) && told.Clock is null && told.Span is null && !told.Is(Role.Since | Role.While);
        var isHabit = isOne && (told.IsRecurrent && told is { Unit: not null, HasDay: false } && before.Weekdays.Count > 0 || told.Is(Role.Always) && told.End - told.Start == 1 && before.Is(Role.Always)) && before.Clock is null;
        // "eergisteren, eergistermiddag om vier uur"
        var isAgain = before is { Clock: null, Part: null, Span: null, DayOffset: not null, IsRecurrent: false } && before.DayOffset == told.DayOffset && told.Span is null && (told.Part is not null || told.Clock is not null);
        if (IsSinceBehind(text, before, told, isOne) || asked && IsHabitBehind(text, before, told, isOne))
            return Add(before, told);
        if (isBound && IsLimit(before, told, isOne))
            return Limit(before, told);
        if (!isSince && !isHours && !isDay && !isHabit && !isAgain)
            return false;
        if (isBound && isHours)
            Bound(told);
        before.Absorb(told);
        before.IsEarliest |= told.IsEarliest;
        before.End = told.End;
        return true;
    }
}
