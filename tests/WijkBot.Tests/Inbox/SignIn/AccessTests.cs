using System.Net;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using WijkBot.Inbox.SignIn;
using WijkBot.Tests.Running;
using DataFolder = WijkBot.Tests.Municipality.DataFolder;

namespace WijkBot.Tests.Inbox;

/// <summary>Every page and form of the inbox, tried by everybody who may and may not use it.</summary>
public class AccessTests
{
    private const string People = """
        beheerders:
          - { id: beheer, naam: de beheerder, email: beheer@example.nl }
        lezers:
          - { id: griffie, naam: de griffier, email: griffie@example.nl }
        regisseurs:
        """;

    /// <summary>Before signing in.</summary>
    private static readonly string[] Open = ["/inbox/aanmelden", "/inbox/assets/", "/inbox/app.webmanifest", "/inbox/werker.js", "/inbox/geen-verbinding"];

    /// <summary>Forms that change nothing of a case.</summary>
    private static readonly string[] ForReaders = ["/inbox/afmelden", "/inbox/toetsen", "/inbox/ronde", "/inbox/mijn", "/inbox/berichten/{id:guid}/gezien"];

    [Theory]
    [InlineData(null)]
    [InlineData("griffie")]
    [InlineData("beheer")]
    [InlineData("schelfhorst")]
    [InlineData("teamleider")]
    public async Task Everybody_gets_what_is_theirs_and_nothing_else(string? who)
    {
        using var folder = new DataFolder().Edit("roster.yaml", "regisseurs:", People);
        await using var app = await DeskApp.StartAsync(await Store.SqliteAsync(), ("Municipality:Directory", folder.Directory));
        // signing out ends it for the next
        await ShouldGetTheirsAsync(app, who, async () => who is null ? app.Browser() : await app.SignedInAsync(who));
    }

    /// <summary>What the municipality's account leaves of what the roster says is closed everywhere, and what it gives is no more than its role.</summary>
    [Theory]
    [InlineData("", "Lezer", "griffie")]
    [InlineData("", "Beheer", "beheer")]
    [InlineData("regisseur.schelfhorst@example.nl", "Lezer", "griffie")]
    [InlineData("beheer@example.nl", "Lezer", "griffie")]
    [InlineData("regisseur.schelfhorst@example.nl", "Regisseur", "schelfhorst")]
    [InlineData("", "Regisseur", null)]
    public async Task Whoever_comes_with_an_account_gets_what_its_role_leaves(string address, string role, string? like)
    {
        using var folder = new DataFolder().Edit("roster.yaml", "regisseurs:", People);
        await using var server = await AccountServer.StartAsync();
        await using var app = await DeskApp.StartAsync(await Store.SqliteAsync(),
        [
            .. server.Settings, ("Municipality:Directory", folder.Directory), ("SignIn:Codes", "false"),
            ("SignIn:Oidc:RegisseurRole", "Regisseur"), ("SignIn:Oidc:ReaderRole", "Lezer"), ("SignIn:Oidc:AdministratorRole", "Beheer"),
        ]);
        server.Claims.AddRange([new("roles", role), new("preferred_username", address)]);
        await ShouldGetTheirsAsync(app, like, async () =>
        {
            var browser = app.Browser();
            await AccountServer.ComesBackAsync(browser);
            return browser;
        });
    }

