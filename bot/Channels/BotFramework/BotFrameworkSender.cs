using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.Extensions.Options;
using WijkBot.Messages;

namespace WijkBot.Channels.BotFramework;

/// <summary>
/// Sends through the connector the conversation came from: <c>POST {serviceUrl}/v3/conversations/{id}/activities[/{activityId}]</c>.
/// The protocol has no idempotency key and no way to ask afterwards, so an unknown outcome stays unknown.
/// </summary>
public sealed class BotFrameworkSender : IChannelSender
{
    internal const string ClientName = "botframework-connector";
    internal static readonly TimeSpan Timeout = TimeSpan.FromSeconds(15);
    private readonly IHttpClientFactory _http;
    private readonly ServiceHosts _hosts;
    private readonly AccessTokens _tokens;
    private readonly IOptions<BotFrameworkOptions> _options;
    private readonly TimeProvider _clock;
    private readonly ILogger<BotFrameworkSender> _logger;

    internal BotFrameworkSender(
        IHttpClientFactory http, ServiceHosts hosts, AccessTokens tokens, IOptions<BotFrameworkOptions> options, TimeProvider clock,
        ILogger<BotFrameworkSender> logger) =>
        (_http, _hosts, _tokens, _options, _clock, _logger) = (http, hosts, tokens, options, clock, logger);

    public IReadOnlyCollection<string> Channels => _options.Value.IsOn ? [ChannelTraits.Chat.Name] : [];

    public TimeSpan LongestTry => AccessTokens.Timeout + Timeout;

    /// <inheritdoc/>
    public async Task<SendResult> SendAsync(Shipment shipment, CancellationToken cancellationToken)
    {
        if (ConversationReference.Parse(shipment.ReturnAddress) is not { } to)
            return new SendResult.Refused("no-return-address");
        if (_hosts.AddressOf(to) is not { } address)
        {
            BotFrameworkLog.ForeignService(_logger, shipment.Id);
            return new SendResult.Refused("service-url");
        }

        var result = await TryAsync(address, OutgoingActivities.Of(shipment.Message, to), to, cancellationToken);
        if (Code(result) is { } code)
            BotFrameworkLog.NotAccepted(_logger, shipment.Id, code);
        return result;
    }

    /// <inheritdoc/>
    public Task<SendResult?> LookUpAsync(Shipment shipment, CancellationToken cancellationToken) => Task.FromResult<SendResult?>(null);

    private async Task<SendResult> TryAsync(Uri address, OutgoingActivity activity, ConversationReference to, CancellationToken cancellationToken)
    {
        try
        {
            var body = JsonSerializer.SerializeToUtf8Bytes(activity, ActivityJson.Default.OutgoingActivity);
            return to.Proven
                ? await WithTokenAsync(address, body, to, cancellationToken)
                : (await PostAsync(address, body, token: null, to, cancellationToken)).Result;
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException or IOException)
        {
            return ConnectorAnswer.Of(exception);
        }
    }

    /// <summary>A token may be withdrawn before its time: a 401 gets one new token and one more try.</summary>
    private async Task<SendResult> WithTokenAsync(Uri address, byte[] body, ConversationReference to, CancellationToken cancellationToken)
    {
        if (await _tokens.GetAsync(stale: null, cancellationToken) is not { } token)
            return new SendResult.TryLater("token");
        var (status, result) = await PostAsync(address, body, token, to, cancellationToken);
        if (status != HttpStatusCode.Unauthorized)
            return result;
        return await _tokens.GetAsync(stale: token, cancellationToken) is { } renewed
            ? (await PostAsync(address, body, renewed, to, cancellationToken)).Result
            : new SendResult.TryLater("token");
    }

    private async Task<(HttpStatusCode Status, SendResult Result)> PostAsync(
        Uri address, byte[] body, string? token, ConversationReference to, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(body) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        request.Headers.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        using var response = await _http.CreateClient(ClientName).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        return (response.StatusCode, await ConnectorAnswer.ReadAsync(response, to, _clock, cancellationToken));
    }

    private static string? Code(SendResult result) => result switch
    {
        SendResult.TryLater later => later.Code,
        SendResult.Refused refused => refused.Code,
        SendResult.Unknown unknown => unknown.Code,
        _ => null,
    };
}
