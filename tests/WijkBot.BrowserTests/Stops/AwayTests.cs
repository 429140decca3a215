using System.Net;

namespace WijkBot.BrowserTests.Stops;

/// <summary>The pages that nobody wants to see: the record is away, or too much was asked. They are for everybody as well.</summary>
public sealed class AwayTests(AwayHouse house) : IClassFixture<AwayHouse>
{
    [Theory]
    [InlineData("/inbox")]
    [InlineData("/inbox/cases/{number}")]
    [InlineData("/inbox/cases/{number}/bewoner")]
    public async Task A_page_while_the_record_is_away(string path)
    {
        await using var desk = await Desk.SignInAsync(house, width: 360, colleague: "schelfhorst");
        house.IsAway = true;
        try
        {
            await desk.Visit.GoAsync(path.Replace("{number}", house.Number, StringComparison.Ordinal));
            desk.Visit.Answer!.Status.ShouldBe(503);
            desk.Visit.ForgetRefusal(503);
            await desk.Visit.ReadsAsync("De gegevens zijn nu niet te bereiken.");
            await EveryPageTests.ShouldBeGoodAsync(desk.Visit);
        }
        finally
        {
            house.IsAway = false;
        }
    }

    [Fact]
    public async Task An_answer_while_the_record_is_away_is_not_lost()
    {
        await using var desk = await Desk.SignInAsync(house, width: 360, colleague: "schelfhorst");
        await desk.OpenAsync(house.Number);
        await desk.Page.GetByLabel("Antwoord aan de bewoner").FillAsync("Ik kom morgen om tien uur kijken");
        house.IsAway = true;
        try
        {
            await desk.PressAsync("Versturen naar de bewoner");
            await desk.Visit.ReadsAsync("De gegevens zijn nu niet te bereiken.");
            desk.Visit.ForgetRefusal(503);
            await EveryPageTests.ShouldBeGoodAsync(desk.Visit);
        }
        finally
        {
            house.IsAway = false;
        }
        await desk.OpenAsync(house.Number);
        (await desk.Page.GetByLabel("Antwoord aan de bewoner").InputValueAsync()).ShouldBe("Ik kom morgen om tien uur kijken");
    }

    [Fact]
    public async Task Too_many_codes_were_asked()
    {
        await using var visit = await house.VisitAsync("/inbox/aanmelden", width: 360);
        for (var asked = 0; asked < 40 && visit.Answer?.Status != 429; asked++)
        {
            await visit.GoAsync("/inbox/aanmelden");
            await visit.Page.GetByLabel("Uw e-mailadres bij de gemeente").FillAsync("niemand@example.nl");
            await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Mail mij een code" }).ClickAsync();
            await visit.Page.WaitForURLAsync("**/inbox/aanmelden/code");
        }
        visit.Answer!.Status.ShouldBe(429);
        visit.ForgetRefusal(429);
        await EveryPageTests.ShouldBeGoodAsync(visit);
    }

    [Fact]
    public async Task Too_much_is_open()
    {
        await using var desk = await Desk.SignInAsync(house, width: 360, colleague: "riet");
        using var browser = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = new Uri(house.Home) };
        browser.DefaultRequestHeaders.Add("Cookie", string.Join("; ", (await desk.Page.Context.CookiesAsync()).Select(cookie => $"{cookie.Name}={cookie.Value}")));
        var open = new List<HttpResponseMessage>();
        do
            open.Add(await browser.GetAsync("/inbox/live", HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken));
        while (open[^1].StatusCode == HttpStatusCode.OK && open.Count < 40);
        open[^1].StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);

        await desk.Visit.GoAsync("/inbox/live");
        desk.Visit.Answer!.Status.ShouldBe(429);
        desk.Visit.ForgetRefusal(429);
        await desk.Visit.ReadsAsync("Dit is nu te vaak gevraagd.");
        await EveryPageTests.ShouldBeGoodAsync(desk.Visit);
        open.ForEach(one => one.Dispose());
    }
}
