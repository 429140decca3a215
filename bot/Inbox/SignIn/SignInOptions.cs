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

    /// <summary>Who has this role keeps roster and areas, in the roster or not; empty: only who stands there as such.</summary>
    public string AdministratorRole { get; set; } = "";

    /// <summary>Who has this role may look at cases, in the roster or not; empty: only who stands there as such.</summary>
    public string ReaderRole { get; set; } = "";

    /// <summary>Who lacks this role is refused, in the roster or not; empty: everybody of the roster may sign in.</summary>
    public string RequiredRole { get; set; } = "";

    internal bool IsOn => Authority.Length > 0;
}
