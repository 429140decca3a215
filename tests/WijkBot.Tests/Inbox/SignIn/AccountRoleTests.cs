using System.Globalization;
using System.Net;
using System.Security.Claims;
using WijkBot.Administration;
using WijkBot.Inbox.SignIn;
using WijkBot.Tests.Administration;
using WijkBot.Tests.Running;
using DataFolder = WijkBot.Tests.Municipality.DataFolder;

namespace WijkBot.Tests.Inbox;

/// <summary>What the roles of the municipality's account make of what the roster says.</summary>
public sealed class AccountRoleTests : IDisposable
{
    private const string Refused = "/inbox/aanmelden?geweigerd=ja", WithoutRole = "/inbox/aanmelden?geweigerd=rol", In = "/inbox";
    private const string Schelfhorst = "regisseur.schelfhorst@example.nl", Riet = "regisseur.riet@example.nl", Leader = "teamleider@example.nl";

    private const string People = """
        beheerders:
          - { id: beheer, naam: de beheerder, email: beheer@example.nl }
        lezers:
          - { id: griffie, naam: de griffier, email: griffie@example.nl }
        regisseurs:
        """;

    private static readonly (string Key, string? Value)[] Roles =
    [
        ("SignIn:Codes", "false"),
        .. new[] { "Regisseur", "StandIn", "TeamLeader", "Administrator", "Reader" }.Select(role => ($"SignIn:Oidc:{role}Role", (string?)$"Wijk.{role}")),
    ];

    private readonly DataFolder municipality = new();

    public void Dispose() => municipality.Dispose();

    [Theory]
    [InlineData(Schelfhorst, "Regisseur", In)]
    [InlineData(Schelfhorst, "", WithoutRole)]
    [InlineData(Schelfhorst, "TeamLeader", WithoutRole)]
    [InlineData(Schelfhorst, "StandIn", WithoutRole)]
    [InlineData(Leader, "TeamLeader", In)]
    [InlineData(Leader, "Regisseur", WithoutRole)]
    [InlineData("beheer@example.nl", "Administrator", In)]
    [InlineData("beheer@example.nl", "", WithoutRole)]
    [InlineData("beheer@example.nl", "Regisseur", WithoutRole)]
    [InlineData("griffie@example.nl", "Reader", In)]
    [InlineData("griffie@example.nl", "", WithoutRole)]
    [InlineData("niemand@example.nl", "Reader", In)]
    [InlineData("niemand@example.nl", "Administrator", In)]
    [InlineData("niemand@example.nl", "Regisseur,StandIn,TeamLeader", Refused)]
    [InlineData("niemand@example.nl", "", WithoutRole)]
    public async Task Who_comes_in_by_roster_and_role(string address, string roles, string there)
    {
        municipality.Edit("roster.yaml", "regisseurs:", People);
        await using var server = await AccountServer.StartAsync();
        await using var app = await StartAsync(server);
        Is(server, address, roles);
        (await AccountServer.ComesBackAsync(app.Browser())).ShouldBe(there);
    }

