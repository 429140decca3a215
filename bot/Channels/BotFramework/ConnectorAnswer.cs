using System.Globalization;
using System.Net;
using System.Text.Json;

namespace WijkBot.Channels.BotFramework;

/// <summary>Reads how the connector took a message, into the closed list that Delivery knows.</summary>
internal static class ConnectorAnswer
{
    private static readonly TimeSpan BodyPatience = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    /// <summary>
    /// 2xx accepted, with or without an id; 401 (our credentials), 408, 412, 429 and 503 were refused before anything was done; other 5xx may
    /// hide a message that got through; the rest is final, a redirect included, for our token does not follow one.
    /// Teams asks to retry 412, 429, 502 and 504.
    /// </summary>
    public static async Task<SendResult> ReadAsync(HttpResponseMessage response, ConversationReference to, TimeProvider clock, CancellationToken cancellationToken)
    {
        var code = ((int)response.StatusCode).ToString(CultureInfo.InvariantCulture);
        return response.StatusCode switch
        {
            >= HttpStatusCode.OK and < HttpStatusCode.MultipleChoices => new SendResult.Accepted(await IdAsync(response, to, cancellationToken)),
            HttpStatusCode.Unauthorized or HttpStatusCode.RequestTimeout or HttpStatusCode.PreconditionFailed
                or HttpStatusCode.TooManyRequests or HttpStatusCode.ServiceUnavailable => new SendResult.TryLater(code, Wait(response, clock)),
            >= HttpStatusCode.InternalServerError => new SendResult.Unknown(code),
            _ => new SendResult.Refused(code),
        };
    }

    /// <summary>What a failed call means: no connection was no message; anything later may have been one.</summary>
    public static SendResult Of(Exception exception) => exception switch
    {
        HttpRequestException { InnerException: AddressRefusedException } => new SendResult.Refused("address"),
        HttpRequestException
        {
            HttpRequestError: HttpRequestError.NameResolutionError or HttpRequestError.ConnectionError
                or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
        } => new SendResult.TryLater("connect"),
        OperationCanceledException => new SendResult.Unknown("timeout"),
        _ => new SendResult.Unknown("connection"),
    };

    /// <summary>It was accepted whatever its body holds: an unreadable one only costs us the id.</summary>
    private static async Task<string?> IdAsync(HttpResponseMessage response, ConversationReference to, CancellationToken cancellationToken)
    {
        try
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            limit.CancelAfter(BodyPatience);
            var body = await response.Content.ReadAsByteArrayAsync(limit.Token);
            var id = JsonSerializer.Deserialize(body, ActivityJson.Default.ResourceResponse)?.Id;
            return string.IsNullOrEmpty(id) ? null : ActivityIds.Message(to.ChannelId, to.Conversation.Id!, id);
        }
        catch (Exception exception) when (exception is JsonException or HttpRequestException or IOException or OperationCanceledException)
        {
            return null;
        }
    }

    private static TimeSpan? Wait(HttpResponseMessage response, TimeProvider clock)
    {
        var stated = response.Headers.RetryAfter?.Delta ?? response.Headers.RetryAfter?.Date - clock.GetUtcNow();
        return stated is not { } wait ? null : wait < TimeSpan.Zero ? TimeSpan.Zero : wait > LongestWait ? LongestWait : wait;
    }
}
