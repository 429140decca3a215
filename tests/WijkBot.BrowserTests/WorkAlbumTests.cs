using WijkBot.BrowserTests.Running;

namespace WijkBot.BrowserTests;

/// <summary>Pictures of what comes after a press, for the documentation, as <see cref="AlbumTests"/>.</summary>
public sealed class WorkAlbumTests(House house) : IClassFixture<House>
{
    private static readonly byte[][] s_photos = [Painted.Png(120, 40, 40), Painted.Png(40, 120, 60)];

    [Fact(Explicit = true)]
    public async Task Every_page_of_a_regisseur_for_the_documentation()
    {
        var (first, second) = await house.DoubtAsync("+31600000041");
        await using var phone = await Phone.OpenAsync(house, "whatsapp");
        var pictured = await phone.ReportAsync("Er ligt afval bij Windslaan 140");
        foreach (var (index, photo) in s_photos.Index())
            await phone.SendPhotoAsync(index, photo);
        await using var desk = await Desk.SignInAsync(house, "schelfhorst", width: 360);
        await desk.Page.GotoAsync($"/inbox/cases/{first}/bewoner");
        await desk.Visit.PictureAsync("naast-elkaar");
        await desk.Visit.PictureAsync("naast-elkaar-breed", 1180, whole: false);
        await desk.Page.GotoAsync($"/inbox/cases/{second}");
        await desk.Page.GetByRole(AriaRole.Link, new() { Name = "Bij welke melding hoort dit?" }).First.ClickAsync();
        await desk.Visit.PictureAsync("welke-melding");
        await desk.OpenWithPhotosAsync(pictured, s_photos.Length);
        await desk.Page.GotoAsync((await desk.Page.Locator("section[aria-labelledby=samenvatting] .photos a").First.GetAttributeAsync("href"))!);
        await desk.Visit.ReadsAsync("Foto 1 van 2");
        await desk.Visit.PictureAsync("foto");
        await TogetherAsync(desk, first, second);
    }

    [Fact(Explicit = true)]
    public async Task Every_page_of_an_administrator_for_the_documentation()
    {
        await using var desk = await Desk.SignInAsync(house, width: 360);
        await desk.Page.GotoAsync("/inbox/beheer/antwoorden/een?id=container-geleegd");
        await desk.Visit.PictureAsync("antwoord");
        await desk.Page.GotoAsync("/inbox/beheer/rooster/persoon?id=hofkamp");
        await desk.Page.GetByLabel("Afwezig 1: eerste dag").FillAsync(Days.Ahead(7));
        await desk.Page.GetByLabel("Afwezig 1: laatste dag").FillAsync(Days.Ahead(21));
        await desk.Page.GetByLabel("Afwezig 1: vervanger").SelectOptionAsync("riet");
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "Bekijk de verandering" }).First.ClickAsync();
        await desk.Visit.ReadsAsync("Dit wordt anders");
        await desk.Visit.PictureAsync("rooster-bekijken");
    }

    private static async Task TogetherAsync(Desk desk, params string[] numbers)
    {
        await desk.Page.GotoAsync("/inbox?van=mij");
        foreach (var number in numbers)
            await desk.Page.GetByLabel($"Kies {number}").CheckAsync();
        await desk.PressAsync("Overdragen");
        await desk.Page.GetByLabel("Aan wie").SelectOptionAsync("riet");
        await desk.Page.GetByLabel("Notitie voor uw collega").FillAsync("Ik ben er volgende week niet.");
        await desk.Visit.PictureAsync("samen");
        await desk.PressAsync("Bekijk wat er gebeurt");
        await desk.PressAsync("Overdragen (");
        await desk.Visit.ReadsAsync("Gedaan bij 2 meldingen");
        await desk.Visit.PictureAsync("samen-gedaan");
    }
}
