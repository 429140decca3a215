using System.Net;
using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;
using WijkBot.Inbox.SignIn;
using WijkBot.Tests.Running;

namespace WijkBot.Tests.Inbox;

/// <summary>Signing in with the municipality's account, against a server of its own.</summary>
public class AccountTests
{
    private const string Refused = "/inbox/aanmelden?geweigerd=ja";

    [Fact]
    public async Task Who_is_in_the_roster_by_the_address_comes_in_as_that_person()
    {
        await using var server = await AccountServer.StartAsync();
        await using var app = await StartAsync(server);
        server.Claims.Add(new Claim("preferred_username", "Regisseur.Schelfhorst@example.nl"));
        var browser = app.Browser();
        (await browser.GetStringAsync("/inbox/aanmelden", CancellationToken.None)).ShouldContain("Aanmelden met uw gemeente-account");

        (await ComesBackAsync(browser)).ShouldBe("/inbox");

        (await browser.GetStringAsync("/inbox", CancellationToken.None)).ShouldContain("de wijkregisseur van de Schelfhorst");
        server.Refused.ShouldBe(0);
    }

    [Theory]
    [InlineData("preferred_username", "niemand@example.nl")]
    [InlineData("email", "regisseur.schelfhorst@example.nl")]
    public async Task Who_is_not_stays_outside_and_is_told_so(string claim, string value)
    {
        await using var server = await AccountServer.StartAsync();
        await using var app = await StartAsync(server);
        server.Claims.Add(new Claim(claim, value));
        var browser = app.Browser();

        (await ComesBackAsync(browser)).ShouldBe(Refused);

        (await browser.GetStringAsync(Refused, CancellationToken.None)).ShouldContain("Met dit account kunt u hier niet binnen.");
        (await browser.GetAsync("/inbox", CancellationToken.None)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Roles_of_the_account_let_in_readers_and_administrators_and_no_further()
    {
        await using var server = await AccountServer.StartAsync();
        await using var app = await StartAsync(server, ("SignIn:Oidc:ReaderRole", "WijkBot.Lezer"), ("SignIn:Oidc:AdministratorRole", "WijkBot.Beheer"));
        var number = await app.CaseAsync();
        server.Claims.Add(new Claim("roles", "WijkBot.Lezer"));
        var reader = app.Browser();
        (await ComesBackAsync(reader)).ShouldBe("/inbox");

        var page = await reader.GetStringAsync($"/inbox/cases/{number}", CancellationToken.None);
        page.ShouldContain("Er ligt afval bij de bank");
        page.ShouldNotContain("Versturen naar de bewoner");
        (await DeskApp.PostAsync(reader, $"/inbox/cases/{number}", $"/inbox/cases/{number}/note", ("note", "x"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await reader.GetAsync("/inbox/beheer/rooster", CancellationToken.None)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await app.RowsAsync<WijkBot.Cases.CaseEventRow>()).ShouldNotContain(entry => entry.Kind == "note");

        server.Claims[^1] = new Claim("roles", "WijkBot.Beheer");
        var administrator = app.Browser();
        (await ComesBackAsync(administrator)).ShouldBe("/inbox");
        (await administrator.GetAsync("/inbox/beheer/rooster", CancellationToken.None)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await administrator.GetAsync("/inbox", CancellationToken.None)).Headers.Location!.OriginalString.ShouldBe("/inbox/beheer");
        (await administrator.GetAsync($"/inbox/cases/{number}", CancellationToken.None)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_role_may_be_required_of_everybody()
    {
        await using var server = await AccountServer.StartAsync();
        await using var app = await StartAsync(server, ("SignIn:Oidc:RequiredRole", "WijkBot"), ("SignIn:Codes", "false"));
        server.Claims.Add(new Claim("preferred_username", "regisseur.schelfhorst@example.nl"));
        (await ComesBackAsync(app.Browser())).ShouldBe("/inbox/aanmelden?geweigerd=rol");
        server.Claims.Add(new Claim("roles", "WijkBot"));
        (await ComesBackAsync(app.Browser())).ShouldBe("/inbox");
    }

    [Theory]
    [InlineData("issuer")]
    [InlineData("audience")]
    [InlineData("expired")]
    [InlineData("key")]
    [InlineData("unsigned")]
    [InlineData("secret")]
    [InlineData("nonce")]
    public async Task A_token_that_is_not_right_opens_nothing(string wrong)
    {
        await using var server = await AccountServer.StartAsync();
        await using var app = await StartAsync(server);
        server.Claims.Add(new Claim("preferred_username", "regisseur.schelfhorst@example.nl"));
        server.Adjust = token => Spoil(token, wrong);

        (await ComesBackAsync(app.Browser())).ShouldBe(Refused);
    }

    [Fact]
    public async Task Who_comes_back_without_having_gone_there_or_twice_is_refused()
    {
        await using var server = await AccountServer.StartAsync();
        await using var app = await StartAsync(server);
        server.Claims.Add(new Claim("preferred_username", "regisseur.schelfhorst@example.nl"));
        var browser = app.Browser();
        var back = await BackAsync(browser);

        (await app.Browser().GetAsync(back, CancellationToken.None)).Headers.Location!.ToString().ShouldBe(Refused);
        (await browser.GetAsync(back, CancellationToken.None)).Headers.Location!.ToString().ShouldBe("/inbox");
        (await browser.GetAsync(back, CancellationToken.None)).Headers.Location!.ToString().ShouldBe(Refused);
    }

    [Fact]
    public void What_does_not_hold_together_is_said_at_start()
    {
        Wrong(new OidcSettings()).ShouldBeEmpty();
        Wrong(new OidcSettings { Authority = "http://login.example.nl" }).Count().ShouldBe(3);
        Wrong(new OidcSettings { Authority = "https://login.example.nl", ClientId = "a", ClientSecret = "b" }).ShouldBeEmpty();
    }

    private static IEnumerable<string> Wrong(OidcSettings oidc) => new SignInOptionsRules().Validate(null, new SignInOptions { Oidc = oidc }).Failures ?? [];

    private static void Spoil(SecurityTokenDescriptor token, string wrong)
    {
        switch (wrong)
        {
            case "issuer":
                token.Issuer = "https://elders.example.nl";
                break;
            case "audience":
                token.Audience = "een-ander-programma";
                break;
            case "expired":
                (token.IssuedAt, token.NotBefore, token.Expires) = (token.IssuedAt!.Value.AddHours(-2), token.NotBefore!.Value.AddHours(-2), token.Expires!.Value.AddHours(-2));
                break;
            case "key":
                token.SigningCredentials = new SigningCredentials(new RsaSecurityKey(RSA.Create(2048)) { KeyId = "test" }, SecurityAlgorithms.RsaSha256);
                break;
            case "unsigned":
                token.SigningCredentials = null;
                break;
            case "secret":
                // signed with what everybody can know: the algorithm must not be the token's to choose
                token.SigningCredentials = new SigningCredentials(new SymmetricSecurityKey(new byte[64]) { KeyId = "test" }, SecurityAlgorithms.HmacSha256);
                break;
            default:
                token.Subject = new ClaimsIdentity(token.Subject.Claims.Select(claim => claim.Type == "nonce" ? new Claim("nonce", "van een ander") : claim));
                break;
        }
    }

    private static Task<DeskApp> StartAsync(AccountServer server, params (string, string?)[] more) => StartAsync(server.Settings.Concat(more).ToArray());

    private static async Task<DeskApp> StartAsync((string, string?)[] settings) => await DeskApp.StartAsync(await Store.SqliteAsync(), settings);

    private static Task<string> ComesBackAsync(HttpClient browser) => AccountServer.ComesBackAsync(browser);

    private static Task<Uri> BackAsync(HttpClient browser) => AccountServer.BackAsync(browser);
}
