using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using WijkBot.Channels;
using WijkBot.Channels.Twilio;

namespace WijkBot.Tests.Channels.Twilio;

/// <summary>The channel on a real server on loopback, with the turn behind it recorded.</summary>
public sealed class TwilioApp : IAsyncDisposable
{
    public const string PublicBase = "https://wijkbot.example.nl/bot";
    public const string Token = "12345678901234567890123456789012";

    private readonly WebApplication app;

    private TwilioApp(WebApplication app, string url)
    {
        this.app = app;
        Url = url;
        Client = new HttpClient();
        Twilio = new TwilioCaller(Client, url, PublicBase, Token);
    }

    public string Url { get; }

    public HttpClient Client { get; }

    public TwilioCaller Twilio { get; }

    public IServiceProvider Services => app.Services;

    public IChannelSender Sender => Services.GetRequiredService<IEnumerable<IChannelSender>>().Single();

    public static Dictionary<string, string?> Settings(params (string Key, string? Value)[] changes)
    {
        var settings = new Dictionary<string, string?>
        {
            ["Twilio:AccountSid"] = Payloads.Account,
            ["Twilio:AuthToken"] = Token,
            ["Twilio:WebhookBaseUrl"] = PublicBase,
            ["Twilio:SmsNumber"] = Payloads.SmsNumber,
            ["Twilio:WhatsAppNumber"] = Payloads.WhatsAppNumber,
        };
        foreach (var (key, value) in changes)
            settings["Twilio:" + key] = value;
        return settings;
    }

    public static async Task<TwilioApp> StartAsync(RecordingTurns turns, Dictionary<string, string?>? settings = null, ILoggerProvider? logs = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.Sources.Clear();
        builder.Configuration.AddInMemoryCollection(settings ?? Settings());
        builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Trace).AddProvider(logs ?? NullLoggerProvider.Instance);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Services.AddSingleton<IReceive>(turns).AddSingleton<IReceiveReceipts>(turns);
        builder.AddTwilio();
        var built = builder.Build();
        built.MapTwilio();
        await built.StartAsync(CancellationToken.None);
        return new TwilioApp(built, built.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        using var soon = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await app.StopAsync(soon.Token);
        await app.DisposeAsync();
    }
}
