using System.Buffers;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace WijkBot.Channels.Twilio;

/// <summary>
/// Takes a call in and decides whether Twilio made it: the body is read once, as bytes, and its signature is checked over the
/// configured URL. Nothing is believed of a call before that.
/// </summary>
internal sealed class TwilioWebhook(IOptions<TwilioOptions> options)
{
    private const string Header = "X-Twilio-Signature";

    private readonly TwilioSignature signature = new(options.Value);
    private readonly string webhookBase = options.Value.WebhookBase;

    /// <summary>The form, or the status to answer instead.</summary>
    /// <param name="path">Our own path, as configured at Twilio below the base URL.</param>
    public async Task<(TwilioForm? Form, int Status)> ReadAsync(HttpContext context, string path)
    {
        if (await BodyAsync(context.Request, context.RequestAborted) is not { } body)
            return (null, StatusCodes.Status400BadRequest);
        var url = webhookBase + path + Query(context);
        var header = context.Request.Headers[Header];
        var given = header.Count == 1 ? header[0] : null;
        var form = IsForm(context.Request);
        var verdict = form ? Form(url, body.Span, given) : (null, JsonStatus(url, body.Span, given));
        return verdict;
    }

    private static async Task<ReadOnlyMemory<byte>?> BodyAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > FormBody.MaxBytes)
            return null;
        while (true)
        {
            var read = await request.BodyReader.ReadAsync(cancellationToken);
            if (read.Buffer.Length > FormBody.MaxBytes)
                return null;
            if (read.IsCompleted)
                return Taken(request, read.Buffer);
            request.BodyReader.AdvanceTo(read.Buffer.Start, read.Buffer.End);
        }
    }

    private static ReadOnlyMemory<byte> Taken(HttpRequest request, ReadOnlySequence<byte> buffer)
    {
        var body = buffer.ToArray();
        request.BodyReader.AdvanceTo(buffer.End);
        return body;
    }

    // The target as it came over the wire: the signature covers its exact spelling.
    private static string Query(HttpContext context)
    {
        var target = context.Features.Get<IHttpRequestFeature>()?.RawTarget ?? "";
        var query = target.IndexOf('?', StringComparison.Ordinal);
        return query < 0 ? context.Request.QueryString.Value ?? "" : target[query..];
    }

    private static bool IsForm(HttpRequest request) =>
        request.ContentType is { } type && type.StartsWith("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase);

    private (TwilioForm? Form, int Status) Form(string url, ReadOnlySpan<byte> body, string? given)
    {
        if (FormBody.Parse(body) is not { } fields)
            return (null, StatusCodes.Status400BadRequest);
        return signature.Matches(url, fields, given)
            ? (new TwilioForm(fields), StatusCodes.Status200OK)
            : (null, StatusCodes.Status403Forbidden);
    }

    // Messages come as forms only; a JSON body tells a misconfiguration from a forgery by its own kind of signature.
    private int JsonStatus(string url, ReadOnlySpan<byte> body, string? given) =>
        signature.MatchesBody(url, body, given) ? StatusCodes.Status400BadRequest : StatusCodes.Status403Forbidden;
}
