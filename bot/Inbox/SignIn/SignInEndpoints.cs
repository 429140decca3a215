using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;
using WijkBot.Inbox.Pages;
using WijkBot.Mail;
using WijkBot.Storage;
using WijkBot.Wijken;

namespace WijkBot.Inbox.SignIn;

/// <summary>Signing in and out.</summary>
internal static class SignInEndpoints
{
    /// <summary>The link itself only shows a button: a preview of the link in a mail or chat program must not use it up.</summary>
    public static IResult Page(HttpContext context, string? code, string? geweigerd) => Show(context, Ways(context) with { Link = code, Wrong = geweigerd switch { null => null, "rol" => SignInWrong.Role, _ => SignInWrong.Account } });

    /// <summary>Uses a link.</summary>
    public static async Task<IResult> SignInAsync(HttpContext context, SignInLinks links)
    {
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        if (form["code"] is [{ Length: > 0 and < 100 } code] && await links.UseAsync(code, context.RequestAborted) is { } person)
            return await WelcomeAsync(context, person);
        return Show(context, Ways(context) with { Wrong = SignInWrong.Link }, StatusCodes.Status403Forbidden);
    }

    /// <summary>Asks for a code. The answer is the same whoever's address it is.</summary>
    public static async Task<IResult> AskAsync(HttpContext context, SignInCodes codes, SignInPace pace)
    {
        if (!Ways(context).Codes)
            return TypedResults.NotFound();
        if (!pace.Allows(context))
            return Show(context, Ways(context) with { Wrong = SignInWrong.Pace }, StatusCodes.Status429TooManyRequests);
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        return form["adres"] is [{ Length: > 2 and < 255 } address]
            ? Show(context, Ways(context) with { Asked = await codes.AskAsync(address, context.RequestAborted) })
            : Show(context, Ways(context), StatusCodes.Status422UnprocessableEntity);
    }

    /// <summary>Tries a code.</summary>
    public static async Task<IResult> TryAsync(HttpContext context, SignInCodes codes, SignInPace pace)
    {
        if (!pace.Allows(context))
            return Show(context, Ways(context) with { Wrong = SignInWrong.Pace }, StatusCodes.Status429TooManyRequests);
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var asked = form["aanvraag"].ToString();
        var digits = string.Concat(form["cijfers"].ToString().Where(char.IsAsciiDigit));
        if (asked.Length is > 0 and < 100 && digits.Length == SignInCodes.Digits && await codes.UseAsync(asked, digits, context.RequestAborted) is { } person)
            return await WelcomeAsync(context, person);
        return Show(context, Ways(context) with { Asked = asked, Wrong = SignInWrong.Code }, StatusCodes.Status403Forbidden);
    }

    /// <summary>To the municipality's own sign-in.</summary>
    public static IResult ToAccount(HttpContext context) => Ways(context).Account is null
        ? TypedResults.NotFound()
        : TypedResults.Challenge(new AuthenticationProperties { RedirectUri = ReturnPath.Of(context) ?? Refusal.Start }, [OidcSignIn.Scheme]);

    /// <summary>Ends the session for every copy of its cookie; while the record is away this browser forgets it all the same, and is told that this is all.</summary>
    public static async Task<IResult> SignOutAsync(HttpContext context, EndedSessions ended)
    {
        try
        {
            await ended.EndAsync(context.User, context.RequestAborted);
        }
        catch (Exception away) when (RecordFault.IsAway(away))
        {
            await context.SignOutAsync(Session.Scheme);
            return Inbox.Show.Message(context, StatusCodes.Status503ServiceUnavailable, "Hier afgemeld",
                "U bent op dit apparaat afgemeld. Door een storing kon dat niet worden opgeschreven. Denkt u dat een ander uw aanmelding heeft? Zeg het dan tegen de beheerder.");
        }
        await context.SignOutAsync(Session.Scheme);
        return Inbox.Show.SeeOther(context, "/inbox/aanmelden?uit=1");
    }

    private static async Task<IResult> WelcomeAsync(HttpContext context, Regisseur person)
    {
        var services = context.RequestServices;
        var roster = services.GetRequiredService<Roster>();
        await context.SignInAsync(Session.Scheme, Session.Of(person, roster, services.GetRequiredService<TimeProvider>().GetUtcNow()));
        var start = roster.Administrators.Contains(person) ? Refusal.AdministratorStart : Refusal.Start;
        // what is no administrator's would only send him here again
        return Inbox.Show.SeeOther(context, ReturnPath.Of(context) is { } back && back.StartsWith(start, StringComparison.Ordinal) ? back : start);
    }

    private static SignInModel Ways(HttpContext context)
    {
        var services = context.RequestServices;
        var options = services.GetRequiredService<IOptions<SignInOptions>>().Value;
        return new SignInModel(options.Oidc.IsOn ? options.Oidc.Name : null, options.Codes && services.GetRequiredService<IMail>().IsOn) { Back = ReturnPath.Of(context) };
    }

    private static RazorComponentResult Show(HttpContext context, SignInModel model, int status = StatusCodes.Status200OK) =>
        Inbox.Show.Page<SignInPage>(context, nameof(SignInPage.Model), model, status);
}

/// <summary>What the sign-in page shows.</summary>
/// <param name="Account">How the municipality's account is called; null when there is no such way in.</param>
/// <param name="Codes">Codes can be mailed.</param>
public sealed record SignInModel(string? Account, bool Codes)
{
    /// <summary>Of the link that was opened; null when the page was opened without one.</summary>
    public string? Link { get; init; }

    /// <summary>Token of this page, when a code was asked for.</summary>
    public string? Asked { get; init; }

    public SignInWrong? Wrong { get; init; }

    /// <summary>The page that was asked for before signing in; null for none.</summary>
    public string? Back { get; init; }

    public override string ToString() => "sign-in";
}

/// <summary>What did not work.</summary>
public enum SignInWrong
{
    Link,
    Code,
    Account,

    /// <summary>The account has none of the roles that let in.</summary>
    Role,
    Pace,
}
