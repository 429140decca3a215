using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.Cookies;
using WijkBot.Wijken;

namespace WijkBot.Inbox.SignIn;

/// <summary>What a signed-in session holds, and when it ends.</summary>
internal static class Session
{
    public const string Scheme = "Inbox";
    public const string Regisseur = "regisseur";
    public const string TeamLeader = "teamleider";

    /// <summary>Keeps roster and areas, and sees no cases.</summary>
    public const string Administrator = "beheerder";

    /// <summary>However busy: after a working day one signs in again.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    /// <summary>A telephone left on a table.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);

    /// <summary>On requests that a page makes by itself.</summary>
    public const string LiveHeader = "X-Live";

    /// <summary>Where a page listens.</summary>
    public const string LivePath = "/inbox/live";

    private const string StartedClaim = "started";

    /// <summary>The role is that of the roster; who stands in for the team leader is found anew for every page.</summary>
    public static ClaimsPrincipal Of(Regisseur person, Roster roster, DateTimeOffset now) => new(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.NameIdentifier, person.Id),
            new Claim(ClaimTypes.Role, RoleOf(person, roster)),
            new Claim(StartedClaim, now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
        ], Scheme));

    private static string RoleOf(Regisseur person, Roster roster) =>
        person.Id == roster.TeamLeader.Id ? TeamLeader : roster.Administrators.Contains(person) ? Administrator : Regisseur;

    /// <summary>A page that looks or listens by itself whether something is new is not somebody at work.</summary>
    public static Task RenewAsync(CookieSlidingExpirationContext context)
    {
        context.ShouldRenew &= !context.Request.Headers.ContainsKey(LiveHeader) && !context.Request.Path.StartsWithSegments(LivePath, StringComparison.Ordinal);
        return Task.CompletedTask;
    }

    /// <summary>Ends the session of who is no longer in the roster or in service, or has been signed in too long.</summary>
    public static Task CheckAsync(CookieValidatePrincipalContext context)
    {
        var services = context.HttpContext.RequestServices;
        if (!Holds(context.Principal!, services.GetRequiredService<WijkenInUse>().Duty, services.GetRequiredService<TimeProvider>().GetUtcNow()))
            context.RejectPrincipal();
        return Task.CompletedTask;
    }

    /// <summary>Who signed in is still in service, and it is not too long ago.</summary>
    public static bool Holds(ClaimsPrincipal principal, Duty duty, DateTimeOffset now)
    {
        var started = long.Parse(principal.FindFirstValue(StartedClaim) ?? "0", CultureInfo.InvariantCulture);
        return duty.InService(principal.FindFirstValue(ClaimTypes.NameIdentifier), now) is not null
            && now - DateTimeOffset.FromUnixTimeSeconds(started) <= Longest;
    }
}
