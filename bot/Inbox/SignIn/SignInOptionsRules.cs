using Microsoft.Extensions.Options;

namespace WijkBot.Inbox.SignIn;

/// <summary>What must hold together when colleagues sign in with the municipality's accounts.</summary>
internal sealed class SignInOptionsRules : IValidateOptions<SignInOptions>
{
    public ValidateOptionsResult Validate(string? name, SignInOptions options)
    {
        var wrong = options.Oidc.IsOn ? Wrong(options.Oidc).ToList() : [];
        return wrong.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(wrong);
    }

    private static IEnumerable<string> Wrong(OidcSettings oidc)
    {
        if (!Uri.TryCreate(oidc.Authority, UriKind.Absolute, out var authority) || (authority.Scheme != "https" && !(authority.Scheme == "http" && authority.IsLoopback)))
            yield return "SignIn:Oidc:Authority: must be an https address";
        if (oidc.ClientId.Length == 0)
            yield return "SignIn:Oidc:ClientId: is missing, because SignIn:Oidc:Authority is set";
        if (oidc.ClientSecret.Length == 0)
            yield return "SignIn:Oidc:ClientSecret: is missing, because SignIn:Oidc:Authority is set";
    }
}
