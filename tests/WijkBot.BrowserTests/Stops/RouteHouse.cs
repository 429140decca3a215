using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WijkBot.BrowserTests.Running;
using WijkBot.Cases;
using WijkBot.Handover;
using WijkBot.Municipality;
using WijkBot.Storage;

namespace WijkBot.BrowserTests.Stops;

/// <summary>
/// A house with something of everything in it: a resident with cases in two wijken and words that could belong to either, photos, an
/// afspraak, notices, every way to sign in and every role. Each answer names the endpoint it came from.
/// </summary>
public sealed class RouteHouse(Chrome chrome) : House(chrome)
{
    public const string Header = "test-endpoint";

    private const string Resident = "+31600000011", Regisseur = "schelfhorst";

    /// <summary>A case with a talk, an afspraak, and another beside it.</summary>
    public string First { get; private set; } = "";

    public string Second { get; private set; } = "";

    /// <summary>Of the same resident, in a wijk of another colleague.</summary>
    public string Far { get; private set; } = "";

    /// <summary>With two photos.</summary>
    public string Pictured { get; private set; } = "";

    /// <summary>Words that could belong to both the first and the second.</summary>
    public Guid Entry { get; private set; }

    private readonly Dictionary<string, string> signedIn = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    protected override string[] Settings =>
    [
        $"--Municipality:Directory={Path.Combine(Folder, "gemeente")}",
        // nobody listens there: what is asked for is kept, and not sent
        "--Mail:Host=127.0.0.1", "--Mail:Port=9", "--Mail:Security=None", "--Mail:From=wijkbot@example.nl", "--Mail:InboxUrl=http://localhost",
        "--SignIn:Oidc:Authority=http://127.0.0.1:9", "--SignIn:Oidc:ClientId=wijkbot", "--SignIn:Oidc:ClientSecret=proef",
    ];

    public override async ValueTask InitializeAsync()
    {
        CopyMunicipality();
        await base.InitializeAsync();
        Far = await ReportAsync(Resident, "Er zitten ratten bij Robbenhaarsweg 12", "ja");
        First = await ReportAsync(Resident, "Er ligt grofvuil bij Windslaan 14", "ja", "1");
        Second = await ReportAsync(Resident, "De lantaarnpaal is kapot bij Windslaan 40", "ja");
        await DoneAsync(Get<Reply>().SendAsync(new Act(Second, Regisseur), "Waar is het precies?", Cancel));
        await TextAsync(Resident, "Voorbeeld", "achter het schuurtje");
        await DoneAsync(Get<Reply>().SendAsync(new Act(First, Regisseur), "Ik kom dinsdag kijken.", Cancel));
        await DoneAsync(Get<AfspraakDesk>().MakeAsync(new Act(First, Regisseur), "de regisseur kijkt naar het grofvuil", Days.Ahead(3), Cancel));
        await AddAsync();
        await PinAsync(First, 52.3585, 6.6650);
        await using var phone = await Phone.OpenAsync(this, "whatsapp");
        Pictured = await phone.ReportAsync("Er ligt afval bij Windslaan 80");
        await phone.SendPhotoAsync(0, Painted.Png(120, 40, 40));
        await phone.SendPhotoAsync(1, Painted.Png(40, 120, 60));
    }

    protected override void Add(IServiceCollection services) => services.AddSingleton<IStartupFilter, NamesEndpoint>();

    /// <summary>The method and pattern of an endpoint, as lists of them write it.</summary>
    internal static string Named(string method, RouteEndpoint endpoint) => $"{method} /{endpoint.RoutePattern.RawText!.Trim('/')}";

    private void CopyMunicipality()
    {
        var copy = Directory.CreateDirectory(Path.Combine(Folder, "gemeente")).FullName;
        foreach (var file in Directory.GetFiles(MunicipalityFolder.Sample))
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        var roster = Path.Combine(copy, "roster.yaml");
        File.WriteAllText(roster, File.ReadAllText(roster).Replace("regisseurs:", """
            beheerders:
              - { id: beheer, naam: de beheerder, email: beheer@example.nl }
            lezers:
              - { id: griffie, naam: de griffier, email: griffie@example.nl }
            regisseurs:
            """, StringComparison.Ordinal));
    }

    /// <summary>The cookies of a colleague, who signs in once for all pages.</summary>
    public async Task<string> SignedInAsync(string colleague)
    {
        if (!signedIn.TryGetValue(colleague, out var state))
        {
            await using var visit = await VisitAsync(await LinkAsync(colleague));
            await new Desk(visit).PressAsync("Aanmelden");
            await visit.Page.WaitForURLAsync(url => !url.Contains("aanmelden", StringComparison.Ordinal));
            signedIn[colleague] = state = await visit.Page.Context.StorageStateAsync();
        }
        return state;
    }

    /// <summary>The resident said something that nobody has seen yet; whoever opened a case before has seen it.</summary>
    public async Task UnreadAsync()
    {
        await using var db = await OpenAsync();
        await db.Set<CaseRow>().ExecuteUpdateAsync(row => row.SetProperty(one => one.Unread, true), Cancel);
    }

    private async Task AddAsync()
    {
        await using var db = await OpenAsync();
        Entry = (await db.Set<CaseEventRow>().SingleAsync(row => row.CaseNumber == Second && row.Kind == CaseNames.Events.Added, Cancel)).Id;
        foreach (var kind in new[] { NoticeKinds.AfspraakToday, NoticeKinds.Overdue, NoticeKinds.NotSolvedTwice })
            db.Add(new NoticeRow { Id = Guid.NewGuid(), Person = Regisseur, Kind = kind, CaseNumber = First, CreatedAt = TimeProvider.System.GetUtcNow() });
        await db.SaveChangesAsync(Cancel);
    }

    private Task<WijkDb> OpenAsync() => Get<IDbContextFactory<WijkDb>>().CreateDbContextAsync(Cancel);

    private static async Task DoneAsync(Task<ActResult> act) => (await act).ShouldBeOfType<ActResult.Done>();

    private sealed class NamesEndpoint : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, rest) =>
            {
                context.Response.OnStarting(() =>
                {
                    if (context.GetEndpoint() is RouteEndpoint endpoint)
                        context.Response.Headers[Header] = Named(context.Request.Method, endpoint);
                    return Task.CompletedTask;
                });
                return rest();
            });
            next(app);
        };
    }
}
