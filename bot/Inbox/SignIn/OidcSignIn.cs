using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using WijkBot.Storage;
using WijkBot.Wijken;

namespace WijkBot.Inbox.SignIn;

/// <summary>
/// Signing in with the municipality's account: who that is, its own server has checked; who that is here, the roster says, by the address.
/// Of what the server tells nothing is kept but which roles it gives or takes away; who was refused, and why, stands in the audit (<see cref="RefusedAccounts"/>).
/// </summary>
internal sealed partial class OidcSignIn(IOptions<SignInOptions> options, WijkenInUse wijken, RefusedAccounts refused, TimeProvider time, ILogger<OidcSignIn> log)
    : IConfigureNamedOptions<OpenIdConnectOptions>
{
    public const string Scheme = "Oidc";
    public const string Path = "/inbox/aanmelden/account";
    private const string CallbackPath = "/inbox/aanmelden/account/terug";
    private const string RefusedPage = "/inbox/aanmelden?geweigerd=ja", WithoutRolePage = "/inbox/aanmelden?geweigerd=rol";

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

    private async Task ValidatedAsync(TokenValidatedContext context)
    {
        var (account, now) = (context.Principal!, time.GetUtcNow());
        // the handler takes an unsigned token when it came over its own line to the server; we do not
        if (context.SecurityToken.SignatureAlgorithm is not { Length: > 0 } algorithm || algorithm == SecurityAlgorithms.None || SubjectOf(account).Length == 0)
        {
            Away(context, RefusedPage, "not signed, or of nobody");
            return;
        }
        var (roles, person) = (new AccountRoles(options.Value.Oidc, account), PersonOf(account, now));
        var (byStandingIn, known) = (false, wijken.Now);
        var given = person is null ? roles.OfStranger() : roles.Of(person, known.Roster, known.Duty.StandsInFor(person, now).Count > 0, out byStandingIn);
        if (roles.WhyNot(person is not null, given) is { } why)
        {
            await RefuseAsync(context, person?.Id, why);
            return;
        }
        context.Principal = person is null ? Stranger(account, given, now) : Session.Of(person, known.Roster, given, roles.Withheld(), now, byStandingIn);
        // a session of our own: nothing of the server's lasts in it
        context.Properties = new AuthenticationProperties { RedirectUri = context.Properties?.RedirectUri };
    }

    private Regisseur? PersonOf(ClaimsPrincipal account, DateTimeOffset now)
    {
        var address = account.FindFirstValue(options.Value.Oidc.AddressClaim);
        var person = address is null ? null : wijken.Roster.Everybody.FirstOrDefault(one => string.Equals(one.Email, address, StringComparison.OrdinalIgnoreCase));
        return wijken.Duty.InService(person?.Id, now);
    }

    private ClaimsPrincipal Stranger(ClaimsPrincipal account, IReadOnlyList<string> roles, DateTimeOffset now) =>
        Session.OfAccount(SubjectOf(account), account.FindFirstValue("name") ?? account.FindFirstValue(options.Value.Oidc.AddressClaim) ?? "collega", roles, now);

    private static string SubjectOf(ClaimsPrincipal account) => account.FindFirstValue("sub") ?? "";

    private async Task RefuseAsync(TokenValidatedContext context, string? person, AccountRefusal why)
    {
        try
        {
            await refused.KeepAsync(person, Session.AccountId(SubjectOf(context.Principal!)), Reason(why), CancellationToken.None);
        }
        catch (Exception away) when (RecordFault.IsAway(away))
        {
            // refused all the same; the log tells it, and that the record is away is told already
        }
        Away(context, why == AccountRefusal.NoRole ? WithoutRolePage : RefusedPage, why.ToString());
    }

    private static string Reason(AccountRefusal why) => why == AccountRefusal.NoRole
        ? "Het account heeft geen rol die hier binnenlaat."
        : "Het account is van niemand in het rooster.";

    private void Away(TokenValidatedContext context, string page, string why)
    {
        Refused(why);
        context.Response.Redirect(page);
        context.HandleResponse();
    }

    private Task FailedAsync(RemoteFailureContext context)
    {
        Failed(context.Failure?.GetType().Name ?? "unknown");
        context.Response.Redirect(RefusedPage);
        context.HandleResponse();
        return Task.CompletedTask;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "An account of the municipality's sign-in was refused ({Why})")]
    private partial void Refused(string why);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Signing in with the municipality's account failed ({Fault})")]
    private partial void Failed(string fault);
}