    [Fact]
    public async Task Who_is_refused_reads_why_and_it_is_kept_without_what_the_account_is_called()
    {
        await using var server = await AccountServer.StartAsync();
        await using var app = await StartAsync(server);
        var browser = app.Browser();
        Is(server, Schelfhorst, "");
        await AccountServer.ComesBackAsync(browser);
        Is(server, "niemand@example.nl", "Regisseur");
        await AccountServer.ComesBackAsync(browser);

        var html = await browser.GetStringAsync(WithoutRole, CancellationToken.None);
        HtmlCheck.ShouldBeSound(html);
        html.ShouldContain("heeft geen rol voor deze inbox");
        (await browser.GetAsync("/inbox", CancellationToken.None)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var rows = (await app.RowsAsync<AuditRow>()).Where(row => row.Action == "signin.refused").OrderBy(row => row.At).ToList();
        rows.Select(row => (row.Actor, row.Details)).ShouldBe([("schelfhorst", "Het account heeft geen rol die hier binnenlaat."), ("onbekend", "Het account is van niemand in het rooster.")]);
        rows[0].Subject.ShouldBe("schelfhorst");
        rows[1].Subject.ShouldMatch("^account:[0-9a-f]{16}$");
        var log = await (await app.SignedInAsync("teamleider")).GetStringAsync("/inbox/beheer/logboek", CancellationToken.None);
        log.ShouldContain("Aanmelden geweigerd: de wijkregisseur van de Schelfhorst");
        log.ShouldNotContain("niemand@example.nl");
    }

    [Fact]
    public async Task Who_tries_again_and_again_does_not_fill_the_audit()
    {
        await using var server = await AccountServer.StartAsync();
        await using var app = await StartAsync(server);
        Is(server, "niemand@example.nl", "Regisseur");
        for (var time = 0; time < 12; time++)
            (await AccountServer.ComesBackAsync(app.Browser())).ShouldBe(Refused);

        // the hour may turn in between, and then it begins anew
        (await app.RowsAsync<AuditRow>()).Count(row => row.Action == "signin.refused").ShouldBeInRange(3, 7);
    }

    [Theory]
    [InlineData("Regisseur,TeamLeader", HttpStatusCode.OK)]
    [InlineData("Regisseur", HttpStatusCode.Forbidden)]
    public async Task Who_stands_in_for_who_leads_needs_the_role_to_lead(string roles, HttpStatusCode answers)
    {
        OnLeave(Leader);
        await using var server = await AccountServer.StartAsync();
        await using var app = await StartAsync(server);
        Is(server, Riet, roles);
        var browser = await InAsync(app);
        (await browser.GetAsync("/inbox/beheer/antwoorden", CancellationToken.None)).StatusCode.ShouldBe(answers);
        // administrator is a role of its own, also where the roster names none
        (await browser.GetAsync("/inbox/beheer/rooster", CancellationToken.None)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData(Schelfhorst, "Regisseur,TeamLeader,Administrator", HttpStatusCode.OK)]
    [InlineData(Leader, "TeamLeader", HttpStatusCode.Forbidden)]
    [InlineData(Leader, "TeamLeader,Administrator", HttpStatusCode.OK)]
    public async Task Keeping_the_roster_goes_by_the_role_alone_once_it_has_a_value(string address, string roles, HttpStatusCode answer)
    {
        await using var server = await AccountServer.StartAsync();
        await using var app = await StartAsync(server);
        Is(server, address, roles);
        (await (await InAsync(app)).GetAsync("/inbox/beheer/rooster", CancellationToken.None)).StatusCode.ShouldBe(answer);
    }

    [Fact]
    public async Task A_role_to_lead_gives_nothing_to_who_does_not_lead_by_the_roster()
    {
        await using var server = await AccountServer.StartAsync();
        await using var app = await StartAsync(server);
        Is(server, Schelfhorst, "Regisseur,TeamLeader");
        (await (await InAsync(app)).GetAsync("/inbox/beheer/antwoorden", CancellationToken.None)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("Regisseur,StandIn", true)]
    [InlineData("StandIn", true)]
    [InlineData("Regisseur", false)]
    public async Task Who_stands_in_has_the_cases_of_a_colleague_with_the_role_for_it(string roles, bool sees)
    {
        OnLeave(Schelfhorst);
        await using var server = await AccountServer.StartAsync();
        await using var app = await StartAsync(server);
        var number = await app.CaseAsync(handler: "schelfhorst");
        Is(server, Riet, roles);
        var browser = await InAsync(app);
        (await browser.GetStringAsync("/inbox?van=mij", CancellationToken.None)).Contains($"/inbox/cases/{number}", StringComparison.Ordinal).ShouldBe(sees);
    }

    [Fact]
    public async Task A_role_that_the_roster_takes_away_is_gone_at_the_next_page()
    {
        const string Line = "  - { id: griffie, naam: de griffier, email: griffie@example.nl }\n";
        municipality.Edit("roster.yaml", "regisseurs:", People.ReplaceLineEndings("\n"))
            .Edit("roster.yaml", "lezers:\n" + Line, "").Edit("roster.yaml", "regisseurs:\n", Line + "regisseurs:\n");
        await using var app = await DeskApp.StartAsync(await Store.SqliteAsync(), ("Municipality:Directory", municipality.Directory));
        var (changed, same) = (await app.SignedInAsync("griffie"), await app.SignedInAsync("beheer"));
        (await changed.GetAsync("/inbox/beheer/rooster", CancellationToken.None)).StatusCode.ShouldBe(HttpStatusCode.OK);

        municipality.Edit("roster.yaml", Line + "regisseurs:\n", "lezers:\n" + Line + "regisseurs:\n");
        await app.StepAsync();

        var answer = await changed.GetAsync("/inbox/beheer/rooster", CancellationToken.None);
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.PathAndQuery.ShouldStartWith("/inbox/aanmelden");
        (await same.GetAsync("/inbox/beheer/rooster", CancellationToken.None)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("StandIn", HttpStatusCode.Redirect)]
    [InlineData("Regisseur,StandIn", HttpStatusCode.OK)]
    public async Task Who_acts_only_because_he_stands_in_is_out_once_that_is_over(string roles, HttpStatusCode after)
    {
        OnLeave(Schelfhorst);
        await using var server = await AccountServer.StartAsync();
        await using var app = await StartAsync(server);
        Is(server, Riet, roles);
        var browser = await InAsync(app);
        (await browser.GetAsync("/inbox", CancellationToken.None)).StatusCode.ShouldBe(HttpStatusCode.OK);

        municipality.Edit("roster.yaml", $", {Leave()}", "");
        await app.StepAsync();

        (await browser.GetAsync("/inbox", CancellationToken.None)).StatusCode.ShouldBe(after);
    }

    [Fact]
    public async Task A_regisseur_who_may_only_look_only_looks()
    {
        await using var server = await AccountServer.StartAsync();
        await using var app = await StartAsync(server);
        var number = await app.CaseAsync();
        Is(server, Schelfhorst, "Reader");
        var browser = await InAsync(app);
        (await browser.GetStringAsync($"/inbox/cases/{number}", CancellationToken.None)).ShouldNotContain("Versturen naar de bewoner");
        (await DeskApp.PostAsync(browser, $"/inbox/cases/{number}", $"/inbox/cases/{number}/note", ("note", "x"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await app.RowsAsync<WijkBot.Cases.CaseEventRow>()).ShouldNotContain(entry => entry.Kind == "note");
    }

    [Fact]
    public async Task Without_values_the_roster_alone_decides()
    {
        OnLeave(Leader);
        await using var server = await AccountServer.StartAsync();
        await using var app = await DeskApp.StartAsync(await Store.SqliteAsync(), [.. server.Settings, ("Municipality:Directory", municipality.Directory)]);
        Is(server, Riet, "");
        (await (await InAsync(app)).GetAsync("/inbox/beheer/rooster", CancellationToken.None)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("a", "a", "", false, "SignIn:Oidc:AdministratorRole: is the same as SignIn:Oidc:RegisseurRole")]
    [InlineData("a", "b", "b", false, "SignIn:Oidc:ReaderRole: is the same as SignIn:Oidc:AdministratorRole")]
    [InlineData("a ", "", "", false, "SignIn:Oidc:RegisseurRole: has a space")]
    [InlineData("a", "", "", true, "SignIn:Codes: must be false, because SignIn:Oidc:RegisseurRole is set")]
    [InlineData("", "b", "c", true, null)]
    [InlineData("a", "b", "c", false, null)]
    public void Roles_that_do_not_hold_together_are_said_at_start(string regisseur, string administrator, string reader, bool codes, string? told)
    {
        var oidc = new OidcSettings { Authority = "https://login.example.nl", ClientId = "a", ClientSecret = "b", RegisseurRole = regisseur, AdministratorRole = administrator, ReaderRole = reader };
        var wrong = new SignInOptionsRules().Validate(null, new SignInOptions { Oidc = oidc, Codes = codes }).Failures ?? [];
        if (told is null)
            wrong.ShouldBeEmpty();
        else
            wrong.ShouldContain(line => line.StartsWith(told, StringComparison.Ordinal));
    }

    private static void Is(AccountServer server, string address, string roles)
    {
        server.Claims.RemoveAll(claim => claim.Type is "preferred_username" or "roles");
        server.Claims.Add(new Claim("preferred_username", address));
        server.Claims.AddRange(roles.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(role => new Claim("roles", $"Wijk.{role}")));
    }

    /// <summary>In these days, with the regisseur of De Riet in the place of who has this address.</summary>
    private void OnLeave(string address)
    {
        var leave = Leave();
        municipality.Edit("roster.yaml", $"email: {address}", address == Leader ? $"email: {address}\n  {leave}" : $"email: {address}, {leave}");
    }

    private static string Leave()
    {
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        return $"afwezig: [{{ van: {Day(-2)}, tot: {Day(2)}, vervanger: riet }}]";

        string Day(int ahead) => today.AddDays(ahead).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private async Task<DeskApp> StartAsync(AccountServer server) =>
        await DeskApp.StartAsync(await Store.SqliteAsync(), [.. server.Settings, .. Roles, ("Municipality:Directory", municipality.Directory)]);

    private static async Task<HttpClient> InAsync(DeskApp app)
    {
        var browser = app.Browser();
        (await AccountServer.ComesBackAsync(browser)).ShouldBe(In);
        return browser;
    }
}
