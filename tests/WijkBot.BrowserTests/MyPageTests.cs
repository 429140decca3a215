using WijkBot.BrowserTests.Running;

namespace WijkBot.BrowserTests;

/// <summary>A colleague's own choices, by keyboard too.</summary>
public sealed class MyPageTests(House house) : IClassFixture<House>
{
    [Fact]
    public async Task What_is_switched_off_stays_off()
    {
        await using var desk = await Desk.SignInAsync(house);
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "Voorkeuren" }).ClickAsync();
        await EveryPageTests.ShouldBeGoodAsync(desk.Visit);
        var mail = desk.Page.GetByLabel("E-mail als er iets nieuws is");
        (await mail.IsCheckedAsync()).ShouldBeTrue();
        await mail.FocusAsync();
        await desk.Page.Keyboard.PressAsync("Space");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Bewaren" }).FocusAsync();
        await desk.Page.Keyboard.PressAsync("Enter");
        await desk.Visit.ReadsAsync("Bewaard.");
        (await mail.IsCheckedAsync()).ShouldBeFalse();
        (await desk.Page.GetByLabel("E-mail elke werkdag als u begint").IsCheckedAsync()).ShouldBeTrue();
        await EveryPageTests.ShouldBeGoodAsync(desk.Visit);
    }
}
