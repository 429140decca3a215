using System.Net.Mime;
using WijkBot.Messages;

namespace WijkBot.Channels.Browser;

/// <summary>
/// Takes in what a visitor types, presses, photographs or points at, and hands it over like any other message.
/// A script (<c>Accept: application/json</c>) gets a status; a plain form gets the page back, with the reason when it was refused.
/// </summary>
internal sealed partial class BrowserEndpoints(IReceive receive, BrowserPhotos photos, TimeProvider time, ILogger<BrowserEndpoints> log)
{
    /// <summary>A form with its photo, and some room for what stands around it.</summary>
    public const int MostBody = BrowserPhotos.Most + (64 * 1024);

    /// <summary>A larger body is read to its end and thrown away: a browser that is cut off while it sends shows no answer, only that the connection broke.</summary>
    public const int MostRead = 64 * 1024 * 1024;

    public async Task<IResult> MessageAsync(HttpContext context)
    {
        if (BrowserVisitor.IsFromElsewhere(context.Request))
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        if (context.Request.ContentLength is not <= MostBody)
            return await TooLargeAsync(context);
        if (await FormAsync(context) is not { } form || BrowserForm.Channel(form["kanaal"]) is not { } channel)
            return Refused(context, Asked(context), "fout", StatusCodes.Status400BadRequest);
        return await TakeAsync(context, form, channel);
    }

    private static async Task<IResult> TooLargeAsync(HttpContext context)
    {
        if (context.Request.ContentLength <= MostRead)
            await context.Request.Body.CopyToAsync(Stream.Null, context.RequestAborted);
        return Refused(context, Asked(context), "groot", StatusCodes.Status413PayloadTooLarge);
    }

    private static async Task<IFormCollection?> FormAsync(HttpContext context)
    {
        try
        {
            return context.Request.HasFormContentType ? await context.Request.ReadFormAsync(context.RequestAborted) : null;
        }
        catch (Exception broken) when (broken is InvalidDataException or BadHttpRequestException)
        {
            return null;
        }
    }

    private async Task<IResult> TakeAsync(HttpContext context, IFormCollection form, ChannelTraits channel)
    {
        var kanaal = BrowserForm.Short(channel);
        var from = BrowserVisitor.Of(context, channel.Name);
        Media? photo = null;
        if (form.Files.GetFile("foto") is { Length: > 0 } file)
        {
            if (file.Length > BrowserPhotos.Most)
                return Refused(context, kanaal, "groot", StatusCodes.Status413PayloadTooLarge);
            photo = channel.TakesMedia ? await KeepAsync(from, file, context.RequestAborted) : null;
            if (photo is null)
                return Refused(context, kanaal, "foto", StatusCodes.Status415UnsupportedMediaType);
        }
        return BrowserForm.Message(form, from, photo, time.GetUtcNow()) is { } message
            ? await HandOverAsync(context, kanaal, message)
            : Refused(context, kanaal, "leeg", StatusCodes.Status400BadRequest);
    }

    private async Task<Media?> KeepAsync(ResidentAddress from, IFormFile file, CancellationToken cancellationToken)
    {
        using var content = new MemoryStream((int)file.Length);
        await file.CopyToAsync(content, cancellationToken);
        return await photos.KeepAsync(from.Value, content.ToArray(), cancellationToken);
    }

    private async Task<IResult> HandOverAsync(HttpContext context, string kanaal, IncomingMessage message)
    {
        try
        {
            return await receive.MessageAsync(message, context.RequestAborted) switch
            {
                Received.Recorded when WantsStatus(context) => Results.Ok(),
                Received.Recorded => Results.Redirect(Back(kanaal)),
                Received.DangerSpooled spooled => Results.Text(spooled.Text, MediaTypeNames.Text.Plain, System.Text.Encoding.UTF8),
                _ => Refused(context, kanaal, "later", StatusCodes.Status503ServiceUnavailable),
            };
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            NotTaken(fault.GetType().Name);
            return Refused(context, kanaal, "later", StatusCodes.Status503ServiceUnavailable);
        }
    }

    /// <summary>More than one person types.</summary>
    public static IResult TooFast(HttpContext context) => Refused(context, Asked(context), "snel", StatusCodes.Status429TooManyRequests);

    /// <summary>From here on this browser is another resident.</summary>
    public static IResult Begin(HttpContext context)
    {
        if (BrowserVisitor.IsFromElsewhere(context.Request))
            return Results.StatusCode(StatusCodes.Status403Forbidden);
        BrowserVisitor.Begin(context);
        return Results.Redirect(Back(Asked(context)));
    }

    /// <summary>A photo, to whoever sent it.</summary>
    public async Task<IResult> PhotoAsync(HttpContext context, string source)
    {
        var visitor = BrowserVisitor.Of(context, ChannelTraits.TryWhatsApp.Name);
        if (!source.StartsWith(visitor.Value + "-", StringComparison.Ordinal))
            return Results.NotFound();
        context.Response.Headers.CacheControl = "private, max-age=3600";
        return await photos.FetchAsync(new Media(source, ""), context.RequestAborted) is { } file
            ? Results.Bytes(file.Content, file.ContentType)
            : Results.NotFound();
    }

    /// <summary>The channel as the address has it, for what is refused before the form is read.</summary>
    private static string Asked(HttpContext context) =>
        BrowserForm.Channel(context.Request.Query["kanaal"]) is { } channel ? BrowserForm.Short(channel) : "sms";

    private static IResult Refused(HttpContext context, string kanaal, string why, int status) =>
        WantsStatus(context) ? Results.StatusCode(status) : Results.Redirect($"{BrowserSetup.Root}?kanaal={kanaal}&fout={why}");

    private static bool WantsStatus(HttpContext context) =>
        context.Request.Headers.Accept.ToString().Contains(MediaTypeNames.Application.Json, StringComparison.OrdinalIgnoreCase);

    /// <summary>To the newest message.</summary>
    private static string Back(string kanaal) => $"{BrowserSetup.Root}?kanaal={kanaal}#typ";

    [LoggerMessage(Level = LogLevel.Error, Message = "A message of the phone page could not be handed over ({Fault})")]
    private partial void NotTaken(string fault);
}
