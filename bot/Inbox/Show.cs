using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using WijkBot.Inbox.Pages;

namespace WijkBot.Inbox;

/// <summary>Answers with a page, or sends the browser on after a form (so that reloading repeats nothing).</summary>
internal static class Show
{
    public static RazorComponentResult Page<T>(HttpContext context, string parameter, object model, int status = StatusCodes.Status200OK)
        where T : IComponent =>
        new RazorComponentResult<T>(new Dictionary<string, object?> { ["Visitor"] = Visitor.Of(context), [parameter] = model }) { StatusCode = status };

    public static RazorComponentResult Message(HttpContext context, int status, string title, string sentence) =>
        Page<MessagePage>(context, nameof(MessagePage.Model), new MessageModel(title, sentence), status);

    public static readonly (string Title, string Sentence) NoConnection =
        ("Even geen verbinding", "De gegevens zijn nu niet te bereiken. Probeer het over een minuut opnieuw; er is niets verloren.");

    public static IResult NoCase(HttpContext context) =>
        Message(context, StatusCodes.Status404NotFound, "Niet gevonden", "Er is geen melding met dit nummer.");

    public static IResult SeeOther(HttpContext context, string path)
    {
        context.Response.Headers.Location = path;
        return TypedResults.StatusCode(StatusCodes.Status303SeeOther);
    }
}

/// <summary>A page that says one thing.</summary>
public sealed record MessageModel(string Title, string Sentence);
