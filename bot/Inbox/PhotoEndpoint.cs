using WijkBot.Cases;

namespace WijkBot.Inbox;

/// <summary>Serves photos to who is signed in, without where and with what they were taken. Whatever is in the file, a browser runs nothing of it.</summary>
internal static class PhotoEndpoint
{
    public static async Task<IResult> GetAsync(Guid id, HttpContext context, CaseReader cases, WijkVisits visits, PhotoFiles files, CancellationToken cancellationToken)
    {
        if (await cases.PhotoAsync(id, cancellationToken) is not { File: { } file, ContentType: { } contentType, CaseNumber: var number }
            || await cases.RowAsync(number, await visits.ScopeAsync(Visitor.Of(context), cancellationToken), cancellationToken) is null
            || await files.ReadAsync(file, cancellationToken) is not { } content
            || CleanPhoto.AsShown(content, contentType) is not { } photo)
            return TypedResults.NotFound();
        var isImage = PhotoKind.IsImage(contentType);
        context.Response.Headers.ContentDisposition = isImage ? "inline" : "attachment; filename=\"bijlage.pdf\"";
        return TypedResults.Bytes(photo, contentType);
    }
}
