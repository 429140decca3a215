namespace WijkBot.Understanding.When;

/// <summary>What is told and then taken back or bettered: "maandag, nee, dinsdag", "niet gisteren maar eergisteren", "eerst dacht ik … maar".</summary>
internal static class TakenBack
{
    private const int Near = 5;
    private const int MostApart = 12;

    public static void Mark(TimeText text, List<Fragment> found, bool asked)
    {
        for (var at = 0; at + 1 < found.Count; at++)
        {
            var (first, second) = (found[at], found[at + 1]);
            if (Exceptions.Take(text, first, second, asked))
                continue;
            if (second.Relative is not null && first.HasDay)
                Relate(first, second, OtherDays.IsOr(text, first, second));
            else
                first.IsTakenBack = IsBack(text, first, second, asked);
            if (first.IsTakenBack)
                Complete(first, second);
        }
        for (var at = 0; asked && at < found.Count; at++)
            found[at].IsTakenBack |= Refused.Is(text, found[at], at > 0 ? found[at - 1] : null);
    }

    /// <summary>"De dag erna" counts from what was told before it; "of de dag erna" leaves that as it is.</summary>
    private static void Relate(Fragment first, Fragment second, bool isOr)
    {
        var (part, clock) = (second.Part, second.Clock);
        second.Absorb(first);
        (second.Part, second.Clock, first.IsTakenBack) = (part, clock, !isOr);
    }

    /// <summary>"Niet deze week maar vorige".</summary>
    private static void Complete(Fragment first, Fragment second)
    {
        if (second is { BareStep: { } step, HasDay: false } && first.Period is var (unit, _))
            (second.Period, second.WeekStep) = ((unit, step), unit == Unit.Week ? step : null);
    }

    private static bool IsBack(TimeText text, Fragment first, Fragment second, bool asked)
    {
        if (second.Start - first.End > MostApart || second.IsDead)
            return false;
        if (Has(text, first.End, second.Start, When.Mark.Correct) && (asked || second.Start - first.End <= Near))
            return true;
        if (asked && first.HasDay && second.HasDay && Has(text, first.End, second.Start, When.Mark.Away))
            return true;
        if (asked && first.HasDay && second.HasDay && IsWrongDay(text, first, second))
            return true;
        var isBut = Has(text, first.End, second.Start, When.Mark.But);
        if (IsDeniedBefore(text, first))
            return isBut || second.Start - first.End <= Near;
        // the "niet" of "niet voor 9" takes nothing back of "morgen na 10 uur"
        if (IsLimit(text, first, second))
            return false;
        return asked && (isBut && IsThought(text, first) || text[first.End].Word.Has(When.Mark.Deny) && text[first.End].Before <= Texts.Gap.Space && (isBut || second.Start - first.End <= Near));
    }

    /// <summary>"De 20e, o nee, dat was vrijdag, het was zaterdag".</summary>
    private static bool IsWrongDay(TimeText text, Fragment first, Fragment second) => text[first.Start - 1].Is(Role.Was) && Has(text, first.Start - Near, first.Start, When.Mark.Correct)
        && Enumerable.Range(first.End, second.Start - first.End).Any(at => text[at].Is(Role.Was));

    private static bool IsLimit(TimeText text, Fragment first, Fragment second) =>
        first.Clock is not null && second is { IsHoursOnly: true, Clock: not null } && second.Is(Role.Before | Role.After) && text[second.Start - 1].Word.Has(When.Mark.Deny);

    /// <summary>"Niet op donderdag": only small words in between.</summary>
    private static bool IsDeniedBefore(TimeText text, Fragment told) => DeniedAt(text, told) is not null;

    /// <summary>The "niet" before it; null when there is none.</summary>
    public static int? DeniedAt(TimeText text, Fragment told)
    {
        var at = told.Start - 1;
        while (at > told.Start - Near && text[at].Is(Role.Filler | Role.Article) && !text[at].Word.Has(When.Mark.Deny))
            at--;
        return text[at].Word.Has(When.Mark.Deny) && text.IsJoined(at, told.Start) && text[told.Start].Before < Texts.Gap.Comma ? at : null;
    }

    private static bool IsThought(TimeText text, Fragment told) => Has(text, told.Start - Near - 1, told.End + 3, When.Mark.Thought);

    public static bool Has(TimeText text, int from, int to, Mark mark)
    {
        for (var at = from; at < to; at++)
        {
            if (text[at].Word.Has(mark))
                return true;
        }
        return false;
    }
}
