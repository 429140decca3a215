using System.Globalization;
using WijkBot.BrowserTests.Running;

namespace WijkBot.BrowserTests;

/// <summary>
/// A whole day, as a wijkregisseur has it: twelve residents report, two write at once, one case goes to a colleague, one afspraak is
/// kept and one missed, two cases are one, a result is no result, and in the afternoon somebody else takes over.
/// </summary>
public sealed class DayTests(House house) : IClassFixture<House>
{
    private const string Mine = "sluitersveld", Other = "riet", StandIn = "noorderkwartier";

    /// <summary>The first seven lie in the Sluitersveld; the second and the third are the same.</summary>
    private static readonly string[] s_reports =
    [
        "Er zitten ratten bij Robbenhaarsweg 12",
        "Er liggen zakken naast de container bij Verzetslaan 14",
        "Er liggen zakken naast de container bij Verzetslaan 16",
        "Er zitten ratten bij Heetveldsweg 30",
        "Er zitten ratten bij Krommendijk 8",
        "Er zitten ratten bij Canadahof 3",
        "Er liggen zakken naast de container bij Bevrijdingslaan 20",
        "Er zitten ratten bij Windslaan 14",
        "Er zitten ratten bij Parkweg 10",
        "Er zitten ratten bij Leemhorst 5",
        "Er zitten ratten bij Nieuwstraat 40",
        "Er zitten ratten bij Waagplein 2",
    ];

    private readonly List<Phone> phones = [];
    private readonly List<string> numbers = [];

    [Fact]
    public async Task A_whole_day()
    {
        try
        {
            await ReportAsync();
            await using var desk = await Desk.SignInAsync(house, Mine, width: 360);
            await MorningAsync(desk);
            await TwoAtOnceAsync(desk);
            await TransferAsync(desk);
            await PromiseAsync(desk);
            await MergeAsync(desk);
            await ReopenAsync(desk);
            await LeaveAsync();
            await EveningAsync();
            desk.Visit.ShouldBeWithoutComplaints();
        }
        finally
        {
            foreach (var phone in phones)
                await phone.DisposeAsync();
        }
    }

    private async Task ReportAsync()
    {
        foreach (var report in s_reports)
        {
            phones.Add(await Phone.OpenAsync(house, phones.Count % 2 == 0 ? "sms" : "whatsapp"));
            numbers.Add(await phones[^1].ReportAsync(report));
        }
        numbers.Distinct().Count().ShouldBe(12);
    }

    private async Task MorningAsync(Desk desk)
    {
        await desk.Page.GotoAsync("/inbox?van=mij");
        var list = await desk.Page.Locator("#lijst").InnerTextAsync();
        foreach (var number in numbers.Take(7))
            list.ShouldContain(number);
        list.ShouldNotContain(numbers[7]);
        await PictureAsync(desk, "1-ochtend");
    }

    private async Task TwoAtOnceAsync(Desk desk)
    {
        foreach (var number in new[] { numbers[3], numbers[0] })
        {
            await desk.OpenAsync(number);
            await desk.PressAsync("Gesprek overnemen");
            await desk.Visit.ReadsAsync("U heeft het gesprek overgenomen");
        }
        await Task.WhenAll(phones[0].SayAsync("Ik zag er gisteren drie in de tuin"), phones[3].SayAsync("En bij de buren ook"));
        await Visit.ReadsAsync(desk.Talk.GetByText("Ik zag er gisteren drie in de tuin"));
        (await desk.Talk.InnerTextAsync()).ShouldNotContain("En bij de buren ook");
        await desk.AnswerAsync("Ik kom vanmiddag in uw tuin kijken.");
        await phones[0].HearAsync("Ik kom vanmiddag in uw tuin kijken.");
        await desk.Page.GotoAsync("/inbox?van=mij");
        await Visit.ReadsAsync(desk.Page.Locator($"#zaak-{numbers[3]}").GetByText("Nieuw bericht"));
        await desk.OpenAsync(numbers[3]);
        await desk.AnswerAsync("De buren heb ik ook genoteerd.");
        await phones[3].HearAsync("De buren heb ik ook genoteerd.");
        (await phones[0].Ours.AllInnerTextsAsync()).ShouldNotContain(text => text.Contains("De buren", StringComparison.Ordinal));
        foreach (var number in new[] { numbers[3], numbers[0] })
        {
            await desk.OpenAsync(number);
            await desk.PressAsync("Teruggeven aan de bot");
        }
        await PictureAsync(desk, "2-twee-tegelijk");
    }

    private async Task TransferAsync(Desk desk)
    {
        await desk.OpenAsync(numbers[4]);
        await desk.Page.GetByLabel("Aan wie").SelectOptionAsync(Other);
        await desk.Page.GetByLabel("Notitie voor uw collega").FillAsync("Het nest ligt op de grens, bij jou.");
        await desk.PressAsync("Overdragen");
        await desk.Visit.ReadsAsync("U heeft deze melding overgedragen.");
        await phones[4].HearAsync("de wijkregisseur van De Riet");
        await using var other = await Desk.SignInAsync(house, Other);
        await other.OpenAsync(numbers[4]);
        await other.Visit.ReadsAsync("Het nest ligt op de grens, bij jou.");
        await other.AnswerAsync("Ik neem het van mijn collega over.");
        await phones[4].HearAsync("Ik neem het van mijn collega over.");
        other.Visit.ShouldBeWithoutComplaints();
    }

