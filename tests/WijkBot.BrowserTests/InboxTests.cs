using WijkBot.BrowserTests.Running;

namespace WijkBot.BrowserTests;

public sealed class InboxTests(House house) : IClassFixture<House>
{
    [Fact]
    public async Task A_sign_in_link_works_once()
    {
        var link = await house.LinkAsync();
        await using (var first = await house.VisitAsync(link))
        {
            await first.Page.GetByRole(AriaRole.Button, new() { Name = "Aanmelden" }).ClickAsync();
            await first.Page.WaitForURLAsync("**/inbox");
            first.ShouldBeWithoutComplaints();
        }
        await using var second = await house.VisitAsync(link);
        await second.Page.GetByRole(AriaRole.Button, new() { Name = "Aanmelden" }).ClickAsync();
        await Visit.ReadsAsync(second.Page.GetByRole(AriaRole.Alert).GetByText("Deze link werkt niet meer."));
        await second.GoAsync("/inbox");
        second.Page.Url.ShouldContain("/inbox/aanmelden");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_colleague_reads_takes_over_answers_and_gives_back(bool script)
    {
        await using var phone = await Phone.OpenAsync(house, "sms", script: script);
        var number = await phone.ReportAsync();
        await using var desk = await Desk.SignInAsync(house, "sluitersveld", width: 360, script: script);
        await desk.OpenAsync(number);
        (await desk.Talk.InnerTextAsync()).ShouldContain("Er zitten ratten bij Robbenhaarsweg 12");
        (await desk.Talk.Locator(".bubble").CountAsync()).ShouldBe(await phone.Page.Locator(".bel").CountAsync());

        await desk.PressAsync("Gesprek overnemen");
        await desk.Visit.ReadsAsync("U heeft het gesprek overgenomen");
        await desk.AnswerAsync("Ik kom morgen om 10 uur kijken.");
        await desk.DeliveredAsync("Ik kom morgen om 10 uur kijken.", "verstuurd");
        await phone.HearAsync("Ik kom morgen om 10 uur kijken.");
        await BotIsSilentAsync(phone, "Dank u, tot morgen");

        await desk.Page.ReloadAsync();
        (await desk.Talk.InnerTextAsync()).ShouldContain("Dank u, tot morgen");
        await desk.PressAsync("Teruggeven aan de bot");
        await desk.Visit.ReadsAsync("U heeft het gesprek teruggegeven aan de bot");
        await phone.SayAsync("Wie is mijn wijkregisseur?", "?");
        phone.Visit.ShouldBeWithoutComplaints();
        desk.Visit.ShouldBeWithoutComplaints();
    }

    [Fact]
    public async Task A_note_stays_in_the_house_and_a_status_is_told()
    {
        await using var phone = await Phone.OpenAsync(house, "sms");
        var number = await phone.ReportAsync();
        await using var desk = await Desk.SignInAsync(house);
        await desk.OpenAsync(number);
        await desk.NoteAsync("Kanarie: let op de hond");
        await desk.ChangeStatusAsync("Opgelost", "De ratten zijn bestreden.");
        (await desk.Status.InnerTextAsync()).ShouldBe("Opgelost");
        (await desk.Page.Locator(".timeline").InnerTextAsync()).ShouldContain("Kanarie: let op de hond");

        await phone.HearAsync("De ratten zijn bestreden.");
        await phone.HearAsync("opgelost?");
        await phone.Page.ReloadAsync();
        (await phone.Page.Locator(".telefoon").InnerTextAsync()).ShouldNotContain("Kanarie");
        (await phone.Case.Locator(".status").First.InnerTextAsync()).ShouldBe("Opgelost");
    }

    [Fact]
    public async Task What_is_missing_is_said_and_what_was_typed_stays()
    {
        await using var phone = await Phone.OpenAsync(house, "sms");
        var number = await phone.ReportAsync();
        await using var desk = await Desk.SignInAsync(house);
        await desk.OpenAsync(number);
        var answer = desk.Page.GetByLabel("Antwoord aan de bewoner");
        await answer.FillAsync(new string('a', 400));
        await desk.PressAsync("Versturen naar de bewoner");
        await Visit.ReadsAsync(desk.Page.GetByRole(AriaRole.Alert).GetByText("Dit antwoord is te lang"));
        (await answer.InputValueAsync()).Length.ShouldBe(400);
        desk.Visit.ForgetRefusal(422);
        await desk.Page.GotoAsync(desk.Page.Url);
        (await desk.Page.TitleAsync()).ShouldContain(number);
        desk.Visit.ShouldBeWithoutComplaints();
    }

    [Fact]
    public async Task What_the_resident_writes_meanwhile_comes_in_and_what_is_half_typed_stays()
    {
        await using var phone = await Phone.OpenAsync(house, "sms");
        var number = await phone.ReportAsync();
        await using var desk = await Desk.SignInAsync(house);
        await desk.OpenAsync(number);
        await desk.PressAsync("Gesprek overnemen");
        var answer = desk.Page.GetByLabel("Antwoord aan de bewoner");
        await answer.FillAsync("Half getypt");
        await phone.SayAsync("Ze zitten er nog steeds");
        await Visit.ReadsAsync(desk.Talk.GetByText("Ze zitten er nog steeds"));
        (await answer.InputValueAsync()).ShouldBe("Half getypt");
        desk.Visit.ShouldBeWithoutComplaints();
    }

    [Fact]
    public async Task While_somebody_types_it_is_counted_as_SMS()
    {
        await using var phone = await Phone.OpenAsync(house, "sms");
        var number = await phone.ReportAsync();
        await using var desk = await Desk.SignInAsync(house);
        await desk.OpenAsync(number);
        await desk.Page.GetByLabel("Antwoord aan de bewoner").PressSequentiallyAsync("Goedemiddag");
        await desk.Visit.ReadsAsync("11 tekens, 1 sms");
        desk.Visit.ShouldBeWithoutComplaints();
    }

    /// <summary>The resident writes; the colleague's page has it, and nothing comes back.</summary>
    private static async Task BotIsSilentAsync(Phone phone, string text)
    {
        var before = await phone.Ours.CountAsync();
        await phone.SayAsync(text);
        await phone.Visit.ReadsAsync(text);
        // an answer of the bot is on record before the page is answered, and shown within two seconds
        await Task.Delay(TimeSpan.FromSeconds(2.5), TestContext.Current.CancellationToken);
        await phone.Page.ReloadAsync();
        (await phone.Ours.CountAsync()).ShouldBe(before);
    }
}
