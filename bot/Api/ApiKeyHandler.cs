using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace WijkBot.Api;

/// <summary>Knows a system by its bearer key (RFC 6750). Every key is compared, in constant time; without any configured nobody is known.</summary>
public sealed class ApiKeyHandler(
    IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder, IOptions<ApiOptions> api)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "ApiKey";
    private const string Prefix = "Bearer ";

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var header = Request.Headers.Authorization;
        if (header is not [{ } value] || !value.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase))
            return Task.FromResult(AuthenticateResult.NoResult());
        return Task.FromResult(IndexOf(value[Prefix.Length..].Trim()) is { } index ? Known(index) : AuthenticateResult.Fail("unknown key"));
    }

    /// <summary>Which key it is; hashes make keys of any length equally long to compare.</summary>
    private int? IndexOf(string given)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(given));
        int? found = null;
        for (var index = 0; index < api.Value.Keys.Count; index++)
        {
            if (CryptographicOperations.FixedTimeEquals(hash, SHA256.HashData(Encoding.UTF8.GetBytes(api.Value.Keys[index]))))
                found = index;
        }
        return found;
    }

    private static AuthenticateResult Known(int index)
    {
        var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, $"key{index}")], SchemeName);
        return AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), SchemeName));
    }

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.Headers.WWWAuthenticate = "Bearer";
        await ApiProblems.Of(StatusCodes.Status401Unauthorized, "A bearer key of this installation is needed (Api:Keys).").ExecuteAsync(Context);
    }
}
