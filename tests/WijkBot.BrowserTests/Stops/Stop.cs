namespace WijkBot.BrowserTests.Stops;

/// <summary>A page, and how one comes there.</summary>
/// <param name="Name">As the test is called.</param>
/// <param name="Route">Method and pattern of the endpoint that answers with it.</param>
/// <param name="Colleague">Who looks; null for whoever has not signed in.</param>
internal sealed record Stop(string Name, string Route, string? Colleague, Func<Tour, Task> GoAsync)
{
    /// <summary>With which it answers.</summary>
    public int Status { get; init; } = 200;

    public const string Me = "schelfhorst", Admin = "beheer", Reader = "griffie", Leader = "teamleider";

    public static IReadOnlyList<Stop> All { get; } = [.. OpenStops.All, .. WorkStops.All, .. CaseStops.All, .. CaseFormStops.All, .. AdminStops.All];
}
