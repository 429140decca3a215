using WijkBot.BrowserTests.Running;

namespace WijkBot.BrowserTests;

/// <summary>A walk on a telephone of 360 pixels: with a thumb, with a keyboard, and with JavaScript off.</summary>
public sealed class RondeTests(House house) : IClassFixture<House>
{
    /// <summary>A picture of one pixel.</summary>
    private static readonly byte[] Picture = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Found_by_a_place_and_ticked_off_with_a_photo(bool script)
    {
        await using var phone = await Phone.OpenAsync(house, "whatsapp", script: script);
        var number = await phone.ReportAsync("Er zitten ratten in de Binnenstad Noord");
        await house.PinAsync(number, 52.3585, 6.6650);
        await using var desk = await Desk.SignInAsync(house, "teamleider", width: 360, script: script);
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "Ronde door de wijk" }).ClickAsync();
        await EveryPageTests.ShouldBeGoodAsync(desk.Visit);

        await desk.Page.GetByLabel("Adres of plek").FillAsync("hier ergens");
        await desk.PressAsync("Toon de ronde");
        await desk.Visit.ReadsAsync("Typ een straat met huisnummer");
        if (script)
            desk.Visit.ForgetRefusal(422);
        await desk.Page.GetByLabel("Adres of plek").FillAsync("Binnenstad Noord");
        await desk.PressAsync("Toon de ronde");
        await desk.Visit.ReadsAsync("binnen 500 meter van Binnenstad Noord");
        await EveryPageTests.ShouldBeGoodAsync(desk.Visit);

        await desk.Page.Locator($".kaart a[href='#zaak-{number}']").ClickAsync();
        var stop = desk.Page.Locator($"#zaak-{number}");
        await stop.GetByText("Afvinken").ClickAsync();
        await stop.GetByLabel("Wat is er gedaan? De bewoner leest dit.").FillAsync("De put is dicht");
        await stop.GetByLabel("Foto").First.SetInputFilesAsync(new FilePayload { Name = "foto.png", MimeType = "image/png", Buffer = Picture });
        await EveryPageTests.ShouldBeGoodAsync(desk.Visit);
        await stop.GetByRole(AriaRole.Button, new() { Name = "Opgelost, vertel de bewoner" }).ClickAsync();

        await desk.Visit.ReadsAsync($"Melding {number} is afgevinkt.");
        await EveryPageTests.ShouldBeGoodAsync(desk.Visit);
        await phone.HearAsync("De put is dicht");
    }

    [Fact]
    public async Task A_photo_waits_with_the_words_when_the_telephone_forgets_the_page()
    {
        await using var phone = await Phone.OpenAsync(house, "sms");
        var number = await phone.ReportAsync("Er zitten ratten in de Binnenstad Noord");
        await house.PinAsync(number, 52.3585, 6.6650);
        await using var desk = await Desk.SignInAsync(house, width: 360);
        await desk.Visit.GoAsync("/inbox/ronde");
        await desk.Page.GetByLabel("Adres of plek").FillAsync("Binnenstad Noord");
        await desk.PressAsync("Toon de ronde");
        var stop = desk.Page.Locator($"#zaak-{number}");
        await stop.GetByText("Afvinken").ClickAsync();
        await stop.GetByLabel("Wat is er gedaan?").FillAsync("De put is dicht");
        await stop.GetByLabel("Foto").First.SetInputFilesAsync(new FilePayload { Name = "foto.png", MimeType = "image/png", Buffer = Picture });
        await desk.Page.WaitForFunctionAsync("() => Object.keys(sessionStorage).some(key => key.endsWith(' foto'))");

        await desk.Visit.GoAsync("/inbox/ronde");

        (await stop.GetByLabel("Wat is er gedaan?").InputValueAsync()).ShouldBe("De put is dicht");
        (await stop.GetByLabel("Foto").First.EvaluateAsync<int>("box => box.files.length")).ShouldBe(1);
        await stop.GetByRole(AriaRole.Button, new() { Name = "Opgelost, vertel de bewoner" }).ClickAsync();
        await desk.Visit.ReadsAsync($"Melding {number} is afgevinkt.");
        (await desk.Page.EvaluateAsync<int>("() => sessionStorage.length")).ShouldBe(0);
        await desk.Page.GotoAsync($"/inbox/cases/{number}");
        await Visit.ReadsAsync(desk.Page.Locator("section[aria-labelledby=samenvatting] .photos a").First);
        desk.Visit.ShouldBeWithoutComplaints();
    }

    [Fact]
    public async Task Where_the_telephone_is_with_a_press_and_a_refusal_is_told()
    {
        await using var phone = await Phone.OpenAsync(house, "sms");
        var number = await phone.ReportAsync();
        await house.PinAsync(number, 52.3585, 6.6650);
        await using var desk = await Desk.SignInAsync(house, width: 360);
        await desk.Visit.GoAsync("/inbox/ronde");
        await desk.PressAsync("Waar ik nu ben");
        await desk.Visit.ReadsAsync("Uw telefoon mag niet zeggen waar u bent.");

        await desk.Page.Context.GrantPermissionsAsync(["geolocation"]);
        await desk.Page.Context.SetGeolocationAsync(new() { Latitude = 52.35812345f, Longitude = 6.66487654f });
        await desk.PressAsync("Waar ik nu ben");
        await desk.Visit.ReadsAsync("van waar u was");
        (await desk.Page.Locator($"#zaak-{number}").CountAsync()).ShouldBe(1);
        desk.Page.Url.ShouldNotContain("52.3");
        desk.Visit.ShouldBeWithoutComplaints();
    }

    [Fact]
    public async Task With_the_keyboard_alone()
    {
        await using var phone = await Phone.OpenAsync(house, "sms");
        var number = await phone.ReportAsync();
        await house.PinAsync(number, 52.3585, 6.6650);
        await using var desk = await Desk.SignInAsync(house);
        await desk.Visit.ChordAsync("g", "r", "/inbox/ronde");
        await desk.Visit.TabToAsync("waar");
        await desk.Page.Keyboard.TypeAsync("Binnenstad Noord");
        await desk.Page.Keyboard.PressAsync("Enter");
        await desk.Visit.ReadsAsync("binnen 500 meter van Binnenstad Noord");
        await desk.Visit.PressAsync($"Afvinken {number}");
        await desk.Visit.TabToAsync($"gezien-{number}");
        await desk.Page.Keyboard.TypeAsync("Hek is nodig");
        await desk.Visit.PressAsync("Gezien, nog niet klaar");
        await desk.Visit.ReadsAsync($"De notitie bij melding {number} is bewaard.");
    }
}
