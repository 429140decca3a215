namespace WijkBot.Understanding.When;

/// <summary>Days counted from one told before, <c>de dag erna</c>, <c>de avond ervoor</c>, or behind: <c>de dag na kerst</c>.</summary>
internal static class RelativeReader
{
    /// <summary>Nobody counts more days from a feast.</summary>
    private const int MostDays = 15;

    public static bool Take(TimeText text, Fragment now, ref int at)
    {
        if (now.HasDay || now.Span is not null)
            return false;
        if (!Begins(text, at))
            return TakeBeside(text, now, ref at);
        (now.Relative, now.Part, at) = (text[at + 1].Word.Has(Mark.Later) ? 1 : -1, text[at].Word.Part, at + 2);
        return true;
    }

    /// <summary><c>De dag na kerst</c>, <c>twee dagen voor Sint Maarten</c>: the day itself is read next.</summary>
    private static bool TakeBeside(TimeText text, Fragment now, ref int at)
    {
        var isCounted = text[at] is { Whole: > 0 and < MostDays, IsOrdinal: false } && text[at + 1].Before <= Texts.Gap.Space;
        var unit = isCounted ? at + 1 : at;
        if (text[unit].Word is not { Unit: Unit.Day, Count: null } || !text[unit + 1].Is(Role.After | Role.Before) || text[unit + 1].Before > Texts.Gap.Space || !IsDay(text, unit + 2))
            return false;
        var days = isCounted ? text[at].Whole!.Value : 1;
        (now.Relative, at) = (text[unit + 1].Is(Role.After) ? days : -days, unit + 2);
        return true;
    }

    private static bool IsDay(TimeText text, int at) => text[at].Before <= Texts.Gap.Space
        && (text[at].Word.Holiday is not null || text[at].Word.Weekday is not null && !text[at].Is(Role.Short) || text[at].Is(Role.Article | Role.The) && (text[at + 1].Word.Holiday is not null || text[at + 1].Word.Weekday is not null));

    public static bool Begins(TimeText text, int at) =>
        (text[at].Word is { Unit: Unit.Day, Count: null } || text[at].Word.Part is not null) && text[at - 1].Number is null && text[at + 1].Before <= Texts.Gap.Space
        && text[at + 1].Word.Has(Mark.Later | Mark.Earlier) && text[at + 2].Number is null;
}
