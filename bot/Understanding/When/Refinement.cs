namespace WijkBot.Understanding.When;

/// <summary>What is told first roughly and then better: "een maand terug, ik denk 20 oktober", "vorige week, donderdag", "voorjaar 2019, in april".</summary>
internal static class Refinement
{
    private const int MostApart = 12;

    /// <summary>The better one, or the first.</summary>
    public static Fragment Of(List<Fragment> found, int at)
    {
        var told = found[at];
        if (at + 1 >= found.Count || found[at + 1] is not { IsDead: false, IsTakenBack: false, IsRecurrent: false } next || next.Start - told.End > MostApart || !IsRough(told) || !IsBetter(told, next))
            return told;
        next.Roles |= told.Roles & (Role.Since | Role.While);
        next.Year ??= told.Year;
        next.WeekStep ??= next.Weekdays.Count > 0 ? told.WeekStep : null;
        return next;
    }

    private static bool IsRough(Fragment told) => told is { Clock: null, DayOfMonth: null, DayOffset: null, Weekdays.Count: 0, IsRecurrent: false, To: null, Holiday: null }
        && (told.Period is { Unit: >= Unit.Week } || told.Season is not null || told.Year is not null || told.Month is not null || told.Is(Role.Ago) && told.Span is { Smallest: >= Unit.Week });

    private static bool IsBetter(Fragment told, Fragment next)
    {
        if (next.Span is not null || next.Is(Role.Since))
            return false;
        if (next.DayOfMonth is not null)
            return true;
        if (next.Weekdays.Count > 0)
            return told.WeekStep is not null;
        return next.Month is not null && (told.Season is not null || told.Month is null && told.Year is not null || told.Period is { Unit: Unit.Year });
    }
}
