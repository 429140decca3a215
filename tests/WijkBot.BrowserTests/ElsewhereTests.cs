using WijkBot.BrowserTests.Running;

namespace WijkBot.BrowserTests;

/// <summary>A colleague helps in another wijk: he is asked why, and then works there as in his own.</summary>
public sealed class ElsewhereTests(House house) : IClassFixture<House>
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_case_in_another_wijk_opens_with_a_reason(bool script)
    {
        await using var phone = await Phone.OpenAsync(house, "sms", script: script);
        var number = await phone.ReportAsync("Er zitten ratten bij Robbenhaarsweg 12");
        await using var desk = await Desk.SignInAsync(house, script ? "riet" : "hofkamp", width: 360, script: script);
        await desk.Page.GotoAsync($"/inbox/cases/{number}");
        await desk.Visit.ReadsAsync("ligt in een wijk die niet van u is");
        await EveryPageTests.ShouldBeGoodAsync(desk.Visit);

        await desk.Page.GetByLabel("Waarom?").FillAsync("Ik neem vandaag waar voor een collega");
        await desk.PressAsync("Kijken");
        await Visit.ReadsAsync(desk.Page.GetByRole(AriaRole.Heading, new() { Name = number }));
        await desk.AnswerAsync("Ik kom kijken.");
        await phone.HearAsync("Ik kom kijken.");
        await desk.Page.GotoAsync("/inbox/andere-wijk");
        await desk.Visit.ReadsAsync("Vandaag al open voor u");
        desk.Visit.ShouldBeWithoutComplaints();
    }
}
