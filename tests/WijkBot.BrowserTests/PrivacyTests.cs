using WijkBot.BrowserTests.Running;

namespace WijkBot.BrowserTests;

public sealed class PrivacyTests(House house) : IClassFixture<House>
{
    private const string Name = "Jannie Proefpersoon";

    [Fact]
    public async Task Who_reports_anonymously_is_nowhere_in_the_pages()
    {
        const string Number = "+31612345678";
        await ReportAsync(Number, "Er ligt afval op de Windslaan 14", "anoniem", "ja");
        await using var desk = await Desk.SignInAsync(house);
        var pages = await PagesAsync(desk, "Windslaan 14");
        pages.ShouldContain("Anoniem");
        foreach (var trace in new[] { "612345678", "12345678", "Jannie", "Proefpersoon" })
            pages.ShouldNotContain(trace, Case.Insensitive);
    }

    [Fact]
    public async Task Who_does_not_can_be_called_with_one_tap()
    {
        const string Number = "+31687654321";
        await ReportAsync(Number, "Er zitten ratten bij Verzetslaan 8", "ja");
        await using var desk = await Desk.SignInAsync(house);
        var pages = await PagesAsync(desk, "Verzetslaan 8");
        pages.ShouldContain(Name);
        (await desk.Page.GetByRole(AriaRole.Link, new() { Name = Number }).GetAttributeAsync("href")).ShouldBe($"tel:{Number}");
    }

    [Fact]
    public async Task What_a_resident_writes_is_shown_as_text()
    {
        const string Evil = "<script>document.title = 'gekraakt'</script><img src=x onerror=alert(1)> \u202Ekrow tein\u202C \u200Fhoi &amp; &lt;b&gt;";
        await using var phone = await Phone.OpenAsync(house, "sms");
        await phone.SayAsync($"Er zitten ratten bij Robbenhaarsweg 12 {Evil}", "Klopt dit?");
        await phone.SayAsync("ja", "Dit is melding");
        await Visit.ReadsAsync(phone.Case.Locator(".nummer"));
        await ShouldBeTextAsync(phone.Page.Locator(".bel-tekst").First, phone.Page.Locator("#zaak .woorden"));
        await using var desk = await Desk.SignInAsync(house);
        await desk.OpenAsync(await phone.Case.Locator(".nummer").InnerTextAsync());
        await ShouldBeTextAsync(desk.Talk.Locator(".text").First, desk.Page.Locator(".description"), desk.Page.Locator(".timeline .text").First);
        await desk.Page.GotoAsync("/inbox");
        await ShouldBeTextAsync(desk.Page.Locator(".case .what").Filter(new() { HasText = "<script>" }).First);
        phone.Visit.ShouldBeWithoutComplaints();
        desk.Visit.ShouldBeWithoutComplaints();
    }

    /// <summary>The words stand there as typed, without what turns the reading direction, and are kept apart from what stands around them.</summary>
    private static async Task ShouldBeTextAsync(params ILocator[] places)
    {
        foreach (var place in places)
        {
            (await place.Page.TitleAsync()).ShouldNotContain("gekraakt");
            var text = await place.InnerTextAsync();
            text.ShouldContain("<script>document.title = 'gekraakt'</script><img src=x onerror=alert(1)>");
            text.ShouldNotContain("\u202E");
            (await place.Locator("script, img").CountAsync()).ShouldBe(0);
            (await place.GetAttributeAsync("dir")).ShouldBe("auto");
        }
    }

    private async Task ReportAsync(string number, params string[] texts)
    {
        foreach (var text in texts)
            await house.TextAsync(number, Name, text);
    }

    /// <summary>The list and the case, as sent to the browser.</summary>
    private static async Task<string> PagesAsync(Desk desk, string place)
    {
        await desk.Page.GotoAsync("/inbox?van=alle");
        var list = await desk.Page.ContentAsync();
        await desk.Page.Locator(".case").Filter(new() { HasText = place }).First.GetByRole(AriaRole.Link).ClickAsync();
        await desk.Visit.ReadsAsync("Samenvatting");
        return list + await desk.Page.ContentAsync();
    }
}
