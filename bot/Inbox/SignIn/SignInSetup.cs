using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;
using Microsoft.Extensions.Options;
using WijkBot.Ops.Configuration;
using WijkBot.Storage;

namespace WijkBot.Inbox.SignIn;

/// <summary>Wires signing in.</summary>
internal static class SignInSetup
{
    /// <summary>Name of the policy of every page behind the sign-in.</summary>
    public const string Policy = "Inbox";

    /// <summary>Of what is done with cases; a reader only looks.</summary>
    public const string ActPolicy = "Handelt";

    /// <summary>Of the administrator's pages. An administrator who has no cases sees no cases.</summary>
    public const string AdminPolicy = "Beheer";

    /// <summary>Of the figures, for everybody who works here.</summary>
    public const string FiguresPolicy = "Cijfers";

    internal static void AddSignIn(this IHostApplicationBuilder builder)
    {
        var services = builder.Services;
        builder.AddSection<SignInOptions, SignInOptionsRules>("SignIn");
        services.AddSingleton<SignInLinks>();
        services.AddSingleton<SignInCodes>();
        services.AddSingleton<EndedSessions>();
        services.AddSingleton<RefusedAccounts>();
        services.AddSingleton<SignInPace>();
        services.AddSingleton<SignInPost>();
        services.AddHostedService(provider => provider.GetRequiredService<SignInPost>());
        var authentication = services.AddAuthentication().AddCookie(Session.Scheme, Configure);
        if (!string.IsNullOrEmpty(builder.Configuration["SignIn:Oidc:Authority"]))
        {
            authentication.AddOpenIdConnect(OidcSignIn.Scheme, null, _ => { });
            services.AddSingleton<IConfigureOptions<OpenIdConnectOptions>, OidcSignIn>();
        }
        services.AddOptions<CookieAuthenticationOptions>(Session.Scheme).Configure<TimeProvider>((cookie, time) => cookie.TimeProvider = time);
        services.AddAuthorizationBuilder().AddPolicy(Policy, policy => policy
            .AddAuthenticationSchemes(Session.Scheme).RequireRole(Visitor.CaseRoles))
            .AddPolicy(ActPolicy, policy => policy.AddAuthenticationSchemes(Session.Scheme).RequireRole(Visitor.ActRoles))
            .AddPolicy(FiguresPolicy, policy => policy.AddAuthenticationSchemes(Session.Scheme).RequireRole([.. Visitor.CaseRoles, Session.Administrator]))
            .AddPolicy(AdminPolicy, policy => policy.AddAuthenticationSchemes(Session.Scheme).RequireAuthenticatedUser());
        services.AddAntiforgery(csrf =>
        {
            csrf.Cookie.Name = "wijkbot-csrf";
            csrf.Cookie.SameSite = SameSiteMode.Strict;
            csrf.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            // set for every response already
            csrf.SuppressXFrameOptionsHeader = true;
        });
        services.AddDataProtection().SetApplicationName("WijkBot");
        services.AddOptions<KeyManagementOptions>().Configure<IServiceProvider>((keys, provider) => keys.XmlRepository = Repository(provider));
    }

    private static void Configure(CookieAuthenticationOptions cookie)
    {
        cookie.Cookie.Name = "wijkbot-inbox";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.Path = "/";
        cookie.Cookie.SameSite = SameSiteMode.Lax;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.CookieManager = new HostCookies();
        cookie.ExpireTimeSpan = Session.Idle;
        cookie.SlidingExpiration = true;
        cookie.LoginPath = "/inbox/aanmelden";
        cookie.ReturnUrlParameter = ReturnPath.Name;
        cookie.Events.OnRedirectToAccessDenied = Refusal.ShowAsync;
        cookie.Events.OnValidatePrincipal = Session.CheckAsync;
        cookie.Events.OnCheckSlidingExpiration = Session.RenewAsync;
    }

    /// <summary>Replicas must read each other's cookies: they share the data folder. Not in Redis, which may be wiped or away at any moment.</summary>
    private static FileSystemXmlRepository Repository(IServiceProvider services) =>
        new(new DirectoryInfo(services.GetRequiredService<DataFolder>().Sub("keys")), services.GetRequiredService<ILoggerFactory>());
}
