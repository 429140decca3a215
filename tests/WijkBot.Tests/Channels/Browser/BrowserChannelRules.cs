namespace WijkBot.Tests.Channels.Browser;

/// <summary>The rules of all channels, for the phone page.</summary>
public sealed class BrowserChannelRules : ChannelRules, IAsyncLifetime
{
    private PhoneChannel phone = null!;

    public async ValueTask InitializeAsync() => phone = await PhoneChannel.StartAsync(Turns);

    public ValueTask DisposeAsync() => phone.DisposeAsync();

    /// <summary>As the page's script sends it.</summary>
    protected override Task<HttpResponseMessage> DeliverAsync(string text, int number = 1) =>
        PhoneChannel.SendAsync(phone.Client, new MultipartFormDataContent { { new StringContent(text), "tekst" }, { new StringContent($"{number:D32}"), "id" } });

    /// <summary>Another site makes the visitor's browser send a form.</summary>
    protected override Task<HttpResponseMessage> DeliverForgedAsync(string text) =>
        PhoneChannel.SendAsync(phone.Client, PhoneChannel.Form(("tekst", text)), ("Sec-Fetch-Site", "cross-site"));

    protected override Task<HttpResponseMessage> DeliverBrokenAsync() =>
        PhoneChannel.SendAsync(phone.Client, PhoneChannel.Form(("kanaal", "whatsapp"), ("lat", "noord"), ("lon", "6.66")));
}
