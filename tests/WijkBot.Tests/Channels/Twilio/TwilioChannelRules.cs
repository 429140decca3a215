namespace WijkBot.Tests.Channels.Twilio;

/// <summary>The rules of every channel, over the SMS webhook.</summary>
public sealed class TwilioChannelRules : ChannelRules, IAsyncLifetime
{
    private TwilioApp app = null!;

    public async ValueTask InitializeAsync() => app = await TwilioApp.StartAsync(Turns);

    public ValueTask DisposeAsync() => app.DisposeAsync();

    protected override Task<HttpResponseMessage> DeliverAsync(string text, int number = 1) =>
        app.Twilio.PostAsync("/twilio/messages", Payloads.Sms(text, number));

    protected override Task<HttpResponseMessage> DeliverForgedAsync(string text)
    {
        var form = Payloads.Sms(text);
        return app.Twilio.SendAsync("/twilio/messages", Signer.Encode(form), Signer.Sign("another token", TwilioApp.PublicBase + "/twilio/messages", form));
    }

    protected override Task<HttpResponseMessage> DeliverBrokenAsync() =>
        app.Twilio.PostAsync("/twilio/messages", Payloads.Sms("hoi", 1, ("From", null)));
}
