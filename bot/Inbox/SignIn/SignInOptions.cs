using System.ComponentModel.DataAnnotations;

namespace WijkBot.Inbox.SignIn;

/// <summary>Section <c>SignIn</c>: how colleagues sign in to the inbox.</summary>
public sealed class SignInOptions
{
    /// <summary>The municipality's own sign-in by OpenID Connect (Entra ID or any other).</summary>
    public OidcSettings Oidc { get; set; } = new();

    /// <summary>Six digits by e-mail to the address in the roster; needs <c>Mail</c>.</summary>
    public bool Codes { get; set; } = true;
}

/// <summary>OpenID Connect Core 1.0, code flow with PKCE.</summary>
public sealed class OidcSettings
{
    /// <summary>Issuer, with its discovery document below it; empty: off. Entra ID: <c>https://login.microsoftonline.com/TENANT/v2.0</c>.</summary>
    public string Authority { get; set; } = "";

    public string ClientId { get; set; } = "";

    public string ClientSecret { get; set; } = "";

    /// <summary>As the button calls it.</summary>
    [Required(ErrorMessage = "must say how the button calls it")]
    public string Name { get; set; } = "uw gemeente-account";

    /// <summary>The claim whose value is the address in the roster. Only one that people cannot change themselves.</summary>
    [Required(ErrorMessage = "must be the name of a claim")]
    public string AddressClaim { get; set; } = "preferred_username";

    /// <summary>The claim with roles, one or more.</summary>
    [Required(ErrorMessage = "must be the name of a claim")]
    public string RoleClaim { get; set; } = "roles";

    /// <summary>Who stands in the roster as a regisseur and lacks this role has no cases here; empty: the roster is enough.</summary>
    public string RegisseurRole { get; set; } = "";

    /// <summary>Who stands in for a colleague by the roster and lacks this role does not see that colleague's cases; empty: the roster is enough.</summary>
    public string StandInRole { get; set; } = "";

    /// <summary>Who leads the team by the roster, in somebody's place too, and lacks this role does not lead it; empty: the roster is enough.</summary>
    public string TeamLeaderRole { get; set; } = "";

    /// <summary>Who has this role keeps roster and areas, in the roster or not, and who lacks it does not; empty: who stands there as such.</summary>
    public string AdministratorRole { get; set; } = "";

    /// <summary>Who has this role may look at cases, in the roster or not, and who only reads by the roster needs it; empty: who stands there as such.</summary>
    public string ReaderRole { get; set; } = "";

    /// <summary>Who lacks this role is refused, in the roster or not; empty: the roles above decide.</summary>
    public string RequiredRole { get; set; } = "";

    /// <summary>The keys of the roles for which a value is set, with it.</summary>
    internal IEnumerable<(string Key, string Value)> Roles => new[]
    {
        (nameof(RegisseurRole), RegisseurRole), (nameof(StandInRole), StandInRole), (nameof(TeamLeaderRole), TeamLeaderRole),
        (nameof(AdministratorRole), AdministratorRole), (nameof(ReaderRole), ReaderRole),
    }.Where(role => role.Item2.Length > 0);

    /// <summary>The value that is asked for a role of a session; empty for none.</summary>
    internal string ValueOf(string role) => role switch
    {
        Session.Regisseur => RegisseurRole,
        Session.StandIn => StandInRole,
        Session.TeamLeader => TeamLeaderRole,
        Session.Administrator => AdministratorRole,
        _ => ReaderRole,
    };

    internal bool IsOn => Authority.Length > 0;
}
