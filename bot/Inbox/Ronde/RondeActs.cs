using System.Security.Claims;
using WijkBot.Cases;
using WijkBot.Handover;
using WijkBot.Messages;

namespace WijkBot.Inbox;

/// <summary>
/// What is done on the spot: solved, which the resident is told and asked about, or seen and not done yet, which only colleagues read. Each may bring a photo, which is
/// kept in the same transaction or not at all. Whatever is wrong comes back on the page of the walk, with what was typed.
/// </summary>
internal static class RondeActs
{
    public const string Solved = "opgelost", Seen = "gezien";

    /// <summary>The field with what is said.</summary>
    public const string Words = "tekst";

    private const string JustSeen = "Gezien, nog niet klaar.";

    public static Task<IResult> SolvedAsync(string number, HttpContext context, ChangeStatus change, CancellationToken cancellationToken) =>
        DoAsync(number, Solved, context, (act, text) => change.ToAsync(act, CaseNames.Status.Resolved, text, cancellationToken), cancellationToken);

    public static Task<IResult> SeenAsync(string number, HttpContext context, Note note, CancellationToken cancellationToken) =>
        DoAsync(number, Seen, context, (act, text) => note.SaveAsync(act, $"{JustSeen} {text}".Trim(), cancellationToken), cancellationToken);

    private static async Task<IResult> DoAsync(string number, string name, HttpContext context, Func<Act, string, Task<ActResult>> act, CancellationToken cancellationToken)
    {
        var form = await context.Request.ReadFormAsync(cancellationToken);
        var (author, text) = (context.User.FindFirstValue(ClaimTypes.NameIdentifier)!, CleanText.Of(form[Words]).Trim());
        var photo = await RondePhoto.ReadAsync(form.Files.GetFile("foto"), cancellationToken);
        if (photo.Wrong is { } wrong)
            return await WrongAsync(wrong, StatusCodes.Status422UnprocessableEntity);
        var once = new Act(number, author) { Once = CaseEndpoints.Once(form, author, $"ronde-{name}", number) };
        return await WithPhotoAsync(context, once, photo, whole => act(whole, text), cancellationToken) switch
        {
            ActResult.Done or ActResult.Repeated => Ticked(context, author, number, name),
            ActResult.NoCase => Show.NoCase(context),
            ActResult.Refused refused => await WrongAsync(refused.Sentence, StatusCodes.Status422UnprocessableEntity),
            ActResult.Conflict conflict => await WrongAsync(conflict.Sentence, StatusCodes.Status409Conflict),
            _ => await WrongAsync("Dit formulier was al verstuurd met een andere inhoud. Kijk wat er bij de melding staat.", StatusCodes.Status409Conflict),
        };

        Task<IResult> WrongAsync(string sentence, int status) =>
            RondeEndpoints.ShowAsync(context, model => model with { Draft = new RondeDraft(number, name, text, sentence) }, status, cancellationToken);
    }

    /// <summary>The file is written before what points to it, and taken away when that was not done.</summary>
    private static async Task<ActResult> WithPhotoAsync(HttpContext context, Act act, RondePhoto photo, Func<Act, Task<ActResult>> work, CancellationToken cancellationToken)
    {
        if (photo.Content is not { } content)
            return await work(act);
        var files = context.RequestServices.GetRequiredService<PhotoFiles>();
        var file = await files.SaveAsync(content, cancellationToken);
        ActResult? result = null;
        try
        {
            var now = context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow();
            return result = await work(act with { Along = [PhotoSql.Taken(act.Number, act.Author, file, photo.ContentType, now)] });
        }
        finally
        {
            // refused, or done before: nothing points to it. Whether a fault left it undone nobody knows, and a file too many harms nobody.
            if (result is not (null or ActResult.Done))
                files.Drop(file);
        }
    }

    private static IResult Ticked(HttpContext context, string author, string number, string name)
    {
        var cookie = context.RequestServices.GetRequiredService<RondeCookie>();
        if (cookie.Read(context, author) is { } state)
            cookie.Write(context, state.With(number, solved: name == Solved));
        return Show.SeeOther(context, $"{RondeEndpoints.Path}?klaar={Uri.EscapeDataString(number)}#zaak-{Uri.EscapeDataString(number)}");
    }
}
