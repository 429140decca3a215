using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WijkBot.Channels;
using WijkBot.Channels.Browser;
using WijkBot.Messages;

namespace WijkBot.Tests.Channels.Browser;

/// <summary>The phone's channel in a real server on a port of its own; behind it a receiver that keeps what it gets.</summary>
internal sealed class PhoneChannel : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly string folder = Directory.CreateTempSubdirectory("wijkbot-phone-").FullName;

    private PhoneChannel(RecordingTurns turns, string environment, params (string Key, string Value)[] settings)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)));
        builder.Services.AddRoutingCore().AddSingleton<IReceive>(turns);
        builder.Logging.ClearProviders();
        builder.AddBrowser();
        builder.Services.AddSingleton(new BrowserParts(text => text.Length, folder));
        app = builder.Build();
        app.UseRouting();
        // Stands for the page: shows who is known.
        app.MapBrowser()?.MapGet("", (HttpContext context) => context.Features.Get<ResidentAddress>()!.Value);
    }

    public HttpClient Client { get; private set; } = null!;
    public IServiceProvider Services => app.Services;
    public string Folder => folder;

    public static async Task<PhoneChannel> StartAsync(RecordingTurns turns, string environment = "Development", params (string Key, string Value)[] settings)
    {
        var phone = new PhoneChannel(turns, environment, settings);
        await phone.app.StartAsync(TestContext.Current.CancellationToken);
        phone.Client = phone.NewBrowser();
        return phone;
    }

    /// <summary>A browser with cookies of its own; redirects are not followed.</summary>
    public HttpClient NewBrowser() => new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() })
    {
        BaseAddress = new Uri(app.Urls.Single()),
    };

    /// <summary>Sends as the page's script does: it wants a status.</summary>
    public static async Task<HttpResponseMessage> SendAsync(HttpClient browser, HttpContent form, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/probeer/bericht") { Content = form };
        request.Headers.Accept.ParseAdd("application/json");
        foreach (var (name, value) in headers)
            request.Headers.Add(name, value);
        return await browser.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) =>
        new(fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));

    public static MultipartFormDataContent Photo(byte[] content, string kanaal = "whatsapp", string name = "foto.jpg") => new()
    {
        { new StringContent(kanaal), "kanaal" },
        { new ByteArrayContent(content), "foto", name },
    };

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }
}
