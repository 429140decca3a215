using System.Net;
using System.Net.Http.Headers;

namespace WijkBot.Channels.Twilio;

/// <summary>
/// A form that knows whether it began to leave. Until then the message cannot have been created and a later try is safe;
/// from then on a cut connection leaves it open, because creating a message has no idempotency key.
/// </summary>
internal sealed class TrackedForm : HttpContent
{
    private readonly byte[] body;

    public TrackedForm(IEnumerable<KeyValuePair<string, string>> fields)
    {
        body = System.Text.Encoding.ASCII.GetBytes(string.Join('&', fields.Select(field => $"{Escaped(field.Key)}={Escaped(field.Value)}")));
        Headers.ContentType = new MediaTypeHeaderValue("application/x-www-form-urlencoded");
    }

    /// <summary>Something of it may have reached the other side.</summary>
    public bool HasLeft { get; private set; }

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) =>
        SerializeToStreamAsync(stream, context, CancellationToken.None);

    protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
    {
        HasLeft = true;
        return stream.WriteAsync(body, cancellationToken).AsTask();
    }

    protected override bool TryComputeLength(out long length)
    {
        length = body.Length;
        return true;
    }

    private static string Escaped(string text) => Uri.EscapeDataString(text);
}
