using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WijkBot.Cases;
using WijkBot.Channels;
using WijkBot.Handover;
using WijkBot.Inbox.SignIn;
using WijkBot.Messages;
using WijkBot.Storage;

namespace WijkBot.BrowserTests.Running;

/// <summary>The real program on a port of its own, with embedded stores that are gone afterwards.</summary>
public class House(Chrome chrome) : IAsyncLifetime
{
    private WebApplication app = null!;

    /// <summary>Where it keeps its files; gone afterwards.</summary>
    protected string Folder { get; } = Directory.CreateTempSubdirectory("wijkbot-browser-").FullName;

    protected virtual string Environment => "Development";

    /// <summary>More settings, as on the command line.</summary>
    protected virtual string[] Settings => [];

    /// <summary>More parts than the program has.</summary>
    protected virtual void Add(IServiceCollection services)
    {
    }

    public string Home => app.Urls.Single();

    public virtual async ValueTask InitializeAsync()
    {
        app = Program.Build([$"--environment={Environment}", "--urls=http://127.0.0.1:0", "--hostBuilder:reloadConfigOnChange=false", .. Settings], builder =>
        {
            builder.Configuration["Data:Directory"] = Folder;
            builder.Configuration["Logging:LogLevel:Default"] = "Error";
            Add(builder.Services);
        });
        await app.StartAsync(CancellationToken.None);
    }

    /// <summary>Somebody at a browser, on the front page.</summary>
    /// <param name="width">Of the window, in CSS pixels.</param>
    /// <param name="script">Off: as with JavaScript switched off.</param>
    /// <param name="policy">Off: the browser runs what the content policy forbids, and nothing stands between the page and the program.</param>
    /// <param name="signedIn">The cookies of somebody who signed in before (<see cref="IBrowserContext.StorageStateAsync"/>).</param>
    public async Task<Visit> VisitAsync(string path, int width = 1180, bool script = true, int height = 820, bool policy = true, string? signedIn = null)
    {
        var profile = await chrome.ProfileAsync(new()
        {
            BaseURL = Home,
            Locale = "nl-NL",
            JavaScriptEnabled = script,
            BypassCSP = !policy,
            StorageState = signedIn,
            ServiceWorkers = policy ? ServiceWorkerPolicy.Allow : ServiceWorkerPolicy.Block,
            ViewportSize = new() { Width = width, Height = height },
        });
        var visit = new Visit(profile, await profile.NewPageAsync(), script);
        await visit.GoAsync(path);
        return visit;
    }

    /// <summary>A part of the program.</summary>
    internal T Get<T>()
        where T : notnull => app.Services.GetRequiredService<T>();

    /// <summary>A fresh sign-in link for a colleague of the sample roster.</summary>
    public async Task<string> LinkAsync(string colleague = "teamleider") =>
        "/" + SignInLinks.PathOf((await Get<SignInLinks>().CreateAsync(colleague, CancellationToken.None))!);

    /// <summary>A resident writes an SMS, as its webhook hands it over: with a number and a name.</summary>
    public async Task TextAsync(string number, string name, string text) =>
        (await Get<IReceive>().MessageAsync(new IncomingMessage
        {
            ProviderId = Guid.NewGuid().ToString("N"),
            From = new ResidentAddress(ChannelTraits.Sms.Name, number),
            ReceivedAt = TimeProvider.System.GetUtcNow(),
            Text = text,
            ProfileName = name,
        }, CancellationToken.None)).ShouldBeOfType<Received.Recorded>();

    /// <summary>A resident writes these, of which the last makes a case; its number.</summary>
    public async Task<string> ReportAsync(string number, params string[] texts)
    {
        foreach (var text in texts)
            await TextAsync(number, "Voorbeeld", text);
        await using var db = await Get<IDbContextFactory<WijkDb>>().CreateDbContextAsync(CancellationToken.None);
        return (await db.Set<CaseRow>().ToListAsync(CancellationToken.None)).MaxBy(row => row.CreatedAt)!.Number;
    }

    /// <summary>A resident of the Schelfhorst with two cases writes, after a question about the second, what could belong to both.</summary>
    public async Task<(string First, string Second)> DoubtAsync(string resident, int houseNumber = 14)
    {
        var first = await ReportAsync(resident, $"Er zitten ratten bij Windslaan {houseNumber}", "ja");
        var second = await ReportAsync(resident, $"De lantaarnpaal is kapot bij Windslaan {houseNumber + 60}", "ja");
        (await Get<Reply>().SendAsync(new Act(second, "schelfhorst"), "Waar is het precies?", CancellationToken.None)).ShouldBeOfType<ActResult.Done>();
        await TextAsync(resident, "Voorbeeld", "achter het schuurtje");
        return (first, second);
    }

    /// <summary>Puts a case on the map, as the resident's pin would have.</summary>
    public async Task PinAsync(string number, double latitude, double longitude) =>
        (await Get<SqlStore>().CommitAsync(
            [new Statement("UPDATE cases SET latitude = $2, longitude = $3 WHERE number = $1", number, latitude, longitude) { Expect = 1 }], CancellationToken.None)).Done.ShouldBeTrue();

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync(CancellationToken.None);
        await app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }
}

/// <summary>The same as a municipality runs it: no phone page.</summary>
public sealed class ProductionHouse(Chrome chrome) : House(chrome)
{
    protected override string Environment => "Production";
}

/// <summary>The phone page of a municipality that has addresses asked elsewhere. Nothing is asked for a page.</summary>
public sealed class AskingHouse(Chrome chrome) : House(chrome)
{
    protected override string[] Settings => ["--Wijken:Locatieserver:Enabled=true"];
}
