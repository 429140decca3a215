using WijkBot.BrowserTests.Running;

namespace WijkBot.BrowserTests;

/// <summary>Pictures of every page for the documentation, with cases of a day in it; explicit, and WIJKBOT_TEST_PICTURES names the folder.</summary>
public sealed class AlbumTests(House house) : IClassFixture<House>
{
    private static readonly (string Name, string Path)[] s_pages =
    [
        ("lijst", "/inbox?van=mij"), ("zoeken", "/inbox?van=alle&zoek=ratten"), ("afspraken", "/inbox/afspraken"), ("mijn", "/inbox/mijn"), ("toetsen", "/inbox/toetsen"),
        ("andere-wijk", "/inbox/andere-wijk"),
    ];

    private static readonly (string Name, string Path)[] s_ofLeader =
    [
        ("team", "/inbox?van=alle"), ("rooster", "/inbox/beheer/rooster"), ("rooster-persoon", "/inbox/beheer/rooster/persoon?id=schelfhorst"),
        ("gebieden", "/inbox/beheer/gebieden"), ("antwoorden", "/inbox/beheer/antwoorden"), ("logboek", "/inbox/beheer/logboek"),
    ];

    [Fact(Explicit = true)]
    public async Task Every_page_for_the_documentation()
    {
        await using var phone = await Phone.OpenAsync(house, "whatsapp");
        var number = await phone.ReportAsync();
        await using var other = await Phone.OpenAsync(house, "sms");
        await house.PinAsync(await other.ReportAsync("Er liggen zakken naast de container bij Verzetslaan 14"), 52.3585, 6.6650);
        await phone.Visit.PictureAsync("probeer", 1180, whole: false);
        await using var regisseur = await Desk.SignInAsync(house, "sluitersveld", width: 360);
        await TalkAsync(regisseur, number);
        await regisseur.Visit.PictureAsync("melding");
        await regisseur.Visit.PictureAsync("melding-breed", 1180, whole: false);
        await EachAsync(regisseur, s_pages);
        await regisseur.Page.GotoAsync("/inbox/ronde");
        await regisseur.Page.GetByLabel("Adres of plek").FillAsync("Binnenstad Noord");
        await regisseur.PressAsync("Toon de ronde");
        await regisseur.Visit.PictureAsync("ronde");
        await using var leader = await Desk.SignInAsync(house);
        await EachAsync(leader, s_ofLeader);
        await leader.Page.GotoAsync("/inbox/cijfers");
        await leader.Visit.PictureAsync("cijfers-breed", 1180, whole: false);
        await using var nobody = await house.VisitAsync("/inbox/aanmelden");
        await nobody.PictureAsync("aanmelden");
    }

    private static async Task TalkAsync(Desk desk, string number)
    {
        await desk.OpenAsync(number);
        await desk.PressAsync("Gesprek overnemen");
        await desk.AnswerAsync("Goedemiddag, ik kom morgen om 10 uur kijken.");
        await desk.NoteAsync("Let op de hond.");
        await desk.Page.GetByText("Afspraak maken", new() { Exact = true }).ClickAsync();
        await desk.Page.GetByLabel("Wie doet wat?").FillAsync("de wijkregisseur komt kijken");
        await desk.Page.GetByLabel("Uiterlijk op").FillAsync(TimeProvider.System.GetUtcNow().AddDays(3).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
        await desk.PressAsync("Afspraak vastleggen en vertellen");
        await desk.Visit.ReadsAsync("De afspraak is vastgelegd.");
    }

    private static async Task EachAsync(Desk desk, (string Name, string Path)[] pages)
    {
        foreach (var (name, path) in pages)
        {
            await desk.Page.GotoAsync(path);
            await desk.Visit.PictureAsync(name);
        }
    }
}
