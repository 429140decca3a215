using System.Security.Claims;
using WijkBot.Wijken;

namespace WijkBot.Inbox.SignIn;

/// <summary>
/// What the roles of a municipality's account make of who signs in with it. Who somebody is, whose the wijken are, who leads and who stands in
/// is the roster's to say: where a value is set for such a role, who lacks it does not have the role, and nobody gets it who does not stand so in
/// the roster. Keeping the roster and looking need nobody of the roster: whoever has the value may.
/// </summary>
internal sealed class AccountRoles(OidcSettings given, ClaimsPrincipal account)
{
    /// <summary>Null when this account may come in as far as its roles go.</summary>
    /// <param name="isKnown">It is of somebody in the roster who is in service.</param>
    public AccountRefusal? WhyNot(bool isKnown, IReadOnlyCollection<string> roles)
    {
        if (given.RequiredRole.Length > 0 && !Has(given.RequiredRole))
            return AccountRefusal.NoRole;
        if (roles.Count > 0)
            return null;
        return isKnown || (given.Roles.Any() && !given.Roles.Any(role => Has(role.Value))) ? AccountRefusal.NoRole : AccountRefusal.NotInRoster;
    }

    /// <summary>Roles of who is not in the roster.</summary>
    public IReadOnlyList<string> OfStranger() => [.. Granted([])];

    /// <param name="standsIn">The roster has him stand in for somebody today.</param>
    /// <param name="byStandingIn">That is why he may act: his own role he does not have here.</param>
    public IReadOnlyList<string> Of(Regisseur person, Roster roster, bool standsIn, out bool byStandingIn)
    {
        var own = Session.RoleOf(person, roster);
        byStandingIn = !Allows(own) && standsIn && Has(given.StandInRole);
        string[] roles = Allows(own) ? [own] : byStandingIn ? [Session.Regisseur] : [];
        return [.. roles.Concat(Granted(roles)).Distinct()];
    }

    /// <summary>What the roster would give and this account takes away; asked again for every page, because the roster is.</summary>
    public IEnumerable<string> Withheld() => new[] { Session.TeamLeader, Session.StandIn, Session.Administrator }.Where(role => !Allows(role));

    private IEnumerable<string> Granted(string[] roles)
    {
        if (Has(given.AdministratorRole))
            yield return Session.Administrator;
        // who acts sees already what a reader sees
        if (Has(given.ReaderRole) && !roles.Intersect(Visitor.ActRoles).Any())
            yield return Session.Reader;
    }

    private bool Allows(string role) => given.ValueOf(role) is var value && (value.Length == 0 || Has(value));

    private bool Has(string value) => value.Length > 0 && account.HasClaim(given.RoleClaim, value);
}

/// <summary>Why an account of the municipality may not come in.</summary>
internal enum AccountRefusal
{
    /// <summary>Nobody of the roster has its address today, and no role of it lets in without.</summary>
    NotInRoster,

    /// <summary>It has none of the roles that are asked for.</summary>
    NoRole,
}
