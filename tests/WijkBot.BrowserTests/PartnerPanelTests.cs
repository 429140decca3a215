using WijkBot.BrowserTests.Running;

namespace WijkBot.BrowserTests;

/// <summary>The partner of a case in the inbox: what may be passed on, to whom, and passing it on.</summary>
public sealed class PartnerPanelTests(House house) : IClassFixture<House>
{
    private const string Waste = "Er ligt grofvuil bij Windslaan 14";

    [Theory]
    [InlineData(true, "1", "ja, met nummer")]
    [InlineData(false, "2", "ja, zonder naam en nummer")]
    public async Task What_was_agreed_to_is_read_passed_on_and_told(bool script, string answer, string agreed)
    {
        await using var phone = await Phone.OpenAsync(house, "sms", script: script);
        var number = await AgreeAsync(phone, answer, "Dank u. We mogen uw melding");
        await using var desk = await Desk.SignInAsync(house, "schelfhorst", width: 360, script: script);
        await desk.OpenAsync(number);
        var panel = await Panel(desk).InnerTextAsync();
        panel.ShouldContain("Twente Milieu");
        panel.ShouldContain("0900-8520111");
        panel.ShouldContain(agreed);
        var text = await Text(desk).InnerTextAsync();
        text.Split('\n').Take(4).ShouldBe([$"Melding: {number}, gemeente Almelo", "Onderwerp: Grofvuil op straat", "Omschrijving: " + Waste, "Waar: Windslaan 14 (Schelfhorst)"]);
        (await Panel(desk).GetByRole(AriaRole.Link, new() { Name = "Mail aan Twente Milieu" }).GetAttributeAsync("href")).ShouldNotBeNull()
            .ShouldStartWith($"mailto:twente-milieu@example.nl?subject=Melding%20{number}&body={Uri.EscapeDataString($"Melding: {number}")}");

        await desk.Page.GetByLabel("Opmerking voor collega's").FillAsync("Gemaild aan Jan");
        await desk.PressAsync("Doorgegeven");
        await phone.HearAsync($"Uw melding {number} is doorgegeven aan Twente Milieu.");
        await desk.Visit.ReadsAsync("Dit is al doorgegeven.");
        (await Panel(desk).GetByRole(AriaRole.Button).CountAsync()).ShouldBe(0);
        (await desk.Page.Locator(".timeline").InnerTextAsync()).ShouldContain("Gemaild aan Jan");
        desk.Visit.ShouldBeWithoutComplaints();
    }

    [Fact]
    public async Task It_is_passed_on_without_a_mouse()
    {
        await using var phone = await Phone.OpenAsync(house, "sms");
        var number = await AgreeAsync(phone, "1", "Dank u. We mogen uw melding");
        await using var desk = await Desk.SignInAsync(house, "schelfhorst");
        await desk.OpenAsync(number);
        await desk.Visit.TabToAsync("Mail aan Twente Milieu");
        await desk.Visit.TabToAsync("remark");
        await desk.Page.Keyboard.TypeAsync("Gemaild");
        await desk.Visit.PressAsync("Doorgegeven");
        await desk.Visit.ReadsAsync("Dit is al doorgegeven.");
        await phone.HearAsync($"Uw melding {number} is doorgegeven aan Twente Milieu.");
    }

    [Fact]
    public async Task It_is_for_everybody_before_and_after_it_was_passed_on()
    {
        await using var phone = await Phone.OpenAsync(house, "sms");
        var number = await AgreeAsync(phone, "1", "Dank u. We mogen uw melding");
        await using var desk = await Desk.SignInAsync(house, "schelfhorst");
        await desk.OpenAsync(number);
        await EveryPageTests.ShouldBeGoodAsync(desk.Visit);
        await desk.PressAsync("Doorgegeven");
        await desk.Visit.ReadsAsync("Dit is al doorgegeven.");
        await EveryPageTests.ShouldBeGoodAsync(desk.Visit);
    }

    [Theory]
    [InlineData("3", "Goed. We geven niets door.", "De bewoner wil niet dat dit wordt doorgegeven.")]
    [InlineData("bedankt", "Graag gedaan.", "De bewoner heeft niet gezegd of het mag.")]
    public async Task Without_a_yes_there_is_nothing_to_pass_on_and_it_says_why(string answer, string heard, string why)
    {
        await using var phone = await Phone.OpenAsync(house, "sms");
        var number = await AgreeAsync(phone, answer, heard);
        await using var desk = await Desk.SignInAsync(house, "schelfhorst");
        await desk.OpenAsync(number);
        (await Panel(desk).InnerTextAsync()).ShouldContain(why);
        (await Text(desk).CountAsync()).ShouldBe(0);
        (await Panel(desk).GetByRole(AriaRole.Button).CountAsync()).ShouldBe(0);
        await EveryPageTests.ShouldBeGoodAsync(desk.Visit);
    }

    private static async Task<string> AgreeAsync(Phone phone, string answer, string heard)
    {
        var number = await phone.ReportAsync(Waste);
        await phone.SayAsync(answer, heard);
        return number;
    }

    private static ILocator Panel(Desk desk) => desk.Page.Locator("section[aria-labelledby=partner-kop]");

    private static ILocator Text(Desk desk) => desk.Page.Locator("#partner-tekst");
}
