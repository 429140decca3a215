using WijkBot.BrowserTests.Running;

namespace WijkBot.BrowserTests;

/// <summary>Somebody stands in for a colleague on leave: the cases are there, it is told for whom, and they can be answered.</summary>
public sealed class StandInTests(House house) : IClassFixture<House>
{
    private const string Schelfhorst = "de wijkregisseur van de Schelfhorst", Sluitersveld = "de wijkregisseur van het Sluitersveld", Leader = "de teamleider wijken";

    [Theory]
    [InlineData(true, "schelfhorst", Schelfhorst, "riet", "Er zitten ratten bij Windslaan 14")]
    [InlineData(false, "sluitersveld", Sluitersveld, "noorderkwartier", "Er zitten ratten bij Robbenhaarsweg 12")]
    public async Task What_came_before_and_during_the_leave_is_listed_told_and_answered(bool script, string away, string name, string standIn, string report)
    {
        await using var earlier = await Phone.OpenAsync(house, "sms", script: script);
        var before = await earlier.ReportAsync(report);
        await Leave.FillInAsync(house, away, standIn);
        await using var later = await Phone.OpenAsync(house, "sms", script: script);
        var during = await later.ReportAsync(report);
        await using var desk = await Desk.SignInAsync(house, standIn, width: 360, script: script);
        foreach (var number in new[] { before, during })
            (await Row(desk, number).InnerTextAsync()).ShouldContain($"U vervangt {name}");

        await Row(desk, before).ClickAsync();
        await Visit.ReadsAsync(desk.Page.GetByRole(AriaRole.Heading, new() { Name = before }));
        await desk.AnswerAsync("Ik kom morgen in zijn plaats kijken.");
        await earlier.HearAsync("Ik kom morgen in zijn plaats kijken.");
        desk.Visit.ShouldBeWithoutComplaints();
    }

    [Fact]
    public async Task It_is_found_and_answered_without_a_mouse_and_is_for_everybody()
    {
        await Leave.FillInAsync(house, "hofkamp", "windmolenbroek");
        await using var phone = await Phone.OpenAsync(house, "sms");
        var number = await phone.ReportAsync("Er zitten ratten in de Hofkamp, bij het winkelcentrum");
        await using var desk = await Desk.SignInAsync(house, "windmolenbroek");
        await desk.Visit.ReadsAsync("U vervangt de wijkregisseur van de Hofkamp");
        await EveryPageTests.ShouldBeGoodAsync(desk.Visit);
        await desk.Visit.PressAsync($"Melding {number}");
        await desk.Page.WaitForURLAsync($"**/cases/{number}");
        await desk.Visit.ReadsAsync("vervangt de wijkregisseur van de Hofkamp");
        await EveryPageTests.ShouldBeGoodAsync(desk.Visit);
        await desk.Visit.TabToAsync("text");
        await desk.Page.Keyboard.TypeAsync("Ik bel u vanmiddag.");
        await desk.Visit.PressAsync("Versturen naar de bewoner");
        await phone.HearAsync("Ik bel u vanmiddag.");
    }

    [Fact]
    public async Task The_team_leader_is_away_too_and_a_complaint_comes_to_who_stands_in()
    {
        await using var phone = await Phone.OpenAsync(house, "sms");
        await Leave.FillInAsync(house, "teamleider", "binnenstad");
        await Leave.FillInAsync(house, "dorpen", "binnenstad", by: "binnenstad");
        await phone.SayAsync("Ik heb een klacht over de wijkregisseur: hij luistert niet naar ons", "heeft nummer");
        var complaint = await phone.Case.Locator(".nummer").InnerTextAsync();
        await using var village = await Phone.OpenAsync(house, "sms");
        var report = await village.ReportAsync("Er zitten ratten in Bornerbroek, bij de kerk");
        await using var desk = await Desk.SignInAsync(house, "binnenstad", width: 360);
        (await Row(desk, complaint).InnerTextAsync()).ShouldContain($"U vervangt {Leader}");
        (await Row(desk, report).InnerTextAsync()).ShouldContain("U vervangt de wijkregisseur van Aadorp en Bornerbroek");
        await EveryPageTests.ShouldBeGoodAsync(desk.Visit);
        await Row(desk, complaint).ClickAsync();
        await desk.AnswerAsync("Ik bel u hierover.");
        await phone.HearAsync("Ik bel u hierover.");
    }

    private static ILocator Row(Desk desk, string number) => desk.Page.Locator("#lijst li").Filter(new() { HasText = number }).GetByRole(AriaRole.Link);
}
