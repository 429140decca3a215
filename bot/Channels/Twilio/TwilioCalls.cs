using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Options;

namespace WijkBot.Channels.Twilio;

/// <summary>An answer of Twilio.</summary>
/// <param name="Json">The body; null when it is none or unreadable.</param>
internal sealed record TwilioAnswer(HttpStatusCode Status, JsonElement? Json, TimeSpan? RetryAfter)
{
    public bool IsSuccess => (int)Status is >= 200 and < 300;

    /// <summary>Twilio's error code (twilio.com/docs/api/errors), else the status.</summary>
    public string Code =>
        Json is { ValueKind: JsonValueKind.Object } json && json.TryGetProperty("code", out var code) && code.ValueKind == JsonValueKind.Number
            ? code.GetRawText() : $"http-{(int)Status}";

    /// <summary>A text of the answer; null when absent.</summary>
    public string? Text(string name) =>
        Json is { ValueKind: JsonValueKind.Object } json && json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString() : null;
}

/// <summary>
/// The calls to Twilio's Messages resource. Each has its own time limit; none is repeated here, because a message that was
/// created and whose answer was lost would be sent twice.
/// </summary>
internal sealed class TwilioCalls(HttpClient client, IOptions<TwilioOptions> options, TimeProvider clock)
{
    /// <summary>Credentials for calls: the API key, which can be revoked by itself, else account and token.</summary>
    public static AuthenticationHeaderValue Credentials(TwilioOptions options)
    {
        var pair = options.ApiKeySid.Length > 0
            ? $"{options.ApiKeySid}:{options.ApiKeySecret}"
            : $"{options.AccountSid}:{options.AuthToken}";
        return new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(pair)));
    }

    /// <summary>Creates a message.</summary>
    /// <exception cref="HttpRequestException">No or a broken answer; <see cref="TrackedForm.HasLeft"/> tells which.</exception>
    /// <exception cref="OperationCanceledException">No answer in time, or cancelled.</exception>
    public Task<TwilioAnswer> CreateAsync(TrackedForm form, CancellationToken cancellationToken) =>
        CallAsync(new HttpRequestMessage(HttpMethod.Post, $"{options.Value.AccountUrl}/Messages.json") { Content = form }, cancellationToken);

    /// <summary>Lists messages to one address, newest first.</summary>
    /// <inheritdoc cref="CreateAsync"/>
    public Task<TwilioAnswer> ListAsync(string to, CancellationToken cancellationToken) =>
        CallAsync(
            new HttpRequestMessage(HttpMethod.Get, $"{options.Value.AccountUrl}/Messages.json?To={Uri.EscapeDataString(to)}&PageSize=1000"),
            cancellationToken);

    private async Task<TwilioAnswer> CallAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(options.Value.TimeoutSeconds), clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        using (request)
        {
            request.Headers.Authorization = Credentials(options.Value);
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, either.Token);
            return new TwilioAnswer(response.StatusCode, await JsonAsync(response, either.Token), RetryAfter(response));
        }
    }

    // The status has decided already; a body that is cut or no JSON only means that less is known.
    private static async Task<JsonElement?> JsonAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        try
        {
            await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
            using var document = await JsonDocument.ParseAsync(body, default, cancellationToken);
            return document.RootElement.Clone();
        }
        catch (Exception exception) when (exception is JsonException or HttpRequestException or IOException or OperationCanceledException)
        {
            return null;
        }
    }

    private TimeSpan? RetryAfter(HttpResponseMessage response)
    {
        var header = response.Headers.RetryAfter;
        var after = header?.Delta ?? header?.Date - clock.GetUtcNow();
        return after is { } wait ? TimeSpan.FromSeconds(Math.Clamp(wait.TotalSeconds, 0, 3600)) : null;
    }
}
