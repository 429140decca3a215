using Microsoft.Extensions.Options;

namespace WijkBot.Inbox.SignIn;

/// <summary>What must hold together when colleagues sign in with the municipality's accounts.</summary>
internal sealed class SignInOptionsRules : IValidateOptions<SignInOptions>
{
    public ValidateOptionsResult Validate(string? name, SignInOptions options)
    {
        var wrong = options.Oidc.IsOn ? Wrong(options.Oidc).Concat(WrongRoles(options)).ToList() : [];
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

    private static IEnumerable<string> WrongRoles(SignInOptions options)
    {
        var oidc = options.Oidc;
        foreach (var (key, value) in oidc.Roles.Append((nameof(oidc.RequiredRole), oidc.RequiredRole)).Where(role => role.Item2 != role.Item2.Trim()))
            yield return $"SignIn:Oidc:{key}: has a space before or behind it, and would fit no account";
        // the others only take away; these give, so that what they share with another would be given with it
        foreach (var (key, value) in oidc.Roles.Where(role => role.Key is nameof(oidc.AdministratorRole) or nameof(oidc.ReaderRole)))
        {
            if (oidc.Roles.FirstOrDefault(other => other.Key != key && other.Value == value) is { Key: { } other })
                yield return $"SignIn:Oidc:{key}: is the same as SignIn:Oidc:{other}, and would come with it";
        }
        if (options.Codes && oidc.Roles.Select(role => role.Key).Append(oidc.RequiredRole.Length > 0 ? nameof(oidc.RequiredRole) : null).FirstOrDefault(TakesAway) is { } narrows)
            yield return $"SignIn:Codes: must be false, because SignIn:Oidc:{narrows} is set and a mailed code would go around it";
    }

    private static bool TakesAway(string? key) => key is not (null or nameof(OidcSettings.AdministratorRole) or nameof(OidcSettings.ReaderRole));
}
