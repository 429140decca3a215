namespace WijkBot.Understanding.When;

/// <summary>Puts the two ends of what lasted together: <c>van vrijdag de 11e tot dinsdag de 15e</c>, <c>tussen 1 mei en 4 juni</c>, <c>1-10-2026 - 7-10-2026</c>.</summary>
internal static class RangeFinder
{
    public static bool Takes(TimeText text, Fragment before, Fragment told)
    {
        if (told.Start - before.End > 2 || before.To is not null || told.To is not null || before.IsRecurrent || !IsEnd(before) || !IsEnd(told) || !text.IsJoined(before.End, told.Start) || !IsTo(text, before, told))
            return false;
        if (before.ClockEnd is not null || told.ClockEnd is not null || before.Clock is not null && told.Clock is null && told.Weekdays.Count == 0)
            return false;
        before.Roles &= ~(Role.Since | Role.Until | Role.Before);
        (before.To, before.End) = (told, told.End);
        return true;
    }

    private static bool IsEnd(Fragment told) => told.HasDay || told.Is(Role.Now) && told is { Span: null, Part: null };

    private static bool IsTo(TimeText text, Fragment before, Fragment told) =>
        told.Is(Role.Until) || before.Is(Role.Until) && text[before.End - 1].Is(Role.Until) || text[before.End].Is(Role.Until) && told.Start <= before.End + 2
        || IsBetween(text, before) && text[before.End].Is(Role.And) && told.Start == before.End + 1
        || text.IsDash(told.Start) && IsDate(before) && IsDate(told);

    private static bool IsBetween(TimeText text, Fragment before) => text[before.Start - 1].Is(Role.Between) || text[before.Start].Is(Role.Between);

    private static bool IsDate(Fragment told) => told.Month is not null;
}
