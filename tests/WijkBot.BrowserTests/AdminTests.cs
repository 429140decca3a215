using System.Text;
using WijkBot.BrowserTests.Running;

namespace WijkBot.BrowserTests;

/// <summary>The administrator's pages: the roster, the areas, and who changed what.</summary>
public sealed class AdminTests(House house) : IClassFixture<House>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_leave_is_filled_in_looked_at_and_saved(bool script)
    {
        await using var desk = await OpenAsync("/inbox/beheer/rooster", script);
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "de wijkregisseur van de Hofkamp" }).ClickAsync();
        await desk.Page.GetByLabel("Afwezig 1: eerste dag").FillAsync("2030-07-01");
        await desk.Page.GetByLabel("Afwezig 1: laatste dag").FillAsync(script ? "2030-07-14" : "2030-07-21");
        await desk.Page.GetByLabel("Afwezig 1: vervanger").SelectOptionAsync("riet");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Bekijk de verandering" }).First.ClickAsync();
        await desk.Visit.ReadsAsync("afwezig 2030-07-01 t/m");
        await desk.PressAsync("Opslaan");
        await desk.Visit.ReadsAsync("Het rooster is opgeslagen en geldt vanaf nu.");
        await desk.Visit.ReadsAsync("1 jul 2030 t/m");
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "Logboek" }).ClickAsync();
        await desk.Visit.ReadsAsync("de wijkregisseur van de Hofkamp (hofkamp): afwezig 2030-07-01 t/m");
        desk.Visit.ShouldBeWithoutComplaints();
    }

    [Fact]
    public async Task Areas_are_uploaded_compared_used_and_left_again()
    {
        await using var desk = await OpenAsync("/inbox/beheer/gebieden");
        await UploadAsync(desk, "pc6hnr20240801_gwb.csv", "PC6;Huisnummer;Buurt2024;Wijk2024;Gemeente2024\r\n7601AA;1;BU01411802;WK014118;GM0141\r\n");
        await desk.Visit.ReadsAsync("Alle wijken en buurten blijven wat ze zijn.");
        await desk.PressAsync("In gebruik nemen");
        await desk.Visit.ReadsAsync("De gebieden zijn in gebruik.");
        await desk.Visit.ReadsAsync("ingelezen als 2024-");
        await desk.Page.GetByLabel("Iets anders gebruiken").SelectOptionAsync("");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Vergelijken", Exact = true }).ClickAsync();
        await desk.Visit.ReadsAsync("vervalt: de adressen van 2024");
        await EveryPageTests.ShouldBeGoodAsync(desk.Visit);
        await desk.PressAsync("Toch in gebruik nemen");
        await desk.Visit.ReadsAsync("uit de bestanden van de gemeente");
        desk.Visit.ShouldBeWithoutComplaints();
    }

    [Fact]
    public async Task A_wrong_file_is_told_with_its_line_and_changes_nothing()
    {
        await using var desk = await OpenAsync("/inbox/beheer/gebieden");
        await UploadAsync(desk, "pc6hnr20240801_gwb.csv", "PC6;Huisnummer;Buurt2024;Wijk2024;Gemeente2024\r\n7601A;1;BU01411802;WK014118;GM0141\r\n");
        await desk.Visit.ReadsAsync("Er is iets mis met de bestanden; er is niets veranderd.");
        await desk.Visit.ReadsAsync("regel 2");
        await desk.PressAsync("Weggooien");
        await desk.Visit.ReadsAsync("Weggegooid; er is niets veranderd.");
    }

    [Fact]
    public async Task Every_page_is_for_everybody()
    {
        await using var desk = await OpenAsync("/inbox/beheer/rooster");
        foreach (var path in new[] { "/inbox/beheer/rooster", "/inbox/beheer/rooster/persoon", "/inbox/beheer/rooster/persoon?id=riet", "/inbox/beheer/gebieden", "/inbox/beheer/logboek" })
        {
            await desk.Page.GotoAsync(path);
            await EveryPageTests.ShouldBeGoodAsync(desk.Visit);
        }
        await desk.Page.GotoAsync("/inbox/beheer/rooster");
        await desk.Page.Locator("#WK014118").SelectOptionAsync("riet");
        await desk.Page.Locator("section[aria-labelledby=wijken] button").ClickAsync();
        await desk.Visit.ReadsAsync("Schelfhorst (WK014118): van de wijkregisseur van de Schelfhorst naar de wijkregisseur van De Riet");
        await EveryPageTests.ShouldBeGoodAsync(desk.Visit);
        await desk.Page.GotoAsync("/inbox/beheer/gebieden");
        await UploadAsync(desk, "straten.csv", "straat;postcode\r\nBornsestraat;7607AB\r\n");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Weggooien" }).WaitForAsync();
        await EveryPageTests.ShouldBeGoodAsync(desk.Visit);
    }

    private async Task<Desk> OpenAsync(string path, bool script = true)
    {
        var desk = await Desk.SignInAsync(house, script: script);
        await desk.Page.GotoAsync(path);
        return desk;
    }

    private static async Task UploadAsync(Desk desk, string name, string text)
    {
        await desk.Page.GetByLabel("Bestanden", new() { Exact = true }).SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(text) });
        await desk.PressAsync("Inlezen en vergelijken");
        await desk.Page.WaitForURLAsync("**/gebieden/*");
    }
}
