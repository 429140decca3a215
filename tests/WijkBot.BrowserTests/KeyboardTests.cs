using WijkBot.BrowserTests.Running;

namespace WijkBot.BrowserTests;

public sealed class KeyboardTests(House house) : IClassFixture<House>
{
    [Fact]
    public async Task A_case_is_found_and_answered_without_a_mouse()
    {
        await using var phone = await Phone.OpenAsync(house, "sms");
        var number = await phone.ReportAsync();
        await using var visit = await house.VisitAsync(await house.LinkAsync());
        await visit.TabToAsync("Aanmelden");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.WaitForURLAsync("**/inbox");
        await visit.TabToAsync($"Melding {number}");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.WaitForURLAsync($"**/cases/{number}");
        await visit.TabToAsync("text");
        await visit.Page.Keyboard.TypeAsync("Ik bel u vanmiddag.");
        await visit.TabToAsync("Versturen naar de bewoner");
        await visit.Page.Keyboard.PressAsync("Enter");
        await phone.HearAsync("Ik bel u vanmiddag.");
    }

    [Fact]
    public async Task The_first_key_skips_to_the_content()
    {
        await using var visit = await house.VisitAsync(await house.LinkAsync());
        await visit.Page.Keyboard.PressAsync("Tab");
        (await visit.Page.EvaluateAsync<string>(Keys.Focused)).ShouldBe("Naar de inhoud");
        await visit.Page.Keyboard.PressAsync("Enter");
        (await visit.Page.EvaluateAsync<string>(Keys.Focused)).ShouldBe("inhoud");
    }

    [Fact]
    public async Task A_report_is_made_without_a_mouse_and_typing_goes_on_where_it_was()
    {
        await using var phone = await Phone.OpenAsync(house, "whatsapp");
        await phone.Visit.TabToAsync("tekst");
        await phone.Page.Keyboard.TypeAsync("Er zitten ratten bij Verzetslaan 8");
        await phone.Page.Keyboard.PressAsync("Enter");
        await phone.HearAsync("Klopt dit?");
        (await phone.Page.EvaluateAsync<string>(Keys.Focused)).ShouldBe("tekst");
        await phone.Page.Keyboard.TypeAsync("half getypt");
        await Task.Delay(TimeSpan.FromSeconds(1.5), TestContext.Current.CancellationToken);
        (await phone.Page.GetByLabel("Uw bericht").InputValueAsync()).ShouldBe("half getypt");
    }
}
