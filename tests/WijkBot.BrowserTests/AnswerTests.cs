using WijkBot.BrowserTests.Running;

namespace WijkBot.BrowserTests;

/// <summary>Canned answers: chosen at a case, kept on the pages of the administrator; and what the reply box tells.</summary>
public sealed class AnswerTests(House house) : IClassFixture<House>
{
    private const string Lamp = "De lantaarnpaal is kapot bij Robbenhaarsweg 12";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_answer_is_put_behind_what_was_typed_looked_at_and_sent(bool script)
    {
        await using var phone = await Phone.OpenAsync(house, "sms", script: script);
        var number = await phone.ReportAsync(Lamp);
        await using var desk = await Desk.SignInAsync(house, width: 360, script: script);
        await desk.OpenAsync(number);
        await desk.Page.GetByLabel("Antwoord aan de bewoner").FillAsync("Goedemiddag.");
        await desk.Page.GetByLabel("Vast antwoord").SelectOptionAsync(new SelectOptionValue { Label = "Lamp gemeld bij de beheerder" });
        await desk.PressAsync("Zet in het vak");
        await Assertions.Expect(desk.Page.GetByLabel("Antwoord aan de bewoner")).ToHaveValueAsync(
            "Goedemiddag.\nDe lamp in Robbenhaarsweg is gemeld bij wie de verlichting maakt. Meestal doet een lamp het binnen twee weken weer.");
        await Assertions.Expect(desk.Page.Locator("#telling")).ToContainTextAsync("tekens, 1 sms.");
        await desk.PressAsync("Eerst bekijken");
        await desk.Visit.ReadsAsync("Zo leest de bewoner het");
        await desk.PressAsync("Versturen naar de bewoner");
        await desk.Visit.ReadsAsync("Uw antwoord is verstuurd");
        await phone.HearAsync("De lamp in Robbenhaarsweg is gemeld");
        desk.Visit.ShouldBeWithoutComplaints();
    }

    [Fact]
    public async Task What_it_costs_is_told_while_typing()
    {
        await using var phone = await Phone.OpenAsync(house, "sms");
        var number = await phone.ReportAsync(Lamp);
        await using var desk = await Desk.SignInAsync(house);
        await desk.OpenAsync(number);
        await desk.Page.Locator("#text").PressSequentiallyAsync("Het kost € 5");
        await Assertions.Expect(desk.Page.Locator("#telling")).ToHaveTextAsync("12 tekens, 1 sms. Het teken € telt in een sms dubbel.");
        await desk.Page.Locator("#text").FillAsync(new string('a', 170));
        await Assertions.Expect(desk.Page.Locator("#telling")).ToHaveTextAsync("170 tekens, 2 sms'jes.");
    }

    [Fact]
    public async Task Until_when_WhatsApp_is_open_is_told_and_moves_when_the_resident_writes()
    {
        await using var phone = await Phone.OpenAsync(house, "whatsapp");
        var number = await phone.ReportAsync(Lamp);
        await using var desk = await Desk.SignInAsync(house);
        await desk.OpenAsync(number);
        var told = desk.Page.Locator("#venster");
        await Assertions.Expect(told).ToContainTextAsync("U kunt via WhatsApp vrij antwoorden tot");
        var before = await told.GetAttributeAsync("data-until");
        await phone.SayAsync("Hij knippert ook", "");
        await Assertions.Expect(told).Not.ToHaveAttributeAsync("data-until", before!);
    }

    [Fact]
    public async Task It_goes_without_a_mouse()
    {
        await using var phone = await Phone.OpenAsync(house, "sms");
        var number = await phone.ReportAsync(Lamp);
        await using var desk = await Desk.SignInAsync(house);
        await desk.OpenAsync(number);
        await desk.Page.Keyboard.PressAsync("e");
        await desk.Page.Keyboard.PressAsync("Shift+Tab");
        await desk.Page.Keyboard.PressAsync("Shift+Tab");
        (await desk.Page.EvaluateAsync<string>(Keys.Focused)).ShouldBe("answer");
        await desk.Page.Keyboard.TypeAsync("Bedankt");
        await desk.Visit.PressAsync("Zet in het vak");
        await Assertions.Expect(desk.Page.Locator("#text")).ToHaveValueAsync(new System.Text.RegularExpressions.Regex($"^Dank voor uw melding {number}"));
        (await desk.Page.EvaluateAsync<string>(Keys.Focused)).ShouldBe("text");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task An_answer_is_added_looked_at_saved_and_taken_out_again(bool script)
    {
        var name = script ? "Bankje gemaakt" : "Hek gemaakt";
        await using var desk = await Desk.SignInAsync(house, width: 360, script: script);
        await desk.Page.GotoAsync("/inbox/beheer/antwoorden");
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "Antwoord toevoegen" }).ClickAsync();
        await desk.Page.GetByLabel("Naam in de lijst").FillAsync(name);
        await desk.Page.GetByLabel("Tekst in het Nederlands").FillAsync("Het is gemaakt in {straat|uw buurt} en {hier}.");
        await desk.PressAsync("Bekijk de verandering");
        await desk.Visit.ReadsAsync("'{hier}' is geen veld");
        desk.Visit.ForgetRefusal(422);
        await desk.Page.GetByLabel("Tekst in het Nederlands").FillAsync("Het is gemaakt in {straat|uw buurt}.");
        await desk.Page.GetByLabel("In behandeling").CheckAsync();
        await desk.PressAsync("Bekijk de verandering");
        await desk.Visit.ReadsAsync("Het is gemaakt in Voorbeeldstraat.");
        if (script)
        {
            await desk.Visit.PictureAsync("antwoord-bekijken");
            await EveryPageTests.ShouldBeGoodAsync(desk.Visit);
        }
        await desk.PressAsync("Opslaan");
        await desk.Visit.ReadsAsync("De antwoorden zijn opgeslagen en gelden vanaf nu.");
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = name }).ClickAsync();
        await desk.PressAsync("Uit de lijst halen");
        await desk.Visit.ReadsAsync($"weg: {name}");
        await desk.PressAsync("Opslaan");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Deze versie terugzetten (1)" }).ClickAsync();
        await desk.Visit.ReadsAsync("Niets: zo zijn de antwoorden al.");
        desk.Visit.ShouldBeWithoutComplaints();
    }

    [Fact]
    public async Task Every_page_is_for_everybody()
    {
        await using var phone = await Phone.OpenAsync(house, "whatsapp");
        var number = await phone.ReportAsync(Lamp);
        await using var desk = await Desk.SignInAsync(house, width: 360);
        foreach (var (path, name) in new[] { ("/inbox/beheer/antwoorden", "antwoorden"), ("/inbox/beheer/antwoorden/een", "antwoord-nieuw"), ("/inbox/beheer/antwoorden/een?id=container-geleegd", "antwoord"), ($"/inbox/cases/{number}", "antwoordvak") })
        {
            await desk.Page.GotoAsync(path);
            if (name == "antwoordvak")
            {
                await desk.Page.GetByLabel("Vast antwoord").SelectOptionAsync("doorgegeven-aan-partner");
                await desk.PressAsync("Zet in het vak");
                await desk.Visit.ReadsAsync("Bij deze melding is dit niet bekend");
            }
            await desk.Visit.PictureAsync(name);
            await EveryPageTests.ShouldBeGoodAsync(desk.Visit);
        }
    }
}
