using WijkBot.BrowserTests.Running;

namespace WijkBot.BrowserTests;

/// <summary>Pages that are open while something happens.</summary>
public sealed class LiveTests(House house) : IClassFixture<House>
{
    [Fact]
    public async Task Two_colleagues_see_each_other_look_and_type()
    {
        await using var phone = await Phone.OpenAsync(house, "sms");
        var number = await phone.ReportAsync();
        await using var leader = await Desk.SignInAsync(house);
        await leader.OpenAsync(number);
        await using var regisseur = await Desk.SignInAsync(house, "sluitersveld");
        await regisseur.OpenAsync(number);

        await Visit.ReadsAsync(leader.Page.Locator("#aanwezig").GetByText("De wijkregisseur van het Sluitersveld kijkt mee."));
        await Visit.ReadsAsync(regisseur.Page.Locator("#aanwezig").GetByText("De teamleider wijken kijkt mee."));
        await regisseur.Page.GetByLabel("Antwoord aan de bewoner").PressSequentiallyAsync("Ik kom");
        await Visit.ReadsAsync(leader.Page.Locator("#aanwezig").GetByText("De wijkregisseur van het Sluitersveld typt een antwoord."));
        await leader.Visit.ShouldBeAccessibleAsync();
        await regisseur.Page.GotoAsync("/inbox");
        await leader.Page.Locator("#aanwezig").GetByText("Sluitersveld").WaitForAsync(new() { State = WaitForSelectorState.Detached, Timeout = Visit.Patience });
        leader.Visit.ShouldBeWithoutComplaints();
    }

    [Fact]
    public async Task A_list_shows_what_is_new_without_moving()
    {
        await using var phone = await Phone.OpenAsync(house, "sms");
        var number = await phone.ReportAsync();
        await using var desk = await Desk.SignInAsync(house);
        await desk.OpenAsync(number);
        await desk.PressAsync("Gesprek overnemen");
        await desk.Page.GotoAsync("/inbox?van=alle");
        var row = desk.Page.Locator($"#zaak-{number}");
        (await row.GetByText("Nieuw bericht").CountAsync()).ShouldBe(0);

        await phone.SayAsync("Ze zitten er nog steeds");
        await Visit.ReadsAsync(row.GetByText("Nieuw bericht"));

        await using var other = await Phone.OpenAsync(house, "sms");
        var fresh = await other.ReportAsync();
        await Visit.ReadsAsync(desk.Page.Locator("#nieuws").GetByText("Toon"));
        (await desk.Page.Locator($"#zaak-{fresh}").CountAsync()).ShouldBe(0);
        await desk.Visit.ShouldBeAccessibleAsync();
        await desk.Page.Locator("#nieuws a").ClickAsync();
        await Visit.ReadsAsync(desk.Page.Locator($"#zaak-{fresh}"));
        desk.Visit.ShouldBeWithoutComplaints();
    }
}
