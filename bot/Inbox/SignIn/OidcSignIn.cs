using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using WijkBot.Wijken;

namespace WijkBot.Inbox.SignIn;

/// <summary>
/// Signing in with the municipality's account: who that is, its own server has checked; who that is here, the roster says, by the address.
/// Of what the server tells nothing is kept but the roles of who is not in the roster.
/// </summary>
internal sealed partial class OidcSignIn(IOptions<SignInOptions> options, WijkenInUse wijken, TimeProvider time, ILogger<OidcSignIn> log)
    : IConfigureNamedOptions<OpenIdConnectOptions>
{
    public const string Scheme = "Oidc";
    public const string Path = "/inbox/aanmelden/account";
    private const string CallbackPath = "/inbox/aanmelden/account/terug";
    private const string RefusedPage = "/inbox/aanmelden?geweigerd=ja";

    public void Configure(OpenIdConnectOptions oidc) => Configure(Options.DefaultName, oidc);

    public void Configure(string? name, OpenIdConnectOptions oidc)
    {
        var given = options.Value.Oidc;
        (oidc.Authority, oidc.ClientId, oidc.ClientSecret, oidc.TimeProvider) = (given.Authority, given.ClientId, given.ClientSecret, time);
        oidc.RequireHttpsMetadata = given.Authority.StartsWith("https:", StringComparison.Ordinal);
        oidc.SignInScheme = Session.Scheme;
        oidc.ResponseType = OpenIdConnectResponseType.Code;
        // back by a link, so that the cookies of the way there may be Lax
        oidc.ResponseMode = OpenIdConnectResponseMode.Query;
        oidc.CallbackPath = CallbackPath;
        oidc.UsePkce = true;
        oidc.MapInboundClaims = false;
        oidc.SaveTokens = false;
        oidc.BackchannelTimeout = TimeSpan.FromSeconds(10);
        oidc.Scope.Clear();
        foreach (var scope in new[] { "openid", "profile", "email" })
            oidc.Scope.Add(scope);
        foreach (var cookie in new[] { oidc.CorrelationCookie, oidc.NonceCookie })
            (cookie.SameSite, cookie.SecurePolicy) = (SameSiteMode.Lax, CookieSecurePolicy.SameAsRequest);
        oidc.TokenValidationParameters = new TokenValidationParameters { NameClaimType = given.AddressClaim, RoleClaimType = given.RoleClaim, ValidateIssuer = true, RequireSignedTokens = true };
        oidc.Events.OnTokenValidated = ValidatedAsync;
        oidc.Events.OnRemoteFailure = FailedAsync;
    }

    private Task ValidatedAsync(TokenValidatedContext context)
    {
        var now = time.GetUtcNow();
        // the handler takes an unsigned token when it came over its own line to the server; we do not
        var signed = context.SecurityToken.SignatureAlgorithm is { Length: > 0 } algorithm && algorithm != SecurityAlgorithms.None;
        if (signed && Of(context.Principal!, now) is { } principal)
        {
            context.Principal = principal;
            // a session of our own: nothing of the server's lasts in it
            context.Properties = new AuthenticationProperties { RedirectUri = context.Properties?.RedirectUri };
            return Task.CompletedTask;
        }
        Refused();
        context.Response.Redirect(RefusedPage);
        context.HandleResponse();
        return Task.CompletedTask;
    }

    /// <summary>Null when this account may not come in.</summary>
    private ClaimsPrincipal? Of(ClaimsPrincipal account, DateTimeOffset now)
    {
        var given = options.Value.Oidc;
        if (given.RequiredRole.Length > 0 && !Has(given.RequiredRole))
            return null;
        var address = account.FindFirstValue(given.AddressClaim);
        var person = address is null ? null : wijken.Roster.Everybody.FirstOrDefault(one => string.Equals(one.Email, address, StringComparison.OrdinalIgnoreCase));
        if (wijken.Duty.InService(person?.Id, now) is { } known)
            return Session.Of(known, wijken.Roster, now, Has(given.AdministratorRole) ? [Session.Administrator] : []);
        var roles = new[] { (given.AdministratorRole, Session.Administrator), (given.ReaderRole, Session.Reader) }.Where(role => Has(role.Item1)).Select(role => role.Item2).ToList();
        return roles.Count == 0 || account.FindFirstValue("sub") is not { Length: > 0 } subject
            ? null
            : Session.OfAccount(subject, account.FindFirstValue("name") ?? address ?? "collega", roles, now);

        bool Has(string role) => role.Length > 0 && account.HasClaim(given.RoleClaim, role);
    }

    private Task FailedAsync(RemoteFailureContext context)
    {
        Failed(context.Failure?.GetType().Name ?? "unknown");
        context.Response.Redirect(RefusedPage);
        context.HandleResponse();
        return Task.CompletedTask;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "An account of the municipality's sign-in was refused: not in the roster today, and without a role that lets it in")]
    private partial void Refused();

    [LoggerMessage(Level = LogLevel.Warning, Message = "Signing in with the municipality's account failed ({Fault})")]
    private partial void Failed(string fault);
}
