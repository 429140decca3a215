namespace WijkBot.Wijken;

/// <summary>The days of the week as the files and pages of the municipality call them.</summary>
internal static class DutchDays
{
    /// <summary>Monday first.</summary>
    public static readonly IReadOnlyList<(DayOfWeek Day, string Name)> InOrder =
    [
        (DayOfWeek.Monday, "maandag"), (DayOfWeek.Tuesday, "dinsdag"), (DayOfWeek.Wednesday, "woensdag"), (DayOfWeek.Thursday, "donderdag"),
        (DayOfWeek.Friday, "vrijdag"), (DayOfWeek.Saturday, "zaterdag"), (DayOfWeek.Sunday, "zondag"),
    ];
}
