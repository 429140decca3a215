namespace WijkBot.Understanding.When;

/// <summary>Days on which a habit is not: "elke dag behalve zondag", "elke avond, alleen in het weekend niet", "zondag niet, maar verder elke dag".</summary>
internal static class Exceptions
{
    private const int MostApart = 12;
    private const int Near = 4;

    /// <summary>Whether one of the two takes days away from the other.</summary>
    public static bool Take(TimeText text, Fragment first, Fragment second, bool asked)
    {
        if (second.Start - first.End > MostApart)
            return false;
        if (HasDays(second) && (IsDaily(first) && IsBut(text, first, second) || asked && IsEver(text, first) && IsExcept(text, first, second)))
            Without(first, second);
        else if ((IsDaily(second) || asked && IsEver(text, second)) && HasDays(first) && !first.Is(Role.Every) && (text[first.End].Word.Has(Mark.Deny | Mark.Except) || text[first.Start - 1].Word.Has(Mark.Except)))
            Without(second, first);
        else
            return false;
        return true;
    }

    /// <summary>Whether an exception begins here; what follows belongs to no run.</summary>
    public static bool Begins(TimeText text, int at) =>
        text[at].Word.Has(Mark.Except) || text[at].Word.Weekday is not null && !(text[at - 1].Is(Role.Every) && text[at - 1].Word.Unit is null) && text[at + 1].Word.Has(Mark.Except) && text[at + 1].Before <= Texts.Gap.Space && text[at + 2].Word.Weekday is null || text[at].Word.Has(Mark.Only) && TakenBack.Has(text, at + 1, at + 1 + Near + 2, Mark.Deny);

    private static bool IsDaily(Fragment told) => told.Is(Role.Every | Role.Always) && told.Weekdays.Count == 0 && told.Unit is null or Unit.Day && (told.Part is not null || told.Unit == Unit.Day);

    /// <summary>"Altijd" by itself.</summary>
    private static bool IsEver(TimeText text, Fragment told) => told is { HasDay: false, Clock: null, Part: null, Span: null, Unit: null } && told.Is(Role.Always | Role.Every) && !text[told.Start].Word.Has(Mark.Only);

    private static bool HasDays(Fragment told) => told.Weekdays.Count > 0 || told.Is(Role.Weekend | Role.Workday);

    private static bool IsBut(TimeText text, Fragment first, Fragment second)
    {
        for (var at = first.End; at < second.Start; at++)
        {
            if (Begins(text, at))
                return true;
        }
        return TakenBack.Has(text, second.Start - 3, second.Start, Mark.Deny) || text[second.End].Word.Has(Mark.Deny) || text[second.End].Word.Has(Mark.Except);
    }

    /// <summary>"Altijd behalve woensdag", "altijd, maar woensdag niet"; not "altijd vol, hij kon woensdag niet weg".</summary>
    private static bool IsExcept(TimeText text, Fragment first, Fragment second) =>
        TakenBack.Has(text, first.End, second.Start, Mark.Except) || text[second.End].Word.Has(Mark.Except) || TakenBack.Has(text, first.End, second.Start, Mark.But | Mark.Only) && IsBut(text, first, second);

    private static void Without(Fragment habit, Fragment days)
    {
        habit.Except.AddRange(days.Weekdays.Count > 0 ? days.Weekdays : days.Is(Role.Weekend) ? [6, 7] : [1, 2, 3, 4, 5]);
        if (habit.Part is null && habit.Unit is null)
            (habit.Unit, habit.Roles) = (Unit.Day, habit.Roles & ~Role.Long | Role.Every);
        days.IsTakenBack = true;
    }
}
