using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WijkBot.Channels;
using WijkBot.Inbox.SignIn;
using WijkBot.Storage;
using WijkBot.Tests.Running;

namespace WijkBot.Tests.Inbox;

/// <summary>The program as colleagues and other systems see it. Only sending is stood in for.</summary>
public sealed partial class DeskApp : IAsyncDisposable
{
    public const string ApiKey = "an-api-key-of-a-test-0123456789";
    private readonly WebApplication app;
    private readonly Store store;

    private DeskApp(WebApplication app, Store store) => (this.app, this.store) = (app, store);

    public IServiceProvider Services => app.Services;

    public RecordingSender Sent { get; private init; } = null!;

    public static Task<DeskApp> StartAsync(Store store, params (string Key, string? Value)[] settings) => StartAsync(store, (IFetchMedia?)null, settings);

    public static Task<DeskApp> StartAsync(Store store, IFetchMedia? media, params (string Key, string? Value)[] settings) => StartAsync(store, media, null, settings);

    public static Task<DeskApp> StartAsync(Store store, IFetchMedia? media, TimeProvider? time, params (string Key, string? Value)[] settings) => StartAsync(
        store, builder =>
        {
            if (media is not null)
                builder.Services.AddSingleton(media);
            if (time is not null)
                builder.Services.AddSingleton(time);
        }, settings);

    /// <param name="adjust">What is otherwise than when it serves residents.</param>
    public static async Task<DeskApp> StartAsync(Store store, Action<WebApplicationBuilder> adjust, params (string Key, string? Value)[] settings)
    {
        var sent = new RecordingSender();
        // as arguments: which stores there are is decided while the program is put together
        var args = store.Settings.Select(pair => (pair.Key, (string?)pair.Value)).Append(("Api:Keys:0", ApiKey)).Concat(settings)
            .GroupBy(pair => pair.Item1).Select(pair => pair.Last()).Where(pair => pair.Item2 is not null).Select(pair => $"--{pair.Item1}={pair.Item2}");
        var started = Program.Build([.. args, "--Logging:LogLevel:Default=Error", "--Delivery:Sweep=00:00:00.200", "--hostBuilder:reloadConfigOnChange=false"], builder =>
        {
            builder.WebHost.UseTestServer();
            builder.Services.AddSingleton<IChannelSender>(sent);
            adjust(builder);
        });
        await started.StartAsync(TestContext.Current.CancellationToken);
        return new DeskApp(started, store) { Sent = sent };
    }

    /// <summary>A browser: keeps cookies, follows no redirect by itself.</summary>
    public HttpClient Browser() => new(new CookieJar(app.GetTestServer().CreateHandler())) { BaseAddress = new Uri("http://localhost") };

    public HttpClient System(string? key = ApiKey)
    {
        var client = new HttpClient(app.GetTestServer().CreateHandler()) { BaseAddress = new Uri("http://localhost") };
        if (key is not null)
            client.DefaultRequestHeaders.Authorization = new("Bearer", key);
        return client;
    }

    public async Task<HttpClient> SignedInAsync(string id = "schelfhorst")
    {
        var browser = Browser();
        var token = await Services.GetRequiredService<SignInLinks>().CreateAsync(id, CancellationToken.None);
        var answer = await PostAsync(browser, "/" + SignInLinks.PathOf(token!), "/inbox/aanmelden", ("code", token!));
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        return browser;
    }

    /// <summary>Opens a page, takes the hidden fields of its first form and posts them with what is filled in.</summary>
    public static async Task<HttpResponseMessage> PostAsync(HttpClient browser, string page, string action, params (string Name, string Value)[] fields)
    {
        var html = await browser.GetStringAsync(page, CancellationToken.None);
        var csrf = Token().Match(html).Groups[1].Value;
        var form = fields.Select(field => KeyValuePair.Create(field.Name, field.Value)).Append(KeyValuePair.Create("__RequestVerificationToken", csrf));
        return await browser.PostAsync(action, new FormUrlEncodedContent(form), CancellationToken.None);
    }

    public async Task<IReadOnlyList<T>> RowsAsync<T>() where T : class
    {
        await using var db = await Services.GetRequiredService<IDbContextFactory<WijkDb>>().CreateDbContextAsync(CancellationToken.None);
        return await db.Set<T>().AsNoTracking().ToListAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync(CancellationToken.None);
        await app.DisposeAsync();
        await store.DisposeAsync();
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
