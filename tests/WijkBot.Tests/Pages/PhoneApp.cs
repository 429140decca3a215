using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace WijkBot.Tests.Pages;

/// <summary>The real program in a real server.</summary>
internal sealed class PhoneApp : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly string folder = Directory.CreateTempSubdirectory("wijkbot-pages-").FullName;

    private PhoneApp(string environment, string[] settings) => app = Program.Build([$"--environment={environment}", "--urls=http://127.0.0.1:0", .. settings], builder =>
    {
        builder.Configuration["Data:Directory"] = folder;
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
    });

    public string Home => app.Urls.Single();
    public IServiceProvider Services => app.Services;

    /// <param name="settings">As on the command line.</param>
    public static async Task<PhoneApp> StartAsync(string environment = "Development", params string[] settings)
    {
        var phone = new PhoneApp(environment, settings);
        await phone.app.StartAsync(TestContext.Current.CancellationToken);
        return phone;
    }

    /// <summary>A browser without script, with cookies of its own, that follows redirects.</summary>
    public HttpClient NewBrowser() => new(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(Home) };

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync(CancellationToken.None);
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
