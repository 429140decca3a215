using System.Globalization;
using WijkBot.BrowserTests.Running;

namespace WijkBot.BrowserTests;

/// <summary>Afspraken on the page of a case and in their list, on a phone of 360 pixels, with script and without.</summary>
public sealed class AfspraakTests(House house) : IClassFixture<House>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Made_moved_and_kept_with_a_thumb(bool script)
    {
        await using var phone = await Phone.OpenAsync(house, "sms", script: script);
        var number = await phone.ReportAsync();
        await using var desk = await Desk.SignInAsync(house, "sluitersveld", width: 360, script: script);
        await desk.OpenAsync(number);

        await desk.Page.GetByText("Afspraak maken", new() { Exact = true }).ClickAsync();
        await desk.Page.GetByLabel("Wie doet wat?").FillAsync("de wijkregisseur kijkt naar de ratten");
        await desk.Page.GetByLabel("Uiterlijk op").FillAsync(Day(3));
        await desk.PressAsync("Afspraak vastleggen en vertellen");
        await desk.Visit.ReadsAsync("De afspraak is vastgelegd. De bewoner krijgt bericht.");
        await phone.HearAsync($"Afspraak bij melding {number}: de wijkregisseur kijkt naar de ratten, uiterlijk");
        await EveryPageTests.ShouldBeGoodAsync(desk.Visit);

        await desk.Page.GetByText("Verzetten", new() { Exact = true }).ClickAsync();
        await desk.Page.GetByLabel("Nieuwe dag").FillAsync(Day(5));
        await desk.Page.GetByLabel("Waarom? De bewoner leest dit.").First.FillAsync("de bestrijder is ziek");
        await EveryPageTests.ShouldBeGoodAsync(desk.Visit);
        await desk.PressAsync("Verzetten en vertellen");
        await desk.Visit.ReadsAsync("De afspraak is verzet.");
        await phone.HearAsync("Reden: de bestrijder is ziek.");

        await desk.Page.GotoAsync("/inbox/afspraken");
        await desk.Visit.ReadsAsync("Lopend (1)");
        await EveryPageTests.ShouldBeGoodAsync(desk.Visit);
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = number }).First.ClickAsync();
        await desk.PressAsync("Nagekomen");
        await desk.Visit.ReadsAsync("Vastgelegd: nagekomen.");
        await phone.HearAsync($"De afspraak bij melding {number} is nagekomen");
    }

    private static string Day(int ahead) => TimeProvider.System.GetUtcNow().AddDays(ahead).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
