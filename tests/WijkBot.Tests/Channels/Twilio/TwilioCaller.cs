using System.Net.Http.Headers;
using System.Text;

namespace WijkBot.Tests.Channels.Twilio;

/// <summary>Calls webhooks as Twilio does: signed over the public URL, to where the bot really listens. No test framework needed.</summary>
/// <param name="listensAt">Base URL of the bot.</param>
/// <param name="publicBase">What is configured at Twilio, <c>Twilio:WebhookBaseUrl</c>.</param>
public sealed class TwilioCaller(HttpClient client, string listensAt, string publicBase, string token)
{
    /// <summary>Posts a form, signed.</summary>
    /// <param name="target">Path and query, for example <c>/twilio/messages</c>.</param>
    public Task<HttpResponseMessage> PostAsync(string target, IReadOnlyCollection<KeyValuePair<string, string>> form) =>
        SendAsync(target, Signer.Encode(form), Signer.Sign(token, publicBase + target, form));

    /// <summary>Posts a body with a signature as given; null: without the header.</summary>
    public async Task<HttpResponseMessage> SendAsync(string target, string body, string? signature)
    {
        using var request = Request(target, body, signature);
        return await client.SendAsync(request, CancellationToken.None);
    }

    /// <summary>The request itself, to be bent further.</summary>
    public HttpRequestMessage Request(string target, string body, string? signature)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, listensAt + target) { Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)) };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse("application/x-www-form-urlencoded; charset=UTF-8");
        if (signature is not null)
            request.Headers.TryAddWithoutValidation("X-Twilio-Signature", signature);
        return request;
    }
}
