using WijkBot.BrowserTests.Running;

namespace WijkBot.BrowserTests;

public sealed class PhoneTests(House house) : IClassFixture<House>
{
    [Theory]
    [InlineData(360)]
    [InlineData(1180)]
    public async Task A_report_is_typed_by_SMS_and_beside_it_stands_the_case(int width)
    {
        await using var phone = await Phone.OpenAsync(house, "sms", width);
        await Visit.ReadsAsync(phone.Case.GetByText("Nog geen melding"));
        var number = await phone.ReportAsync("Er zitten ratten bij Robbenhaarsweg 12");

        (await phone.Ours.Last.InnerTextAsync()).ShouldContain(number);
        var pane = await phone.Case.InnerTextAsync();
        foreach (var fact in new[] { "Er zitten ratten bij Robbenhaarsweg 12", "Ratten", "Robbenhaarsweg 12", "Sluitersveld", "de wijkregisseur van het Sluitersveld", "Open", "Bewoner meldde dit" })
            pane.ShouldContain(fact);
        await phone.Visit.ShouldFitAsync(width);
        phone.Visit.ShouldBeWithoutComplaints();
    }

    [Fact]
    public async Task Under_each_SMS_stands_what_it_costs_and_below_it_the_sum()
    {
        await using var phone = await Phone.OpenAsync(house, "sms");
        await phone.ReportAsync("Er zitten ratten bij Windslaan 340");
        var segments = await phone.SegmentsAsync();
        segments.Count.ShouldBe(3);
        segments.ShouldAllBe(each => each == 1 || each == 2);
        (await phone.Page.Locator(".totaal").InnerTextAsync()).ShouldBe($"Totaal van ons: {segments.Sum()} SMS");
    }

    [Fact]
    public async Task A_reload_and_a_look_at_the_other_phone_keep_the_talk()
    {
        await using var phone = await Phone.OpenAsync(house, "sms");
        await phone.ReportAsync();
        var talk = await phone.Page.Locator("#gesprek").InnerTextAsync();
        await phone.Page.ReloadAsync();
        (await phone.Page.Locator("#gesprek").InnerTextAsync()).ShouldBe(talk);
        await phone.Page.GetByRole(AriaRole.Link, new() { Name = "WhatsApp" }).ClickAsync();
        await phone.Visit.ReadsAsync("Stuur uw eerste bericht");
        await phone.Page.GetByRole(AriaRole.Link, new() { Name = "SMS", Exact = true }).ClickAsync();
        (await phone.Page.Locator("#gesprek").InnerTextAsync()).ShouldBe(talk);
    }

    [Fact]
    public async Task Two_visitors_do_not_see_each_other()
    {
        await using var one = await Phone.OpenAsync(house, "sms");
        await using var other = await Phone.OpenAsync(house, "sms");
        var number = await one.ReportAsync();
        await other.SayAsync("Wie is mijn wijkregisseur?", "?");
        await other.Page.ReloadAsync();
        var seen = await other.Page.ContentAsync();
        seen.ShouldContain("Wie is mijn wijkregisseur?");
        seen.ShouldNotContain(number);
        seen.ShouldNotContain("Robbenhaarsweg");
        (await other.Case.InnerTextAsync()).ShouldContain("Nog geen melding");
    }

    [Fact]
    public async Task A_new_resident_begins_with_an_empty_phone()
    {
        await using var phone = await Phone.OpenAsync(house, "sms");
        await phone.SayAsync("hallo", "WijkBot");
        await phone.Page.GetByRole(AriaRole.Button, new() { Name = "Nieuwe bewoner" }).ClickAsync();
        await phone.Visit.ReadsAsync("Stuur uw eerste bericht");
        (await phone.Ours.CountAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Enter_sends_and_pressing_it_twice_sends_once()
    {
        await using var phone = await Phone.OpenAsync(house, "sms");
        await phone.Page.GetByLabel("Uw bericht").FillAsync("Er zitten ratten bij Windslaan 300");
        await phone.Page.Keyboard.PressAsync("Enter");
        await phone.Page.Keyboard.PressAsync("Enter");
        await phone.HearAsync("Klopt dit?");
        (await phone.Page.Locator(".bel.van-bewoner").CountAsync()).ShouldBe(1);
    }
}
