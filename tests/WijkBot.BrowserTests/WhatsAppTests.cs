using WijkBot.BrowserTests.Running;

namespace WijkBot.BrowserTests;

public sealed class WhatsAppTests(House house) : IClassFixture<House>, IDisposable
{
    /// <summary>The smallest PNG there is: one pixel.</summary>
    private static readonly byte[] s_png = Convert.FromBase64String(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");

    /// <summary>Kept until the test ends: the browser reads a file when it sends it, which may be after the click.</summary>
    private readonly DirectoryInfo photos = Directory.CreateTempSubdirectory("wijkbot-photo-");

    public void Dispose() => photos.Delete(recursive: true);

    [Theory]
    [InlineData(360)]
    [InlineData(1180)]
    public async Task A_report_is_made_with_a_location_a_photo_and_a_button(int width)
    {
        await using var phone = await Phone.OpenAsync(house, "whatsapp", width);
        // two of the same at one place would be asked about
        await phone.SayAsync(width > 1000 ? "De lantaarnpaal is kapot" : "Er ligt afval op straat", "Waar is het?");
        await AttachAsync(phone, attach => attach.GetByRole(AriaRole.Button, new() { Name = "Sluitersveld" }).ClickAsync());
        await phone.HearAsync("Klopt dit?");
        await AttachAsync(phone, attach => SendPhotoAsync(attach, "rommel.png", s_png));
        await Visit.ReadsAsync(phone.Page.Locator(".bel.van-bewoner img"));
        await phone.PressAsync("Ja");
        await phone.HearAsync("Dit is melding");

        await Visit.ReadsAsync(phone.Case.Locator(".nummer"));
        (await phone.Page.Locator(".bel-plek").InnerTextAsync()).ShouldContain("Sluitersveld");
        await Visit.ReadsAsync(phone.Case.GetByText("Foto's"));
        (await phone.Case.InnerTextAsync()).ShouldContain("Sluitersveld");
        await phone.Visit.ShouldFitAsync(width);
        phone.Visit.ShouldBeWithoutComplaints();
    }

    [Fact]
    public async Task Buttons_stand_on_WhatsApp_only_and_cost_is_counted_on_SMS_only()
    {
        await using var phone = await Phone.OpenAsync(house, "whatsapp");
        await phone.SayAsync("Er zitten ratten bij Robbenhaarsweg 12", "Klopt dit?");
        (await phone.Page.Locator(".bel-knoppen button").AllInnerTextsAsync()).ShouldBe(["Ja", "Nee"]);
        (await phone.Page.Locator(".telefoon").InnerTextAsync()).ShouldNotContain("SMS");
    }

    [Theory]
    [InlineData(9, true)]
    [InlineData(9, false)]
    [InlineData(20, true)]
    [InlineData(20, false)]
    public async Task A_photo_that_is_too_large_is_answered_with_a_sentence(int megabytes, bool script)
    {
        await using var phone = await Phone.OpenAsync(house, "whatsapp", script: script);
        byte[] photo = [.. s_png, .. new byte[megabytes * 1024 * 1024]];
        await AttachAsync(phone, attach => SendPhotoAsync(attach, "groot.png", photo));
        await Visit.ReadsAsync(phone.Page.GetByRole(AriaRole.Alert).GetByText("De foto is te groot. Kies een foto van hoogstens 8 MB."));
        (await phone.Page.Locator(".wissel [aria-current]").InnerTextAsync()).ShouldBe("WhatsApp");
        phone.Visit.ShouldBeWithoutComplaints();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task What_is_no_photo_is_answered_with_a_sentence(bool script)
    {
        await using var phone = await Phone.OpenAsync(house, "whatsapp", script: script);
        await AttachAsync(phone, attach => SendPhotoAsync(attach, "brief.png", "geen foto"u8.ToArray()));
        await Visit.ReadsAsync(phone.Page.GetByRole(AriaRole.Alert).GetByText("Dit is geen foto die wij kunnen gebruiken."));
        (await phone.Page.Locator(".bel").CountAsync()).ShouldBe(0);
    }

    private static async Task AttachAsync(Phone phone, Func<ILocator, Task> act)
    {
        var attach = phone.Page.Locator("#bijlage");
        await attach.GetByText("Foto of locatie sturen").ClickAsync();
        await act(attach);
    }

    private async Task SendPhotoAsync(ILocator attach, string name, byte[] content)
    {
        // a real file: one made in the page needs script there
        var file = Path.Combine(photos.FullName, name);
        await File.WriteAllBytesAsync(file, content, TestContext.Current.CancellationToken);
        await attach.GetByLabel("Foto (hoogstens 8 MB)").SetInputFilesAsync(file);
        await attach.GetByRole(AriaRole.Button, new() { Name = "Stuur foto" }).ClickAsync();
    }
}
