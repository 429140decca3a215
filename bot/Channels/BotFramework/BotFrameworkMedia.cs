using System.Globalization;
using System.Net.Http.Headers;
using Microsoft.Extensions.Options;
using WijkBot.Messages;

namespace WijkBot.Channels.BotFramework;

/// <summary>
/// Fetches attachments by the contentUrl the channel gave. It comes from outside: https to public addresses only (plain http to this
/// machine in an anonymous trial), no redirects, at most 16 MB in 20 seconds. Our token goes along to hosts that may have it (Teams asks for it).
/// </summary>
internal sealed class BotFrameworkMedia(
    IHttpClientFactory http, ServiceHosts hosts, AccessTokens tokens, IOptions<BotFrameworkOptions> options, ILogger<BotFrameworkMedia> logger) : IFetchMedia
{
    private const int Largest = 16 * 1024 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    public IReadOnlyCollection<string> Channels { get; } = [ChannelTraits.Chat.Name];

    public async Task<MediaFile?> FetchAsync(Media media, CancellationToken cancellationToken)
    {
        if (!Uri.TryCreate(media.Source, UriKind.Absolute, out var address) || !IsAllowed(address))
            return Without("address");
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        try
        {
            return await GetAsync(address, media, limit.Token);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException
            || (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return Without(exception.GetType().Name);
        }
    }

    private bool IsAllowed(Uri address) => address.UserInfo.Length == 0
        && (address.IsLoopback
            ? options.Value.AllowAnonymous && address.Scheme is "http" or "https"
            : address.Scheme == Uri.UriSchemeHttps);

    private async Task<MediaFile?> GetAsync(Uri address, Media media, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (options.Value.AppId.Length > 0 && hosts.MayHaveToken(address) && await tokens.GetAsync(stale: null, cancellationToken) is { } token)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await http.CreateClient(BotFrameworkSender.ClientName).SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        if (!response.IsSuccessStatusCode)
            return Without(((int)response.StatusCode).ToString(CultureInfo.InvariantCulture));
        if (response.Content.Headers.ContentLength > Largest)
            return Without("size");
        await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        return await RequestBody.ReadAsync(body, Largest, cancellationToken) is { } content
            ? new MediaFile(content, response.Content.Headers.ContentType?.MediaType ?? media.ContentType)
            : Without("size");
    }

    private MediaFile? Without(string reason)
    {
        BotFrameworkLog.NoMedia(logger, reason);
        return null;
    }
}
