using System.Net;
using Microsoft.Extensions.DependencyInjection;
using WijkBot.Channels;
using WijkBot.Messages;

namespace WijkBot.Tests.Channels.Browser;

public sealed class BrowserMessageTests
{
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF, 0xE0, .. new byte[200]];
    private readonly RecordingTurns turns = new();

    [Fact]
    public async Task Without_a_script_the_form_leads_back_to_the_page()
    {
        await using var phone = await PhoneChannel.StartAsync(turns);
        using var answer = await phone.Client.PostAsync("/probeer/bericht", PhoneChannel.Form(("kanaal", "whatsapp"), ("tekst", "hoi")), TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldBe("/probeer?kanaal=whatsapp#typ");
        turns.Messages.ShouldHaveSingleItem().From.Channel.ShouldBe(ChannelTraits.TryWhatsApp.Name);
    }

    [Theory]
    [InlineData("", "leeg")]
    [InlineData("   ", "leeg")]
    public async Task Without_a_script_the_page_says_why_it_was_not_sent(string text, string why)
    {
        await using var phone = await PhoneChannel.StartAsync(turns);
        using var answer = await phone.Client.PostAsync("/probeer/bericht", PhoneChannel.Form(("tekst", text)), TestContext.Current.CancellationToken);
        answer.Headers.Location!.ToString().ShouldBe($"/probeer?kanaal=sms&fout={why}");
        turns.Messages.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_text_longer_than_ten_sms_is_refused()
    {
        await using var phone = await PhoneChannel.StartAsync(turns);
        (await StatusAsync(phone, PhoneChannel.Form(("tekst", new string('a', 1601))))).ShouldBe(HttpStatusCode.BadRequest);
        (await StatusAsync(phone, PhoneChannel.Form(("tekst", new string('a', 1600))))).ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_button_brings_its_value_and_its_words()
    {
        await using var phone = await PhoneChannel.StartAsync(turns);
        (await StatusAsync(phone, PhoneChannel.Form(("kanaal", "whatsapp"), ("tekst", "Ja"), ("keuze", "yes")))).ShouldBe(HttpStatusCode.OK);
        var message = turns.Messages.ShouldHaveSingleItem();
        (message.Text, message.Choice).ShouldBe(("Ja", "yes"));
    }

    [Fact]
    public async Task A_location_arrives_on_WhatsApp_and_is_refused_on_SMS()
    {
        await using var phone = await PhoneChannel.StartAsync(turns);
        (string, string)[] pin = [("lat", "52.357"), ("lon", "6.6628"), ("plaats", "Binnenstad"), ("straal", "12")];
        (await StatusAsync(phone, PhoneChannel.Form([("kanaal", "sms"), .. pin]))).ShouldBe(HttpStatusCode.BadRequest);
        (await StatusAsync(phone, PhoneChannel.Form([("kanaal", "whatsapp"), .. pin]))).ShouldBe(HttpStatusCode.OK);
        turns.Messages.ShouldHaveSingleItem().Location.ShouldBe(new Location(52.357, 6.6628, "Binnenstad", null, 12));
    }

    [Theory]
    [InlineData("91", "6.66")]
    [InlineData("52.3", "181")]
    [InlineData("NaN", "6.66")]
    [InlineData("52,3", "6.66")]
    [InlineData("52.3", "")]
    public async Task A_location_that_is_nowhere_is_refused(string latitude, string longitude)
    {
        await using var phone = await PhoneChannel.StartAsync(turns);
        (await StatusAsync(phone, PhoneChannel.Form(("kanaal", "whatsapp"), ("lat", latitude), ("lon", longitude)))).ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_photo_is_kept_and_can_be_fetched_and_only_its_sender_sees_it()
    {
        await using var phone = await PhoneChannel.StartAsync(turns);
        (await StatusAsync(phone, PhoneChannel.Photo(Jpeg))).ShouldBe(HttpStatusCode.OK);
        var media = turns.Messages.ShouldHaveSingleItem().Media.ShouldHaveSingleItem();
        media.ContentType.ShouldBe("image/jpeg");
        var fetch = phone.Services.GetServices<IFetchMedia>().Single(fetches => fetches.Channels.Contains(ChannelTraits.TryWhatsApp.Name));
        (await fetch.FetchAsync(media, TestContext.Current.CancellationToken)).ShouldNotBeNull().Content.ToArray().ShouldBe(Jpeg);
        (await phone.Client.GetByteArrayAsync($"/probeer/foto/{media.Source}", TestContext.Current.CancellationToken)).ShouldBe(Jpeg);
        using var stranger = phone.NewBrowser();
        using var refused = await stranger.GetAsync($"/probeer/foto/{media.Source}", TestContext.Current.CancellationToken);
        refused.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_only_looks_like_a_photo_by_its_name_is_refused()
    {
        await using var phone = await PhoneChannel.StartAsync(turns);
        (await StatusAsync(phone, PhoneChannel.Photo("<script>alert(1)</script>"u8.ToArray()))).ShouldBe(HttpStatusCode.UnsupportedMediaType);
        turns.Messages.ShouldBeEmpty();
        Directory.GetFiles(phone.Folder).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_photo_by_SMS_is_refused()
    {
        await using var phone = await PhoneChannel.StartAsync(turns);
        (await StatusAsync(phone, PhoneChannel.Photo(Jpeg, "sms"))).ShouldBe(HttpStatusCode.UnsupportedMediaType);
    }

    [Fact]
    public async Task A_photo_of_more_than_8_MB_is_refused()
    {
        await using var phone = await PhoneChannel.StartAsync(turns);
        byte[] large = [.. Jpeg, .. new byte[8 * 1024 * 1024]];
        (await StatusAsync(phone, PhoneChannel.Photo(large))).ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        turns.Messages.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("../../../etc/passwd")]
    [InlineData("..")]
    [InlineData("")]
    public async Task A_source_never_leads_out_of_the_folder(string source)
    {
        await using var phone = await PhoneChannel.StartAsync(turns);
        var fetch = phone.Services.GetServices<IFetchMedia>().Single();
        (await fetch.FetchAsync(new Media(source, "image/jpeg"), TestContext.Current.CancellationToken)).ShouldBeNull();
    }

    [Fact]
    public async Task What_is_sent_is_accepted_at_once_and_counted_on_SMS_only()
    {
        await using var phone = await PhoneChannel.StartAsync(turns);
        var sender = phone.Services.GetServices<IChannelSender>().Single();
        sender.Channels.ShouldBe([ChannelTraits.TrySms.Name, ChannelTraits.TryWhatsApp.Name]);
        var bySms = await sender.SendAsync(Shipment(ChannelTraits.TrySms), TestContext.Current.CancellationToken);
        bySms.ShouldBeOfType<SendResult.Accepted>().Segments.ShouldBe("Klopt dit?\n1 Ja".Length);
        var byApp = await sender.SendAsync(Shipment(ChannelTraits.TryWhatsApp), TestContext.Current.CancellationToken);
        byApp.ShouldBeOfType<SendResult.Accepted>().Segments.ShouldBeNull();
    }

    private static Shipment Shipment(ChannelTraits channel) => new(
        Guid.NewGuid(), new ResidentAddress(channel.Name, "probeer-0"), new OutgoingMessage("Klopt dit?") { Options = [new MessageOption("Ja", "yes")] }, null, true);

    private static async Task<HttpStatusCode> StatusAsync(PhoneChannel phone, HttpContent form)
    {
        using var answer = await PhoneChannel.SendAsync(phone.Client, form);
        return answer.StatusCode;
    }
}
