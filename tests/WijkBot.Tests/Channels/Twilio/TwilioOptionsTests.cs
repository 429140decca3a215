using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using WijkBot.Channels;
using WijkBot.Channels.Twilio;

namespace WijkBot.Tests.Channels.Twilio;

public sealed class TwilioOptionsTests
{
    [Theory]
    [InlineData("AuthToken", "", "Twilio:AuthToken is empty; it is needed to check the signature of webhooks.")]
    [InlineData("AuthToken", "abc def", "Twilio:AuthToken contains white space; it was probably not copied as it is.")]
    [InlineData("WebhookBaseUrl", "", "Twilio:WebhookBaseUrl is empty; set the public base URL that Twilio calls, for example https://wijkbot.example.nl.")]
    [InlineData("WebhookBaseUrl", "http://wijkbot.example.nl", "Twilio:WebhookBaseUrl must begin with https:// (http is accepted for this machine only).")]
    [InlineData("WebhookBaseUrl", "https://wijkbot.example.nl/#rc=3", "Twilio:WebhookBaseUrl must be an absolute URL without query or fragment.")]
    [InlineData("WebhookBaseUrl", "wijkbot.example.nl", "Twilio:WebhookBaseUrl must be an absolute URL without query or fragment.")]
    [InlineData("ApiBaseUrl", "http://api.example.nl", "Twilio:ApiBaseUrl must begin with https:// (http is accepted for this machine only).")]
    [InlineData("AccountSid", "AC123", "Twilio:AccountSid must be AC followed by 32 hexadecimal digits.")]
    [InlineData("MessagingServiceSid", "MG", "Twilio:MessagingServiceSid must be MG followed by 32 hexadecimal digits.")]
    [InlineData("Templates:keuze2", "HX1", "Twilio:Templates:keuze2 must be HX followed by 32 hexadecimal digits.")]
    [InlineData("SmsNumber", "0850000000", "Twilio:SmsNumber must be a phone number like +31850000000, without spaces or prefix.")]
    [InlineData("WhatsAppNumber", "whatsapp:+31850000000", "Twilio:WhatsAppNumber must be a phone number like +31850000000, without spaces or prefix.")]
    [InlineData("ApiKeySecret", "secret", "Twilio:ApiKeySid and Twilio:ApiKeySecret belong together; set both or neither.")]
    [InlineData("TimeoutSeconds", "0", "Twilio:TimeoutSeconds must be from 1 to 60.")]
    public async Task A_wrong_setting_stops_the_start_with_one_clear_line(string key, string value, string line)
    {
        var failure = await Should.ThrowAsync<OptionsValidationException>(() => TwilioApp.StartAsync(new RecordingTurns(), TwilioApp.Settings((key, value))));
        failure.Failures.ShouldHaveSingleItem().ShouldBe(line);
    }

    [Fact]
    public async Task Twilio_without_any_sender_stops_the_start()
    {
        var settings = TwilioApp.Settings(("SmsNumber", ""), ("WhatsAppNumber", ""));
        var failure = await Should.ThrowAsync<OptionsValidationException>(() => TwilioApp.StartAsync(new RecordingTurns(), settings));
        failure.Message.ShouldBe("Twilio has no sender; set Twilio:SmsNumber, Twilio:WhatsAppNumber or Twilio:MessagingServiceSid.");
    }

    [Fact]
    public async Task A_token_without_account_stops_the_start_and_is_not_repeated()
    {
        var settings = new Dictionary<string, string?> { ["Twilio:AuthToken"] = "very-secret" };
        var failure = await Should.ThrowAsync<OptionsValidationException>(() => TwilioApp.StartAsync(new RecordingTurns(), settings));
        failure.Message.ShouldBe("Twilio:AuthToken is set but Twilio:AccountSid is empty; set the account, or empty both to switch Twilio off.");
        failure.ToString().ShouldNotContain("very-secret");
    }

    [Theory]
    [InlineData("http://127.0.0.1:5080")]
    [InlineData("http://localhost:5080/")]
    [InlineData("https://wijkbot.example.nl/pad/")]
    public async Task Loopback_may_be_plain_http(string url)
    {
        await using var app = await TwilioApp.StartAsync(new RecordingTurns(), TwilioApp.Settings(("WebhookBaseUrl", url), ("ApiBaseUrl", url)));
        app.Services.GetRequiredService<IOptions<TwilioOptions>>().Value.WebhookBase.ShouldNotEndWith("/");
    }

    [Fact]
    public async Task Without_an_account_the_channel_is_off_and_says_so()
    {
        var turns = new RecordingTurns();
        await using var app = await TwilioApp.StartAsync(turns, []);
        using var message = await app.Twilio.PostAsync("/twilio/messages", Payloads.Sms("hoi"));
        using var status = await app.Twilio.PostAsync("/twilio/status", Payloads.Status("sent"));
        message.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        status.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        turns.Messages.ShouldBeEmpty();
        var twilio = app.Services.GetRequiredService<TwilioStatus>();
        twilio.IsOn.ShouldBeFalse();
        twilio.OffReason.ShouldNotBeNull().ShouldContain("Twilio:AccountSid");
        twilio.Line(new Uri(app.Url)).ShouldBe(twilio.OffReason);
        app.Sender.Channels.ShouldBeEmpty();
        app.Services.GetRequiredService<IFetchMedia>().Channels.ShouldBeEmpty();
    }

    [Fact]
    public void Settings_never_show_a_secret() =>
        new TwilioOptions { AccountSid = Payloads.Account, AuthToken = "very-secret" }.ToString().ShouldNotContain("secret");
}
