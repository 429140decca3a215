using System.Buffers.Text;
using System.Globalization;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authentication.Cookies;
using WijkBot.Wijken;

namespace WijkBot.Inbox.SignIn;

/// <summary>What a signed-in session holds, and when it ends.</summary>
internal static class Session
{
    public const string Scheme = "Inbox";
    public const string Regisseur = "regisseur";
    public const string TeamLeader = "teamleider";

    /// <summary>Stands in for a colleague; no role of its own in a session, because the roster knows who does on which day.</summary>
    public const string StandIn = "vervanger";

    /// <summary>Keeps roster and areas, and sees no cases.</summary>
    public const string Administrator = "beheerder";

    /// <summary>Looks at cases and does nothing with them.</summary>
    public const string Reader = "lezer";

    /// <summary>Before the id of who is not in the roster and came in with the municipality's account.</summary>
    private const string AccountPrefix = "account:";

    /// <summary>However busy: after a working day one signs in again.</summary>
    public static readonly TimeSpan Longest = TimeSpan.FromHours(12);

    /// <summary>A telephone left on a table.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(30);

    /// <summary>On requests that a page makes by itself.</summary>
    public const string LiveHeader = "X-Live";

    /// <summary>Where a page listens.</summary>
    public const string LivePath = "/inbox/live";

    private const string IdClaim = "sessie", StartedClaim = "started", WithheldClaim = "zonder", RosterClaim = "rooster";
    private const int IdBytes = 16;

    /// <summary>The role is that of the roster; who stands in for the team leader is found anew for every page.</summary>
    public static ClaimsPrincipal Of(Regisseur person, Roster roster, DateTimeOffset now) => Of(person, roster, [RoleOf(person, roster)], [], now);

    /// <summary>Somebody of the roster, with what the municipality's account leaves of it.</summary>
    /// <param name="withheld">Roles that he does not have here, whatever the roster says.</param>
    /// <param name="standsIn">What he may do, he may because he stands in for somebody.</param>
    public static ClaimsPrincipal Of(Regisseur person, Roster roster, IEnumerable<string> roles, IEnumerable<string> withheld, DateTimeOffset now, bool standsIn = false)
    {
        var principal = Of(person.Id, roles, now);
        var identity = (ClaimsIdentity)principal.Identity!;
        identity.AddClaims(withheld.Select(role => new Claim(WithheldClaim, role)));
        identity.AddClaim(new Claim(RosterClaim, RoleOf(person, roster)));
        if (standsIn)
            identity.AddClaim(new Claim(RosterClaim, StandIn));
        return principal;
    }

    /// <summary>The account with which was signed in takes this role away.</summary>
    public static bool Withholds(ClaimsPrincipal principal, string role) => principal.HasClaim(WithheldClaim, role);

    /// <summary>Who is not in the roster, and is let in by the roles of the municipality's account.</summary>
    /// <param name="subject">Its id there; only a hash of it is kept.</param>
    public static ClaimsPrincipal OfAccount(string subject, string name, IEnumerable<string> roles, DateTimeOffset now)
    {
        var principal = Of(AccountId(subject), roles, now);
        ((ClaimsIdentity)principal.Identity!).AddClaim(new Claim(ClaimTypes.Name, name));
        return principal;
    }

    /// <summary>By which an account that is nobody's of the roster is known.</summary>
    public static string AccountId(string subject) => AccountPrefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(subject)))[..16];

    private static ClaimsPrincipal Of(string id, IEnumerable<string> roles, DateTimeOffset now) => new(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.NameIdentifier, id),
            .. roles.Distinct().Select(role => new Claim(ClaimTypes.Role, role)),
            // by which this session, and no other of the same person, can be ended
            new Claim(IdClaim, Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(IdBytes))),
            new Claim(StartedClaim, now.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)),
        ], Scheme));

    internal static string RoleOf(Regisseur person, Roster roster) => person.Id == roster.TeamLeader.Id ? TeamLeader
        : roster.Administrators.Contains(person) ? Administrator
        : roster.Readers.Contains(person) ? Reader : Regisseur;

    /// <summary>Who is signed in, in service today; null when nobody is.</summary>
    public static Regisseur? PersonOf(ClaimsPrincipal principal, Duty duty, DateTimeOffset now)
    {
        var id = principal.FindFirstValue(ClaimTypes.NameIdentifier);
        return IsOfAccount(id)
            ? new Regisseur(id!, principal.FindFirstValue(ClaimTypes.Name) ?? "collega")
            : duty.InService(id, now);
    }

    /// <summary>A page that looks or listens by itself whether something is new is not somebody at work.</summary>
    public static Task RenewAsync(CookieSlidingExpirationContext context)
    {
        context.ShouldRenew &= !context.Request.Headers.ContainsKey(LiveHeader) && !context.Request.Path.StartsWithSegments(LivePath, StringComparison.Ordinal);
        return Task.CompletedTask;
    }

    /// <summary>Ends the session of who is no longer in the roster or in service or is something else there, has been signed in too long or has signed out.</summary>
    public static async Task CheckAsync(CookieValidatePrincipalContext context)
    {
        if (!await StillHoldsAsync(context.HttpContext, context.Principal!))
            context.RejectPrincipal();
    }

    /// <summary>Asked anew for every page, and for every piece of news on a page that is open.</summary>
    public static async ValueTask<bool> StillHoldsAsync(HttpContext context, ClaimsPrincipal principal)
    {
        var services = context.RequestServices;
        return Holds(principal, services.GetRequiredService<WijkenInUse>().Now, services.GetRequiredService<TimeProvider>().GetUtcNow())
            && !await services.GetRequiredService<EndedSessions>().HasAsync(principal, context.RequestAborted);
    }

    /// <summary>Who signed in is still in service and what he was, and it is not too long ago.</summary>
    public static bool Holds(ClaimsPrincipal principal, WijkenNow wijken, DateTimeOffset now) =>
        PersonOf(principal, wijken.Duty, now) is { } person
        && (IsOfAccount(person.Id) || Fits(principal, person, wijken, now))
        && now - StartedAt(principal) <= Longest;

    /// <summary>Null for a cookie from before sessions had one.</summary>
    public static string? IdOf(ClaimsPrincipal principal) => principal.FindFirstValue(IdClaim);

    public static DateTimeOffset StartedAt(ClaimsPrincipal principal) =>
        DateTimeOffset.FromUnixTimeSeconds(long.Parse(principal.FindFirstValue(StartedClaim) ?? "0", CultureInfo.InvariantCulture));

    /// <summary>The roster still says of him what it said when he signed in. What the account gave beside it, the roster does not take away.</summary>
    private static bool Fits(ClaimsPrincipal principal, Regisseur person, WijkenNow wijken, DateTimeOffset now) =>
        principal.HasClaim(RosterClaim, RoleOf(person, wijken.Roster))
        && (!principal.HasClaim(RosterClaim, StandIn) || wijken.Duty.StandsInFor(person, now).Count > 0);

    private static bool IsOfAccount(string? id) => id?.StartsWith(AccountPrefix, StringComparison.Ordinal) == true;
}