    private async Task PromiseAsync(Desk desk)
    {
        foreach (var (index, what) in new[] { (0, "de bestrijder zet vallen"), (5, "de wijkregisseur belt aan") })
        {
            await desk.OpenAsync(numbers[index]);
            await desk.Page.GetByText("Afspraak maken", new() { Exact = true }).ClickAsync();
            await desk.Page.GetByLabel("Wie doet wat?").FillAsync(what);
            await desk.Page.GetByLabel("Uiterlijk op").FillAsync(TimeProvider.System.GetUtcNow().AddDays(2).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            await desk.PressAsync("Afspraak vastleggen en vertellen");
            await phones[index].HearAsync($"Afspraak bij melding {numbers[index]}: {what}, uiterlijk");
        }
        await desk.Page.GetByText("Niet gelukt", new() { Exact = true }).ClickAsync();
        await desk.Page.GetByLabel("Waarom niet? De bewoner leest dit.").FillAsync("er deed niemand open");
        await desk.PressAsync("Niet gelukt en vertellen");
        await phones[5].HearAsync("er deed niemand open");
        await desk.OpenAsync(numbers[0]);
        await desk.PressAsync("Nagekomen");
        await phones[0].HearAsync($"De afspraak bij melding {numbers[0]} is nagekomen");
        await PictureAsync(desk, "3-afspraken");
    }

    private async Task MergeAsync(Desk desk)
    {
        await desk.OpenAsync(numbers[2]);
        await desk.PressAsync($"Samenvoegen met {numbers[1]}");
        await desk.Visit.ReadsAsync("Samengevoegd.");
        await desk.OpenAsync(numbers[1]);
        await desk.ChangeStatusAsync("Opgelost", "De zakken zijn opgehaald.");
        foreach (var phone in phones[1..3])
            await phone.HearAsync("De zakken zijn opgehaald.");
        await PictureAsync(desk, "4-samengevoegd");
    }

    private async Task ReopenAsync(Desk desk)
    {
        await desk.OpenAsync(numbers[0]);
        await desk.ChangeStatusAsync("Opgelost", "De vallen staan.");
        await phones[0].HearAsync($"Is melding {numbers[0]} opgelost?");
        await phones[0].SayAsync("nee", "Uw melding is weer open.");
        await phones[0].SayAsync("de val is leeg", "leest het");
        await desk.OpenAsync(numbers[0]);
        (await desk.Status.InnerTextAsync()).ShouldBe("Weer open");
        await desk.Visit.ReadsAsync("de val is leeg");
        await PictureAsync(desk, "5-heropend");
        await desk.ChangeStatusAsync("Opgelost", "Er staat een nieuwe val.");
        await phones[0].HearAsync("Er staat een nieuwe val.");
        var known = await phones[0].Ours.CountAsync();
        await phones[0].SayAsync("ja");
        await phones[0].HearAsync("", known);
        await desk.OpenAsync(numbers[0]);
        (await desk.Status.InnerTextAsync()).ShouldBe("Gesloten");
    }

    private async Task LeaveAsync()
    {
        await Leave.FillInAsync(house, Mine, StandIn);
        await phones[6].SayAsync("Het zijn er nu tien", "Dat zet ik erbij.");
        await using var desk = await Desk.SignInAsync(house, StandIn, width: 360);
        await desk.Page.GotoAsync("/inbox?van=mij");
        await Visit.ReadsAsync(desk.Page.Locator($"#zaak-{numbers[6]}").GetByText("U vervangt de wijkregisseur van het Sluitersveld"));
        await PictureAsync(desk, "6-vervanging");
        await desk.OpenAsync(numbers[6]);
        await desk.AnswerAsync("Ik laat ze alle tien weghalen.");
        await phones[6].HearAsync("Ik laat ze alle tien weghalen.");
        desk.Visit.ShouldBeWithoutComplaints();
    }

    /// <summary>What the team leader sees of it.</summary>
    private async Task EveningAsync()
    {
        await using var leader = await Desk.SignInAsync(house);
        await leader.Page.GotoAsync("/inbox/afspraken");
        await leader.Visit.ReadsAsync("1 nagekomen, 0 verzet, 1 niet gelukt.");
        await leader.Page.GotoAsync("/inbox?van=alle");
        // closed, and the two that are one
        (await leader.Page.Locator("#rijen a[aria-current=page]").TextContentAsync()).ShouldBe("Alle 9 open");
        await PictureAsync(leader, "7-avond");
        leader.Visit.ShouldBeWithoutComplaints();
    }

    private static async Task PictureAsync(Desk desk, string name)
    {
        await desk.Visit.ShouldFitAsync(360);
        await desk.Visit.ShouldBeAccessibleAsync(360);
        await desk.Visit.PictureAsync($"dag-{name}", whole: false);
    }
}
