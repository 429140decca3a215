using WijkBot.BrowserTests.Running;

namespace WijkBot.BrowserTests;

public sealed class KeyboardTests(House house) : IClassFixture<House>
{
    private const string Focused = "() => document.activeElement?.id || document.activeElement?.textContent.trim() || ''";

    private const string ShowsFocus = "() => { const look = getComputedStyle(document.activeElement); return look.outlineStyle !== 'none' && parseFloat(look.outlineWidth) >= 2; }";

    [Fact]
    public async Task A_case_is_found_and_answered_without_a_mouse()
    {
        await using var phone = await Phone.OpenAsync(house, "sms");
        var number = await phone.ReportAsync();
        await using var visit = await house.VisitAsync(await house.LinkAsync());
        await TabToAsync(visit, "Aanmelden");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.WaitForURLAsync("**/inbox");
        await TabToAsync(visit, number);
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.WaitForURLAsync($"**/cases/{number}");
        await TabToAsync(visit, "text");
        await visit.Page.Keyboard.TypeAsync("Ik bel u vanmiddag.");
        await TabToAsync(visit, "Versturen naar de bewoner");
        await visit.Page.Keyboard.PressAsync("Enter");
        await phone.HearAsync("Ik bel u vanmiddag.");
    }

    [Fact]
    public async Task The_first_key_skips_to_the_content()
    {
        await using var visit = await house.VisitAsync(await house.LinkAsync());
        await visit.Page.Keyboard.PressAsync("Tab");
        (await visit.Page.EvaluateAsync<string>(Focused)).ShouldBe("Naar de inhoud");
        await visit.Page.Keyboard.PressAsync("Enter");
        (await visit.Page.EvaluateAsync<string>(Focused)).ShouldBe("inhoud");
    }

    [Fact]
    public async Task A_report_is_made_without_a_mouse_and_typing_goes_on_where_it_was()
    {
        await using var phone = await Phone.OpenAsync(house, "whatsapp");
        await TabToAsync(phone.Visit, "tekst");
        await phone.Page.Keyboard.TypeAsync("Er zitten ratten bij Robbenhaarsweg 12");
        await phone.Page.Keyboard.PressAsync("Enter");
        await phone.HearAsync("Klopt dit?");
        (await phone.Page.EvaluateAsync<string>(Focused)).ShouldBe("tekst");
        await phone.Page.Keyboard.TypeAsync("half getypt");
        await Task.Delay(TimeSpan.FromSeconds(1.5), TestContext.Current.CancellationToken);
        (await phone.Page.GetByLabel("Uw bericht").InputValueAsync()).ShouldBe("half getypt");
    }

    /// <summary>Presses Tab until something is reached, and sees on the way that each stop can be seen.</summary>
    private static async Task TabToAsync(Visit visit, string goal)
    {
        var stops = new List<string>();
        for (var presses = 0; presses < 60; presses++)
        {
            await visit.Page.Keyboard.PressAsync("Tab");
            stops.Add(await visit.Page.EvaluateAsync<string>(Focused));
            (await visit.Page.EvaluateAsync<bool>(ShowsFocus)).ShouldBeTrue($"the focus cannot be seen at {stops[^1]}");
            if (stops[^1].Contains(goal, StringComparison.Ordinal))
                return;
        }
        stops.ShouldContain(goal);
    }
}
