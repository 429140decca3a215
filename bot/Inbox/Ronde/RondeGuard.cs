using Microsoft.AspNetCore.Http.Features;

namespace WijkBot.Inbox;

/// <summary>
/// Stands before a form with a photo. The photo stays in memory while it is read, because a form would otherwise write it to the disk as it is; and what is far
/// too large is read to its end, because a browser that is cut off shows no answer.
/// </summary>
internal sealed class RondeGuard : IEndpointFilter
{
    /// <summary>Up to here a form is read, so that what was typed beside too large a photo comes back.</summary>
    private const long MostRead = 32 * 1024 * 1024;

    internal const long MostThrownAway = 64 * 1024 * 1024;

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (http.Request.ContentLength is not <= MostRead)
        {
            if (http.Request.ContentLength <= MostThrownAway)
                await http.Request.Body.CopyToAsync(Stream.Null, http.RequestAborted);
            return Show.Message(http, StatusCodes.Status413PayloadTooLarge, "Niet verstuurd", "De foto is veel te groot: hooguit 15 MB. Ga terug en kies een andere; wat u typte staat er nog.");
        }
        http.Features.Set<IFormFeature>(new FormFeature(http.Request, new FormOptions { MemoryBufferThreshold = (int)MostRead, MultipartBodyLengthLimit = MostRead }));
        return await next(context);
    }
}