    private static async Task ShouldGetTheirsAsync(DeskApp app, string? who, Func<Task<HttpClient>> signIn)
    {
        var number = await app.CaseAsync();
        var wrong = new List<string>();
        var tried = 0;
        foreach (var (route, method) in Routes(app))
        {
            using var browser = await signIn();
            using var request = new HttpRequestMessage(method, Path(route, number)) { Content = method == HttpMethod.Post ? new FormUrlEncodedContent([]) : null };
            using var answer = await browser.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, CancellationToken.None);
            if (IsRefused(answer) == May(who, route, method))
                wrong.Add($"{method} {route}: {(int)answer.StatusCode} {answer.Headers.Location}");
            tried++;
        }
        wrong.ShouldBeEmpty();
        tried.ShouldBeGreaterThan(60);
    }

    [Theory]
    [InlineData("/inbox", "/inbox/beheer")]
    [InlineData("/inbox/beheer/logboek", "/inbox/beheer/logboek")]
    public async Task An_administrator_is_sent_where_he_may_be(string terug, string there)
    {
        using var folder = new DataFolder().Edit("roster.yaml", "regisseurs:", People);
        await using var app = await DeskApp.StartAsync(await Store.SqliteAsync(), ("Municipality:Directory", folder.Directory));
        var token = (await app.Services.GetRequiredService<SignInLinks>().CreateAsync("beheer", CancellationToken.None)).ShouldNotBeNull();
        using var browser = app.Browser();
        var answer = await DeskApp.PostAsync(browser, "/" + SignInLinks.PathOf(token), "/inbox/aanmelden", ("code", token), ("terug", terug));
        answer.Headers.Location!.OriginalString.ShouldBe(there);
    }

    /// <summary>Signed in is signed in: who asks for what is not his role's is told so and shown the way, and does not land at the sign-in page.</summary>
    [Theory]
    [InlineData("beheer", "GET", "/inbox/cases/{number}", "U bent beheerder. Een beheerder ziet geen meldingen en berichten van bewoners.", "<a href=\"/inbox/beheer\">Naar beheer</a>")]
    [InlineData("beheer", "POST", "/inbox/cases/{number}/reply", "U bent beheerder.", "<a href=\"/inbox/beheer\">Naar beheer</a>")]
    [InlineData("griffie", "POST", "/inbox/cases/{number}/reply", "U leest mee. Wie meeleest, verandert niets aan meldingen.", "<a href=\"/inbox\">Naar de lijst</a>")]
    [InlineData("teamleider", "GET", "/inbox/beheer", "Vraag de beheerder als u iets wilt veranderen. De antwoorden verandert u zelf, bij Antwoorden bovenaan.", "href=\"/inbox/beheer/antwoorden\"")]
    [InlineData("schelfhorst", "GET", "/inbox/beheer", "Deze pagina is voor de beheerder. Vraag de beheerder als u iets wilt veranderen.", "<a href=\"/inbox\">Naar de lijst</a>")]
    public async Task Who_may_not_is_told_so_and_shown_the_way(string who, string method, string path, string sentence, string way)
    {
        using var folder = new DataFolder().Edit("roster.yaml", "regisseurs:", People);
        await using var app = await DeskApp.StartAsync(await Store.SqliteAsync(), ("Municipality:Directory", folder.Directory));
        using var browser = await app.SignedInAsync(who);
        using var request = new HttpRequestMessage(HttpMethod.Parse(method), Path(path, await app.CaseAsync())) { Content = method == "POST" ? new FormUrlEncodedContent([]) : null };
        using var answer = await browser.SendAsync(request, CancellationToken.None);
        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        var html = await answer.Content.ReadAsStringAsync(CancellationToken.None);
        HtmlCheck.ShouldBeSound(html);
        WebUtility.HtmlDecode(html).ShouldSatisfyAllConditions(page => page.ShouldContain(sentence), page => page.ShouldContain(way), page => page.ShouldContain("Afmelden"), page => page.ShouldNotContain("Vraag de teamleider"));
    }

    /// <summary>Without administrators in the roster it is the team leader's: then he is who is asked.</summary>
    [Fact]
    public async Task Where_the_team_leader_keeps_the_roster_he_is_who_is_asked()
    {
        await using var app = await DeskApp.StartAsync(await Store.SqliteAsync());
        using var answer = await (await app.SignedInAsync()).GetAsync("/inbox/beheer", CancellationToken.None);
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(CancellationToken.None)).ShouldContain("Deze pagina is voor de teamleider. Vraag de teamleider als u iets wilt veranderen.");
        (await (await app.SignedInAsync("teamleider")).GetAsync("/inbox/beheer/rooster", CancellationToken.None)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task An_administrator_who_opens_the_inbox_comes_at_his_own_start()
    {
        using var folder = new DataFolder().Edit("roster.yaml", "regisseurs:", People);
        await using var app = await DeskApp.StartAsync(await Store.SqliteAsync(), ("Municipality:Directory", folder.Directory));
        using var answer = await (await app.SignedInAsync("beheer")).GetAsync("/inbox", CancellationToken.None);
        (answer.StatusCode, answer.Headers.Location!.OriginalString).ShouldBe((HttpStatusCode.SeeOther, "/inbox/beheer"));
    }

    private static bool May(string? who, string route, HttpMethod method)
    {
        if (Open.Any(open => route.StartsWith(open, StringComparison.Ordinal)))
            return true;
        if (route.StartsWith("/inbox/beheer/antwoorden", StringComparison.Ordinal))
            return who is "beheer" or "teamleider";
        if (route.StartsWith("/inbox/beheer", StringComparison.Ordinal))
            return who is "beheer";
        // of numbers, which tell of no case
        if (route.StartsWith("/inbox/cijfers", StringComparison.Ordinal))
            return who is not null;
        return who switch
        {
            null or "beheer" => false,
            "griffie" => method == HttpMethod.Get || ForReaders.Contains(route),
            _ => true,
        };
    }

    private static bool IsRefused(HttpResponseMessage answer) => answer.StatusCode == HttpStatusCode.Forbidden
        // an administrator's own start is another
        || (answer.StatusCode == HttpStatusCode.SeeOther && answer.Headers.Location!.OriginalString == "/inbox/beheer")
        || (answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.OriginalString.Contains("/inbox/aanmelden", StringComparison.Ordinal));

    private static string Path(string route, string number) => route
        .Replace("{number}", number, StringComparison.Ordinal).Replace("{form}", "reply", StringComparison.Ordinal).Replace("{id}", "x", StringComparison.Ordinal)
        .Replace("{z:int}/{x:int}/{y:int}", "14/8495/5378", StringComparison.Ordinal)
        .Replace("{id:guid}", Guid.Empty.ToString(), StringComparison.Ordinal).Replace("{entry:guid}", Guid.Empty.ToString(), StringComparison.Ordinal);

    private static IEnumerable<(string Route, HttpMethod Method)> Routes(DeskApp app) =>
        from endpoint in app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        let route = "/" + endpoint.RoutePattern.RawText!.Trim('/')
        where route.StartsWith("/inbox", StringComparison.Ordinal)
        from method in endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? []
        select (route, HttpMethod.Parse(method));
}
