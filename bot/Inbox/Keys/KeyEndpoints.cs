using WijkBot.Inbox.Pages.Work;

namespace WijkBot.Inbox;

/// <summary>The page that tells which keys do what, and switches them on and off.</summary>
internal static class KeyEndpoints
{
    public static IResult Get(HttpContext context, string? klaar) => Show.Page<KeysPage>(context, nameof(KeysPage.Done), klaar is not null);

    public static async Task<IResult> SetAsync(HttpContext context, KeyPreferences preferences, CancellationToken cancellationToken)
    {
        var form = await context.Request.ReadFormAsync(cancellationToken);
        await preferences.SetKeysAsync(context, Visitor.Of(context).Person!.Id, form["toetsen"] == "aan", cancellationToken);
        return Show.SeeOther(context, "/inbox/toetsen?klaar=1");
    }
}
