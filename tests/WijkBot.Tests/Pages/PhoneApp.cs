using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WijkBot.Channels.Browser;
using WijkBot.Conversations;
using WijkBot.Delivery;
using WijkBot.Dialogs;
using WijkBot.Languages;
using WijkBot.Municipality;
using WijkBot.Ops.Start;
using WijkBot.Pages;
using WijkBot.Privacy;
using WijkBot.Storage;
using WijkBot.Turns;
using WijkBot.Wijken;

namespace WijkBot.Tests.Pages;

/// <summary>The phone page on the real turn, record and delivery, in a real server; only the reading is a small one.</summary>
internal sealed class PhoneApp : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly string folder = Directory.CreateTempSubdirectory("wijkbot-pages-").FullName;

    private PhoneApp(string environment)
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { EnvironmentName = environment, ApplicationName = "WijkBot" });
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection([new("Data:Directory", folder)]);
        builder.Services.AddRoutingCore().AddSingleton(TimeProvider.System).AddSingleton<IUnderstand, SmallReader>();
        builder.Logging.ClearProviders();
        builder.AddMunicipality();
        builder.AddWijken();
        builder.AddLanguages(services => services.GetRequiredService<MunicipalityData>().Directory);
        builder.AddStorage();
        builder.AddPrivacy();
        builder.AddDelivery();
        builder.AddDialogs();
        builder.AddTurns();
        builder.AddBrowser(SmsText.Segments, services => services.GetRequiredService<DataFolder>().Sub("media-tryout"));
        builder.AddPages();
        app = builder.Build();
        app.UsePageHeaders();
        app.UseRouting();
        app.MapPages(app.MapBrowser());
    }

    public string Home => app.Urls.Single();
    public IServiceProvider Services => app.Services;

    public static async Task<PhoneApp> StartAsync(string environment = "Development")
    {
        var phone = new PhoneApp(environment);
        await phone.app.StartAsync(TestContext.Current.CancellationToken);
        return phone;
    }

    /// <summary>A browser without script, with cookies of its own, that follows redirects.</summary>
    public HttpClient NewBrowser() => new(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = new Uri(Home) };

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(folder, recursive: true);
    }
}
