namespace WijkBot.Understanding.When;

/// <summary>Hours that go over the change of the clock: three hours before four o'clock in that night is two or no o'clock.</summary>
internal static class ClockChange
{
    /// <summary>The length as the clock on the wall shows it.</summary>
    public static void Take(Fragment told, DateTime now, TimeZoneInfo zone)
    {
        if (told.Span is not { IsHours: true, Days: 0, Months: 0 } span)
            return;
        var isAhead = told.Is(Role.Ahead) && !told.Is(Role.Ago | Role.Since);
        var then = isAhead ? span.After(now) : span.Before(now);
        var shift = (decimal)(zone.GetUtcOffset(then) - zone.GetUtcOffset(now)).TotalMinutes;
        // before the clock went back it showed an hour more than its distance tells
        told.Span = span with { Minutes = isAhead ? span.Minutes + shift : span.Minutes - shift };
    }
}
