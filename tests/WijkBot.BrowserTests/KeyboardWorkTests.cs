using WijkBot.BrowserTests.Running;

namespace WijkBot.BrowserTests;

/// <summary>A regisseur's day with Tab, Enter, Space, arrows and what is typed; after each step the focus is where one goes on.</summary>
public sealed class KeyboardWorkTests(House house) : IClassFixture<House>
{
    private const string Regisseur = "schelfhorst";

    [Fact]
    public async Task An_afspraak_is_made_and_kept()
    {
        var number = await house.ReportAsync("+31600000031", "Er zitten ratten bij Windslaan 14", "ja");
        await using var visit = await OpenAsync(Regisseur, number);
        await visit.PressAsync("Afspraak maken", whole: true);
        await visit.TypeAsync("afspraak-wat", "de wijkregisseur komt kijken");
        await visit.TypeDateAsync("afspraak-dag", Soon());
        await visit.PressAsync("Afspraak vastleggen en vertellen");
        await visit.ReadsAsync("De afspraak is vastgelegd.");
        await visit.ShouldGoOnBehindAsync("stand");
        await visit.PressAsync("Nagekomen", whole: true);
        await visit.ReadsAsync("Vastgelegd: nagekomen.");
        await visit.ShouldGoOnBehindAsync("stand");
        visit.ShouldBeWithoutComplaints();
    }

    [Fact]
    public async Task A_case_is_given_to_the_team_with_a_note_and_taken_back()
    {
        var number = await house.ReportAsync("+31600000032", "Er zitten ratten bij Windslaan 214", "ja");
        await using var visit = await OpenAsync(Regisseur, number);
        await visit.TypeAsync("to", "het wijkteam");
        (await visit.Page.Locator("#to").InputValueAsync()).ShouldBe("team");
        await visit.TypeAsync("transfer", "Wie heeft er tijd voor?");
        await visit.PressAsync("Overdragen", whole: true);
        await visit.ReadsAsync("U heeft deze melding overgedragen.");
        await visit.ReadsAsync("Wie heeft er tijd voor?");
        await visit.ShouldGoOnBehindAsync("stand");
        await visit.PressAsync("neem", whole: true);
        await visit.ReadsAsync("Deze melding is nu van u.");
        await visit.ShouldGoOnBehindAsync("stand");
        visit.ShouldBeWithoutComplaints();
    }

    [Fact]
    public async Task Many_are_done_at_once_and_undone()
    {
        string[] numbers = [await house.ReportAsync("+31600000033", "Er zitten ratten bij Windslaan 114", "ja"), await house.ReportAsync("+31600000034", "De lantaarnpaal is kapot bij Windslaan 118", "ja")];
        await using var visit = await SignInAsync(Regisseur);
        // the newest stands first
        foreach (var number in numbers.Reverse())
        {
            await visit.TabToAsync(number, whole: true);
            await visit.Page.Keyboard.PressAsync("Space");
        }
        (await visit.Page.Locator("input[name=nummer]:checked").CountAsync()).ShouldBe(2);
        await visit.PressAsync("In behandeling", whole: true);
        await visit.Page.WaitForURLAsync("**/inbox/samen");
        await visit.ShouldBeginAsync();
        await visit.PressAsync("(2 meldingen)");
        await visit.ReadsAsync("Gedaan bij 2 meldingen");
        await visit.ShouldBeginAsync();
        await visit.PressAsync("Ongedaan maken");
        await visit.ReadsAsync("Ongedaan gemaakt bij 2 meldingen");
        await visit.ShouldBeginAsync();
        visit.ShouldBeWithoutComplaints();
    }

    [Fact]
    public async Task Words_are_put_with_the_case_they_belong_to()
    {
        var (first, second) = await house.DoubtAsync("+31600000035", 415);
        await using var visit = await OpenAsync(Regisseur, second);
        await visit.PressAsync("Bij welke melding hoort dit?", whole: true);
        await visit.Page.WaitForURLAsync("**/bericht/*");
        await visit.ShouldBeginAsync();
        await visit.TabToAsync(first, whole: true);
        await visit.Page.Keyboard.PressAsync("Space");
        await visit.PressAsync("Verplaatsen", whole: true);
        await visit.ReadsAsync("Het bericht van de bewoner staat nu bij deze melding.");
        await visit.ShouldGoOnBehindAsync("stand");
        await visit.PressAsync("Naast elkaar");
        await visit.Page.WaitForURLAsync("**/bewoner");
        await visit.ShouldBeginAsync();
        visit.ShouldBeWithoutComplaints();
    }

    [Fact]
    public async Task Leave_is_filled_in_looked_at_and_saved()
    {
        await using var visit = await SignInAsync("teamleider");
        await visit.PressAsync("Beheer", whole: true);
        await visit.Page.WaitForURLAsync("**/beheer/rooster");
        await visit.PressAsync("de wijkregisseur van de Hofkamp", whole: true);
        await visit.Page.WaitForURLAsync("**/persoon?id=hofkamp");
        await visit.ShouldBeginAsync();
        await visit.TypeDateAsync("afwezig-0-van", new DateOnly(2030, 7, 7));
        await visit.TypeDateAsync("afwezig-0-tot", new DateOnly(2030, 8, 8));
        await visit.TypeAsync("afwezig-0-vervanger", "de wijkregisseur van De Riet");
        await visit.PressAsync("Bekijk de verandering", whole: true);
        await visit.ReadsAsync("afwezig 2030-07-07 t/m");
        await visit.ShouldBeginAsync();
        await visit.PressAsync("Opslaan", whole: true);
        await visit.ReadsAsync("Het rooster is opgeslagen en geldt vanaf nu.");
        await visit.ShouldBeginAsync();
        await visit.ReadsAsync("7 jul 2030 t/m");
        visit.ShouldBeWithoutComplaints();
    }

    /// <summary>A day that is typed the same in every order of day and month.</summary>
    private static DateOnly Soon() => Enumerable.Range(2, 60).Select(ahead => DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().AddDays(ahead).Date)).First(day => day.Day == day.Month);

    private async Task<Visit> SignInAsync(string colleague)
    {
        var visit = await house.VisitAsync(await house.LinkAsync(colleague));
        await visit.PressAsync("Aanmelden");
        await visit.Page.WaitForURLAsync("**/inbox");
        return visit;
    }

    private async Task<Visit> OpenAsync(string colleague, string number)
    {
        var visit = await SignInAsync(colleague);
        await visit.PressAsync($"Melding {number}");
        await visit.Page.WaitForURLAsync($"**/cases/{number}");
        return visit;
    }
}
