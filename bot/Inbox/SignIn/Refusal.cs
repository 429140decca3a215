using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace WijkBot.Inbox.SignIn;

/// <summary>What somebody gets who is signed in and asks for what his role has not: never the sign-in page, which would help him nowhere.</summary>
internal static class Refusal
{
    /// <summary>Where the inbox begins for who sees cases, and for who keeps roster and areas.</summary>
    public const string Start = "/inbox", AdministratorStart = "/inbox/beheer";

    public static Task ShowAsync(RedirectContext<CookieAuthenticationOptions> context)
    {
        var (http, visitor) = (context.HttpContext, Visitor.Of(context.HttpContext));
        // the address that everybody knows, and with which an installed inbox opens
        var answer = visitor is { SeesCases: false, IsAdministrator: true } && HttpMethods.IsGet(http.Request.Method) && http.Request.Path == Start
            ? Inbox.Show.SeeOther(http, AdministratorStart)
            : Inbox.Show.Message(http, StatusCodes.Status403Forbidden, "Niet voor u", Sentence(visitor));
        return answer.ExecuteAsync(http);
    }

    private static string Sentence(Visitor visitor) => visitor switch
    {
        { SeesCases: false, IsAdministrator: true } => "U bent beheerder. Een beheerder ziet geen meldingen en berichten van bewoners.",
        { SeesCases: true, MayAct: false } => "U leest mee. Wie meeleest, verandert niets aan meldingen.",
        _ => "Met dit account mag u dit niet. Vraag het aan de teamleider.",
    };
}
