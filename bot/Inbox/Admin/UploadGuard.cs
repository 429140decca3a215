using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Options;
using Microsoft.Net.Http.Headers;

namespace WijkBot.Inbox.Admin;

/// <summary>
/// Stands before a form with large files, which are written where they belong while they come in: takes the token of the form, its first part,
/// out of it so that it is checked before a file is read.
/// </summary>
internal sealed class UploadGuard(IOptions<AntiforgeryOptions> antiforgery) : IEndpointFilter
{
    /// <summary>The files of all of the country together take a few hundred megabytes, packed.</summary>
    private const long MostBytes = 2L << 30;

    private const int LongestToken = 4096;
    private const int LongestBoundary = 100;

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        if (!MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase))
            return TypedResults.BadRequest();
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = MostBytes;
        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary);
        if (boundary.Length is 0 or > LongestBoundary)
            return TypedResults.BadRequest();
        var reader = new MultipartReader(boundary.ToString(), http.Request.Body);
        if (!await IsReadAsync(reader, http))
            return TypedResults.BadRequest();
        http.Items[typeof(MultipartReader)] = reader;
        return await next(context);
    }

    /// <summary>False when it is no form at all.</summary>
    private async Task<bool> IsReadAsync(MultipartReader reader, HttpContext http)
    {
        try
        {
            if (await reader.ReadNextSectionAsync(http.RequestAborted) is { } first && first.AsFormDataSection() is { Name: Visitor.CsrfField } token)
                http.Request.Headers[antiforgery.Value.HeaderName!] = Cut(await token.GetValueAsync(http.RequestAborted));
            return true;
        }
        catch (Exception junk) when (junk is InvalidDataException or IOException)
        {
            return false;
        }
    }

    private static string Cut(string token) => token.Length > LongestToken ? "" : token;

    /// <summary>The parts behind the token.</summary>
    public static MultipartReader PartsOf(HttpContext context) => (MultipartReader)context.Items[typeof(MultipartReader)]!;
}
