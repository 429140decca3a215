using WijkBot.BrowserTests.Running;

namespace WijkBot.BrowserTests;

/// <summary>The figures: charts with their tables, on a phone of 360 pixels, by keyboard, with script and without.</summary>
public sealed class FigureTests(House house) : IClassFixture<House>
{
    [Fact]
    public async Task The_page_is_for_everybody()
    {
        await SomeCasesAsync();
        await using var desk = await Desk.SignInAsync(house);
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "Cijfers" }).ClickAsync();
        await desk.Visit.ReadsAsync("Ontvangen per wijk");
        await PictureAsync(desk, "cijfers-360", 360);
        await PictureAsync(desk, "cijfers", 1180);
        await EveryPageTests.ShouldBeGoodAsync(desk.Visit);
        (await desk.Page.GetByRole(AriaRole.Img, new() { Name = "Staafdiagram: Ontvangen per wijk. Dezelfde getallen staan in de tabel." }).CountAsync()).ShouldBe(1);
        await desk.Page.GotoAsync("/inbox/cijfers?periode=dagen&van=2026-12-01&tot=2026-11-01");
        await desk.Visit.ReadsAsync("De eerste dag moet voor de laatste dag liggen.");
        await EveryPageTests.ShouldBeGoodAsync(desk.Visit);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task By_keyboard_a_wijk_and_a_period_are_chosen_and_the_file_is_saved(bool script)
    {
        await SomeCasesAsync();
        await using var desk = await Desk.SignInAsync(house, width: 360, script: script);
        await desk.Page.GotoAsync("/inbox/cijfers");
        await desk.Page.Locator("select[name=periode]").FocusAsync();
        await desk.Page.Keyboard.TypeAsync("Dit jaar");
        await desk.Page.Locator("select[name=wijk]").FocusAsync();
        await desk.Page.Keyboard.TypeAsync("Schelfhorst");
        await desk.Page.Keyboard.PressAsync("Tab");
        await desk.Page.Keyboard.PressAsync("Enter");
        await desk.Page.WaitForURLAsync("**/inbox/cijfers?periode=dit-jaar*wijk=WK014118*");
        await desk.Visit.ReadsAsync("Ontvangen per maand");
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "Bewaar voor Excel (xlsx)" }).FocusAsync();
        var saved = await desk.Page.RunAndWaitForDownloadAsync(() => desk.Page.Keyboard.PressAsync("Enter"));
        saved.SuggestedFilename.ShouldMatch("^cijfers-.*-WK014118\\.xlsx$");
        desk.Visit.ShouldBeWithoutComplaints();
    }

    /// <summary>Reports so far from each other that none is taken for another.</summary>
    private async Task SomeCasesAsync()
    {
        for (var index = 0; index < 11; index++)
        {
            var number = $"+3161{Random.Shared.Next(1000000, 9999999)}";
            await house.TextAsync(number, "Proef", index < 7 ? $"Er zitten ratten bij Robbenhaarsweg {1 + (index * 30)}" : $"Er ligt grofvuil bij Windslaan {1 + (index * 30)}");
            await house.TextAsync(number, "Proef", "ja");
        }
    }

    private static async Task PictureAsync(Desk desk, string name, int width)
    {
        if (Environment.GetEnvironmentVariable("WIJKBOT_TEST_PICTURES") is not { Length: > 0 } folder)
            return;
        await desk.Page.SetViewportSizeAsync(width, 740);
        await desk.Page.ScreenshotAsync(new() { Path = Path.Combine(folder, $"{name}.png"), FullPage = true });
    }
}
