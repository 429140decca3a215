namespace WijkBot.Understanding.When;

/// <summary>Which of the times in a message is meant, and which are none.</summary>
internal static class Choice
{
    /// <summary>Whether it tells when at all.</summary>
    public static bool Counts(TimeText text, Fragment told, bool asked)
    {
        if (told.IsDead)
            return false;
        if (!asked && told.Span is not null | told.Is(Role.Long) && Living.Lasts(text, told))
            told.Roles |= told.Is(Role.Ago | Role.Ahead) ? Role.None : Role.While;
        if (Living.Tells(text, told) || Living.IsDenied(text, told) && !asked)
            return false;
        if (asked)
            return true;
        if (told.Is(Role.Until) && !told.IsRecurrent && !told.HasDay)
            return false;
        // hours without a day tell when only of what is to come: "bel me na 5 uur"
        return !told.IsHoursOnly || told.Clock is not null && TenseReader.Of(text, told) == Tense.Future || told.Is(Role.Whole);
    }

    /// <summary>What says less than another time in the message.</summary>
    public static bool IsWeak(TimeText text, Fragment told, bool asked) =>
        told.Is(Role.Now | Role.JustNow) && !told.HasDay || Living.IsDenied(text, told) || asked && told.IsHoursOnly && told.Clock is not { IsSure: true };
}
