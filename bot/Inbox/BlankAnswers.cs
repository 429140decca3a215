using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Diagnostics;
using WijkBot.Inbox.SignIn;

namespace WijkBot.Inbox;

/// <summary>An answer of the inbox with nothing in it gets a page, for who can read one: a mistyped address leads back into the house and not to a blank window.</summary>
internal static class BlankAnswers
{
    public static void Use(IApplicationBuilder app) => app.UseWhen(
        context => context.Request.Path.StartsWithSegments("/inbox", StringComparison.OrdinalIgnoreCase),
        branch => branch.UseStatusCodePages(ShowAsync));

    private static async Task ShowAsync(StatusCodeContext answer)
    {
        var context = answer.HttpContext;
        if (!ReadsPages(context.Request))
            return;
        // an address that is nobody's asked nobody who he is
        if ((await context.AuthenticateAsync(Session.Scheme)).Principal is { } known)
            context.User = known;
        context.Response.Headers.CacheControl = "no-cache, no-store";
        var (title, sentence) = Words(context.Response.StatusCode);
        await Show.Message(context, context.Response.StatusCode, title, sentence).ExecuteAsync(context);
    }

    /// <summary>A browser that goes to a page names its kind; a script, a picture or a listening page does not.</summary>
    private static bool ReadsPages(HttpRequest request) =>
        request.GetTypedHeaders().Accept.Any(kind => kind.MediaType.Equals("text/html", StringComparison.OrdinalIgnoreCase) && kind.Quality != 0);

    private static (string Title, string Sentence) Words(int status) => status switch
    {
        StatusCodes.Status404NotFound => ("Niet gevonden", "Deze pagina is er niet. Misschien klopt het adres niet, of is de pagina er niet meer."),
        StatusCodes.Status429TooManyRequests => ("Even wachten", "Dit is nu te vaak gevraagd. Wacht een minuut en probeer het opnieuw."),
        StatusCodes.Status503ServiceUnavailable => Show.NoConnection,
        _ => ("Dit lukt niet", "Zo kan deze pagina niet worden geopend. Ga terug en probeer het nog eens."),
    };
}
