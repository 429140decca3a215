using System.Globalization;
using WijkBot.BrowserTests.Running;

namespace WijkBot.BrowserTests;

/// <summary>Leave of a colleague, filled in on the page of the roster as one does.</summary>
internal static class Leave
{
    /// <summary>From today and without end.</summary>
    /// <param name="by">Who fills it in: the team leader, or who stands in for him.</param>
    public static async Task FillInAsync(House house, string away, string standIn, string by = "teamleider")
    {
        var today = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        await using var desk = await Desk.SignInAsync(house, by);
        await desk.Page.GotoAsync($"/inbox/beheer/rooster/persoon?id={away}");
        await desk.Page.GetByLabel("Afwezig 1: eerste dag").FillAsync(today);
        await desk.Page.GetByLabel("Afwezig 1: laatste dag").FillAsync("2099-12-31");
        await desk.Page.GetByLabel("Afwezig 1: vervanger").SelectOptionAsync(standIn);
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Bekijk de verandering" }).First.ClickAsync();
        await desk.PressAsync("Opslaan");
        await desk.Visit.ReadsAsync("Het rooster is opgeslagen en geldt vanaf nu.");
    }
}
