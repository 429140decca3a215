using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using WijkBot.Storage;
using WijkBot.Tests.Channels.Twilio;

namespace WijkBot.Tests.Running;

/// <summary>The real program over real HTTP on loopback, with a stand-in for Twilio; only what lies outside is not real.</summary>
internal sealed class BotApp : IAsyncDisposable
{
    /// <summary>Where Twilio would call; signatures are made over it, whatever the port really is.</summary>
    public const string PublicUrl = "https://wijkbot.example";

    public const string SmsNumber = "+31850000000";

    private readonly WebApplication app;

    private BotApp(WebApplication app, TwilioStandIn twilio) => (this.app, Twilio) = (app, twilio);

    public TwilioStandIn Twilio { get; }

    public HttpClient Client { get; private init; } = null!;

    public IServiceProvider Services => app.Services;

    public SqlStore Sql => Services.GetRequiredService<SqlStore>();

    public static async Task<BotApp> StartAsync(Store store, TwilioStandIn? twilio = null, Action<WebApplicationBuilder>? adjust = null)
    {
        twilio ??= await TwilioStandIn.StartAsync();
        // as arguments: which stores there are is decided while the program is put together
        var started = Program.Build([.. store.Settings.Concat(SettingsFor(twilio)).Select(setting => $"--{setting.Key}={setting.Value}")], adjust);
        started.Urls.Clear();
        started.Urls.Add("http://127.0.0.1:0");
        await started.StartAsync(TestContext.Current.CancellationToken);
        var address = started.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
        return new BotApp(started, twilio) { Client = new HttpClient { BaseAddress = new Uri(address) } };
    }

    private static Dictionary<string, string> SettingsFor(TwilioStandIn twilio) => new()
    {
        ["Twilio:AccountSid"] = twilio.AccountSid,
        ["Twilio:AuthToken"] = twilio.AuthToken,
        ["Twilio:ApiBaseUrl"] = twilio.Url,
        ["Twilio:WebhookBaseUrl"] = PublicUrl,
        ["Twilio:SmsNumber"] = SmsNumber,
        ["Twilio:WhatsAppNumber"] = SmsNumber,
        ["Logging:LogLevel:Default"] = "Critical",
        // nobody changes a settings file here, and a system watches only so many
        ["hostBuilder:reloadConfigOnChange"] = "false",
        ["Delivery:Sweep"] = "00:00:00.200",
    };

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.StopAsync(CancellationToken.None);
        await app.DisposeAsync();
        await Twilio.DisposeAsync();
    }
}
