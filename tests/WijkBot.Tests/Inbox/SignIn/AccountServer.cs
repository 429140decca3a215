using System.Collections.Concurrent;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using WijkBot.Tests.Mail;

namespace WijkBot.Tests.Inbox;

/// <summary>An OpenID Connect server on this machine that lets in whoever a test says, and checks what is asked of it.</summary>
internal sealed class AccountServer : IAsyncDisposable
{
    public const string ClientId = "wijkbot", Secret = "een-geheim-van-de-test";

    private readonly RsaSecurityKey key = new(RSA.Create(2048)) { KeyId = "test" };
    private readonly ConcurrentDictionary<string, (string Nonce, string Challenge)> codes = new();
    private WebApplication app = null!;

    public string Url { get; private init; } = "";

    /// <summary>What it tells of the account.</summary>
    public List<Claim> Claims { get; } = [new("sub", "1234"), new("name", "Een collega")];

    /// <summary>Changes what it signs, or signs it otherwise.</summary>
    public Action<SecurityTokenDescriptor> Adjust { get; set; } = _ => { };

    /// <summary>Requests for a token that did not bring the right proof (PKCE) or secret.</summary>
    public int Refused { get; private set; }

    public (string Key, string? Value)[] Settings =>
        [("SignIn:Oidc:Authority", Url), ("SignIn:Oidc:ClientId", ClientId), ("SignIn:Oidc:ClientSecret", Secret)];

    public static async Task<AccountServer> StartAsync()
    {
        var server = new AccountServer { Url = $"http://127.0.0.1:{MailStandIn.FreePort()}" };
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(server.Url);
        server.app = builder.Build();
        server.Map();
        await server.app.StartAsync(CancellationToken.None);
        return server;
    }

    /// <summary>Goes to the server and comes back; where that leads.</summary>
    public static async Task<string> ComesBackAsync(HttpClient browser) =>
        (await browser.GetAsync(await BackAsync(browser), CancellationToken.None)).Headers.Location!.ToString();

    /// <summary>Goes to the server; with what it sends back.</summary>
    public static async Task<Uri> BackAsync(HttpClient browser)
    {
        var there = (await browser.GetAsync("/inbox/aanmelden/account", CancellationToken.None)).Headers.Location!;
        using var server = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false });
        return (await server.GetAsync(there, CancellationToken.None)).Headers.Location!;
    }

    private void Map()
    {
        app.MapGet("/.well-known/openid-configuration", () => TypedResults.Ok(new Dictionary<string, object>
        {
            ["issuer"] = Url,
            ["authorization_endpoint"] = $"{Url}/authorize",
            ["token_endpoint"] = $"{Url}/token",
            ["jwks_uri"] = $"{Url}/keys",
            ["response_types_supported"] = new[] { "code" },
            ["subject_types_supported"] = new[] { "public" },
            ["id_token_signing_alg_values_supported"] = new[] { "RS256" },
        }));
        app.MapGet("/keys", () =>
        {
            var jwk = JsonWebKeyConverter.ConvertFromRSASecurityKey(new RsaSecurityKey(key.Rsa.ExportParameters(false)) { KeyId = key.KeyId });
            return TypedResults.Ok(new { keys = new[] { new { kty = jwk.Kty, kid = jwk.KeyId, use = "sig", n = jwk.N, e = jwk.E } } });
        });
        app.MapGet("/authorize", Authorize);
        app.MapPost("/token", TokenAsync);
    }

    private RedirectHttpResult Authorize(HttpRequest request)
    {
        var query = request.Query;
        var code = Guid.NewGuid().ToString("N");
        codes[code] = (query["nonce"].ToString(), query["code_challenge"].ToString());
        query["client_id"].ToString().ShouldBe(ClientId);
        query["code_challenge_method"].ToString().ShouldBe("S256");
        return TypedResults.Redirect($"{query["redirect_uri"]}?code={code}&state={Uri.EscapeDataString(query["state"].ToString())}");
    }

    private async Task<IResult> TokenAsync(HttpRequest request)
    {
        var form = await request.ReadFormAsync(CancellationToken.None);
        if (!codes.TryRemove(form["code"].ToString(), out var asked) || form["client_secret"] != Secret
            || asked.Challenge != WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.ASCII.GetBytes(form["code_verifier"].ToString()))))
        {
            Refused++;
            return TypedResults.BadRequest(new { error = "invalid_grant" });
        }
        return TypedResults.Ok(new { access_token = "x", token_type = "Bearer", expires_in = 300, id_token = IdToken(asked.Nonce) });
    }

    private string IdToken(string nonce)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var token = new SecurityTokenDescriptor
        {
            Issuer = Url,
            Audience = ClientId,
            IssuedAt = now,
            NotBefore = now,
            Expires = now.AddMinutes(5),
            Subject = new ClaimsIdentity([.. Claims, new Claim("nonce", nonce)]),
            SigningCredentials = new SigningCredentials(key, SecurityAlgorithms.RsaSha256),
        };
        Adjust(token);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(token);
    }

    public async ValueTask DisposeAsync() => await app.DisposeAsync();
}
