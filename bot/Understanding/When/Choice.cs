namespace WijkBot.Understanding.When;

/// <summary>Which of the times in a message is meant, and which are none.</summary>
internal static class Choice
{
    private const int Near = 5;

    /// <summary>So short that all of it counts.</summary>
    private const int Few = 2;

    /// <summary>Whether it tells when at all.</summary>
    public static bool Counts(TimeText text, Fragment told, bool asked)
    {
        if (told.IsDead || asked && IsAlwaysIn(text, told))
            return false;
        if (!asked && Living.Lasts(text, told))
            told.Roles |= told.Is(Role.Ago | Role.Ahead) ? Role.None : Role.While;
        return !Living.Tells(text, told) && (asked ? !told.Is(Role.Long) || !Living.IsDenied(text, told) : !Living.IsDenied(text, told) && CountsUnasked(text, told));
    }

    private static bool CountsUnasked(TimeText text, Fragment told)
    {
        // "van de week" is said of much, "soms de hele week" of no one time
        if (told is { Period: not null, Clock: null } && told.Is(Role.Weak) || told.Is(Role.Whole) && TakenBack.Has(text, told.Start - 3, told.Start, Mark.Sometimes))
            return false;
        var isLasting = told.Is(Role.Since) || told.Is(Role.While) && (told.Span is not null || told.Is(Role.Long | Role.Whole));
        if (told.Is(Role.Now | Role.JustNow) && told.Is(Role.Weak) && !told.HasDay && !isLasting)
            return text.Count <= Few || IsStress(text, told);
        if (told.Is(Role.Until) && told is { HasDay: true, ClockEnd: null } && !OpenEnd.LeadsDay(text, told))
            told.Clock = null;
        if (told.Is(Role.Long | Role.Whole) && told is { Part: null, Span: null } && !isLasting && !told.IsRecurrent || told.Is(Role.Until) && !told.IsRecurrent && !told.HasDay)
            return false;
        // of a month or a feast much is said that is not when something was
        if (!isLasting && !told.IsRecurrent && told is { DayOfMonth: null, WeekOfMonth: null } && (told.Month is not null || told.Season is not null || told.Holiday is not null || told.Year is not null || told.Period is { Unit: Unit.Year }))
            return false;
        return !told.IsHoursOnly || told.Clock is not null && (told.Part is not null || IsCall(text, told)) || told.Is(Role.Whole);
    }

    /// <summary>"NU!", "net gevallen"; not "nu zakken ernaast", "net of".</summary>
    private static bool IsStress(TimeText text, Fragment told)
    {
        var raw = text.Raw(told.Start, told.End);
        if (told.Is(Role.Now) && raw.All(c => !char.IsLower(c)) || text.Sentence.Text.AsSpan(text.Sentence.Tokens[text[told.End - 1].End - 1].End) is ['!', ..])
            return true;
        return told.Is(Role.JustNow) && Enumerable.Range(told.End, Near).TakeWhile(at => at < text.Count && !text.IsStop(at)).Any(at => text[at].Is(Role.LooksBack) && !text[at].Is(Role.Was));
    }

    /// <summary>Hours without a day tell when only of what is to come: "bel me na 5 uur".</summary>
    private static bool IsCall(TimeText text, Fragment told)
    {
        const Role announced = Role.Clock | Role.About | Role.After | Role.Before | Role.Between | Role.From;
        return text.HasCall && (text[told.Start].Is(announced) || text[told.Start - 1].Is(announced));
    }

    /// <summary>What says less than another time in the message.</summary>
    public static bool IsWeak(TimeText text, Fragment told, bool asked) =>
        told.IsEvent || asked && (IsReport(text, told) || IsOnlyUntil(told)) || told.Is(Role.Now | Role.JustNow) && !told.HasDay || told.Is(Role.Long) && !told.IsRecurrent && !told.Is(Role.Since | Role.While) || asked && told.Span is not null && !told.Is(Role.Since | Role.While | Role.Ago | Role.Ahead) || Living.IsDenied(text, told) || asked && told.IsHoursOnly && told.Clock is not { IsSure: true };

    /// <summary>"Bel maar, ik ben altijd thuis" tells not since when.</summary>
    private static bool IsAlwaysIn(TimeText text, Fragment told) => text.HasCall && told.Is(Role.Always) && told.Is(Role.Long) && told is { HasDay: false, Part: null, Clock: null, Span: null } && !told.Is(Role.Since | Role.While | Role.Every);

    /// <summary>"Vorig jaar al gemeld": when it was reported.</summary>
    private static bool IsReport(TimeText text, Fragment told) => !told.Is(Role.Since) && !(told.Is(Role.While) && told.Span is not null)
        && Enumerable.Range(told.End, Near).TakeWhile(at => at < text.Count && !text.IsStop(at)).Any(at => text[at].Word.Has(Mark.Reported));

    /// <summary>"Tot en met zaterdag in Spanje, maar maandag ben ik thuis".</summary>
    private static bool IsOnlyUntil(Fragment told) => told.Is(Role.Until) && told is { HasDay: true, To: null, Clock: null, IsRecurrent: false };
}
