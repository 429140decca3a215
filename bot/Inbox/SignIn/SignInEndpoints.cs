using Microsoft.AspNetCore.Authentication;
using WijkBot.Inbox.Pages;
using WijkBot.Wijken;

namespace WijkBot.Inbox.SignIn;

/// <summary>Signing in and out.</summary>
internal static class SignInEndpoints
{
    /// <summary>The link itself only shows a button: a preview of the link in a mail or chat program must not use it up.</summary>
    public static IResult Page(HttpContext context, string? code) =>
        Show.Page<SignInPage>(context, nameof(SignInPage.Model), new SignInModel(code, Failed: false));

    public static async Task<IResult> SignInAsync(HttpContext context, SignInLinks links, Roster roster, TimeProvider time)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (form["code"] is not [{ Length: > 0 and < 100 } code] || await links.UseAsync(code, context.RequestAborted) is not { } person)
            return Show.Page<SignInPage>(context, nameof(SignInPage.Model), new SignInModel(null, Failed: true), StatusCodes.Status403Forbidden);
        await context.SignInAsync(Session.Scheme, Session.Of(person, roster, time.GetUtcNow()));
        return Show.SeeOther(context, roster.Administrators.Contains(person) ? "/inbox/beheer" : "/inbox");
    }

    public static async Task<IResult> SignOutAsync(HttpContext context)
    {
        await context.SignOutAsync(Session.Scheme);
        return Show.SeeOther(context, "/inbox/aanmelden");
    }
}

/// <summary>What the sign-in page shows.</summary>
/// <param name="Code">Of the link that was opened; null when the page was opened without one.</param>
/// <param name="Failed">The link did not work.</param>
public sealed record SignInModel(string? Code, bool Failed)
{
    public override string ToString() => "sign-in";
}
