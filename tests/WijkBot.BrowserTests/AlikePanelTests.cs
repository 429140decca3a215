using WijkBot.BrowserTests.Running;

namespace WijkBot.BrowserTests;

/// <summary>Several residents with the same, in the hands of a colleague: what looks like it, merging, and an answer to all.</summary>
public sealed class AlikePanelTests(House house) : IClassFixture<House>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_looks_like_it_is_merged_and_made_loose(bool script)
    {
        await using var one = await Phone.OpenAsync(house, "sms");
        await using var two = await Phone.OpenAsync(house, "sms");
        var street = script ? "Windslaan" : "Krommendijk";
        var first = await one.ReportAsync($"Er liggen zakken naast de container bij {street} 14");
        var second = await two.ReportAsync($"Er liggen zakken naast de container bij {street} 16");
        await using var desk = await Desk.SignInAsync(house, width: 360, script: script);
        await desk.OpenAsync(second);
        (await Panel(desk).InnerTextAsync()).ShouldContain(first);
        await EveryPageTests.ShouldBeGoodAsync(desk.Visit);
        await desk.PressAsync($"Samenvoegen met {first}");
        await desk.Visit.ReadsAsync("Samengevoegd. De melders horen het nieuws van de andere melding.");
        await EveryPageTests.ShouldBeGoodAsync(desk.Visit);
        await desk.PressAsync("Losmaken");
        await desk.Visit.ReadsAsync("Losgemaakt. Deze melding gaat weer zelf verder.");
        desk.Visit.ShouldBeWithoutComplaints();
    }

    [Theory]
    [InlineData(true, "Robbenhaarsweg")]
    [InlineData(false, "Waagplein")]
    public async Task An_answer_to_all_is_seen_before_it_goes(bool script, string street)
    {
        await using var one = await Phone.OpenAsync(house, "sms");
        await using var two = await Phone.OpenAsync(house, "whatsapp");
        var number = await one.ReportAsync($"Er liggen zakken naast de container bij {street} 14");
        await two.AlsoAsync($"Er liggen zakken naast de container bij {street} 16");
        await using var desk = await Desk.SignInAsync(house, width: 360, script: script);
        await desk.OpenAsync(number);
        (await desk.Page.GetByLabel("Melder 2").IsCheckedAsync()).ShouldBeTrue();
        await desk.Page.GetByLabel("Aan alle melders").CheckAsync();
        await desk.Page.GetByLabel("Antwoord aan wie u koos").FillAsync("Morgen ruimen we het op.");
        await desk.PressAsync("Versturen naar de bewoner");
        await desk.Visit.ReadsAsync("Dit gaat naar 2 bewoners.");
        await EveryPageTests.ShouldBeGoodAsync(desk.Visit);
        await desk.PressAsync("Versturen naar de bewoner");
        await desk.Visit.ReadsAsync("Uw antwoord is verstuurd");
        await one.HearAsync("Morgen ruimen we het op.");
        await two.HearAsync("Morgen ruimen we het op.");
        desk.Visit.ShouldBeWithoutComplaints();
    }

    private static ILocator Panel(Desk desk) => desk.Page.Locator("section[aria-labelledby=lijkt-kop]");
}
