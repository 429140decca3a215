using System.Net;
using Microsoft.Extensions.Options;
using WijkBot.Cases;
using WijkBot.Handover;
using WijkBot.Inbox;
using WijkBot.Messages;
using WijkBot.Ops.Costs;
using WijkBot.Tests.Running;

namespace WijkBot.Tests.Inbox;

/// <summary>What a colleague reads at the reply box before anything is sent.</summary>
public sealed class ReplyBoxTests
{
    private readonly LeapingClock clock = new(new DateTimeOffset(2026, 11, 27, 9, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("Tot morgen", "nl", null, "10 tekens, 1 sms.")]
    [InlineData("Tot morgen", "nl", "0.08", "10 tekens, 1 sms. Kost ongeveer € 0,08.")]
    [InlineData("Café’s", "nl", null, "6 tekens, 1 sms. Tekens die een sms niet kent, schrijven we anders of laten we weg.")]
    [InlineData("Het kost € 5", "nl", null, "12 tekens, 1 sms. Het teken € telt in een sms dubbel.")]
    [InlineData("[1] of {2}", "nl", null, "10 tekens, 1 sms. De tekens [ ] { tellen in een sms dubbel.")]
    [InlineData("شكرا", "ar", "0.1", "4 tekens, 1 sms. Door de tekens ش ك ر en andere passen er maar 70 tekens in een sms in plaats van 160. Kost ongeveer € 0,10.")]
    [InlineData("", "nl", "0.08", "0 tekens")]
    public void Length_letters_and_cost_are_in_plain_words(string text, string language, string? price, string sentence) =>
        Count(price).Sentence(ReplySize.Of(text, ChannelTraits.Sms, language)).ShouldBe(sentence);

    [Fact]
    public void Two_parts_cost_twice_and_three_do_not_go()
    {
        Count("0.0795").Sentence(ReplySize.Of(new string('a', 200), ChannelTraits.Sms, "nl")).ShouldBe("200 tekens, 2 sms'jes. Kost ongeveer € 0,159.");
        Count(null).Sentence(ReplySize.Of(new string('a', 400), ChannelTraits.Sms, "nl")).ShouldStartWith("400 tekens, 3 sms'jes: te lang om te versturen.");
        Count("0.08").Sentence(ReplySize.Of("Dag 😀", ChannelTraits.WhatsApp, "nl")).ShouldBe("6 tekens");
    }

    [Fact]
    public void What_goes_to_several_is_added_up_by_the_channel_and_language_of_each()
    {
        Count("0.08").Of(new string('a', 200), [To("sms"), To("sms", "en"), To("whatsapp")]).ShouldBe("200 tekens, samen 4 sms'jes. Kost samen ongeveer € 0,32.");
        Count("0.08").Of("Dag", [To("sms"), To("sms") with { Reach = new Reach(Guid.Empty, true, default) }]).ShouldBe("3 tekens, samen 1 sms. Kost samen ongeveer € 0,08.");
        Count(null).Of(new string('a', 400), [To("sms"), To("whatsapp")]).ShouldBe("400 tekens, samen 3 sms'jes: te lang om te versturen.");
        Count("0.08").Of("Dag", [To("whatsapp"), To("whatsapp")]).ShouldBe("3 tekens");
        Count("0.08").Of("Dağ", [To("sms", "ar"), To("sms", "tr")]).ShouldStartWith("3 tekens, samen 2 sms'jes.");
        Count("0.08").Of("Dag", [To("whatsapp")]).ShouldBe("3 tekens");
        Count("0.08").Of("Dag", []).ShouldBe("");
    }

    [Fact]
    public async Task The_price_of_the_settings_is_on_the_page_and_while_typing()
    {
        await using var app = await DeskApp.StartAsync(await Store.SqliteAsync(), ("Costs:SmsPerSegment", "0.08"));
        var number = await app.CaseAsync();
        using var browser = await app.SignedInAsync();
        var counted = await DeskApp.PostAsync(browser, $"/inbox/cases/{number}", $"/inbox/cases/{number}/tel", ("text", "Dag"));
        (await counted.Content.ReadAsStringAsync(CancellationToken.None)).ShouldBe("3 tekens, 1 sms. Kost ongeveer € 0,08.");
        var preview = await DeskApp.PostAsync(browser, $"/inbox/cases/{number}", $"/inbox/cases/{number}/reply", ("action", "preview"), ("text", "Dag"));
        WebUtility.HtmlDecode(await preview.Content.ReadAsStringAsync(CancellationToken.None)).ShouldContain("<p>3 tekens, 1 sms. Kost ongeveer € 0,08.</p>");
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("12")]
    public async Task A_price_that_cannot_be_is_refused_at_the_start(string price)
    {
        var refused = await Should.ThrowAsync<OptionsValidationException>(async () => await DeskApp.StartAsync(await Store.SqliteAsync(), ("Costs:SmsPerSegment", price)));
        refused.Failures.ShouldBe(["Costs:SmsPerSegment: must be from 0.0001 to 10 euros"]);
    }

    [Fact]
    public async Task WhatsApp_tells_until_when_and_then_that_nothing_arrives()
    {
        await using var app = await DeskApp.StartAsync(await Store.SqliteAsync(), null, clock);
        var number = await app.CaseAsync(channel: "whatsapp");
        (await VenueAsync(app, number)).ShouldBe("U kunt via WhatsApp vrij antwoorden tot zaterdag 28 november 10:00.");
        clock.Advance(TimeSpan.FromHours(24));
        (await VenueAsync(app, number)).ShouldStartWith("De bewoner schreef langer dan 24 uur geleden. WhatsApp weigert uw antwoord");
        await app.WritesAsync("Nog iets", channel: "whatsapp");
        (await VenueAsync(app, number)).ShouldBe("U kunt via WhatsApp vrij antwoorden tot zondag 29 november 10:00.");
    }

    [Fact]
    public async Task On_sms_there_is_nothing_to_tell()
    {
        await using var app = await DeskApp.StartAsync(await Store.SqliteAsync(), null, clock);
        (await VenueAsync(app, await app.CaseAsync())).ShouldBe("");
    }

    [Fact]
    public async Task A_channel_that_is_off_is_told()
    {
        await using var app = await DeskApp.StartAsync(await Store.SqliteAsync(), null, clock);
        (await VenueAsync(app, await app.CaseAsync(channel: "chat"))).ShouldBe("chat staat hier uit: uw antwoord komt niet aan. Bel de bewoner.");
    }

    private static Addressee To(string channel, string language = "nl") =>
        new(new Reporter("100001", Guid.NewGuid(), channel, language, default, false), new Reach(Guid.Empty, false, default));

    private static ReplyCount Count(string? price) =>
        new(Options.Create(new CostsOptions { SmsPerSegment = price is null ? null : decimal.Parse(price, System.Globalization.CultureInfo.InvariantCulture) }));

    private static async Task<string> VenueAsync(DeskApp app, string number)
    {
        using var browser = await app.SignedInAsync();
        var html = await browser.GetStringAsync($"/inbox/cases/{number}", CancellationToken.None);
        return WebUtility.HtmlDecode(System.Text.RegularExpressions.Regex.Match(html, "<p id=\"venster\"[^>]*>([^<]*)</p>").Groups[1].Value);
    }
}
