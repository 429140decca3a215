using System.Net;
using Microsoft.Extensions.Options;
using WijkBot.Messages;

namespace WijkBot.Channels.Twilio;

/// <summary>
/// Fetches media of a message. The URL is rebuilt on the configured API from checked SIDs; one redirect is followed by hand,
/// without our credentials, to a host of Twilio's only; at most 16 MB (WhatsApp's largest) in 20 seconds.
/// </summary>
internal sealed class TwilioMedia(HttpClient client, IOptions<TwilioOptions> options, TimeProvider clock, ILogger<TwilioMedia> logger) : IFetchMedia
{
    public const int MaxBytes = 16 * 1024 * 1024;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(20);

    public IReadOnlyCollection<string> Channels => options.Value.IsOn ? [ChannelTraits.Sms.Name, ChannelTraits.WhatsApp.Name] : [];

    public Task<MediaFile?> FetchAsync(Media media, CancellationToken cancellationToken) =>
        media.Source.Split('/') is [var message, var sid]
            ? FetchAsync(message, sid, cancellationToken)
            : NotFetched("(odd)", "no message and media SID");

    /// <summary>Fetches one media of one message.</summary>
    /// <param name="messageSid"><c>MM…</c> or <c>SM…</c>.</param>
    /// <param name="mediaSid"><c>ME…</c>.</param>
    public async Task<MediaFile?> FetchAsync(string messageSid, string mediaSid, CancellationToken cancellationToken)
    {
        if (!TwilioIds.IsMessageSid(messageSid) || !TwilioIds.IsSid(mediaSid, "ME"))
            return await NotFetched("(odd)", "no message and media SID");
        using var limit = new CancellationTokenSource(Longest, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var (file, reason) = await FetchAsync(new Uri($"{options.Value.AccountUrl}/Messages/{messageSid}/Media/{mediaSid}"), either.Token);
            return file ?? await NotFetched(mediaSid, reason);
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException or OperationCanceledException)
        {
            return await NotFetched(mediaSid, exception is OperationCanceledException ? "no answer in time" : "connection failed or refused");
        }
    }

    private Task<MediaFile?> NotFetched(string source, string reason)
    {
        logger.NotFetched(source, reason);
        return Task.FromResult<MediaFile?>(null);
    }

    private async Task<(MediaFile? File, string Reason)> FetchAsync(Uri url, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, url);
        request.Headers.Authorization = TwilioCalls.Credentials(options.Value);
        using var first = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        if (!IsRedirect(first.StatusCode))
            return await FileAsync(first, cancellationToken);
        if (first.Headers.Location is not { } location || !MediaHosts.MayFollow(new Uri(url, location), new Uri(options.Value.ApiBase)))
            return (null, "redirected to a host that is not Twilio's");
        using var second = await client.GetAsync(new Uri(url, location), HttpCompletionOption.ResponseHeadersRead, cancellationToken);
        return IsRedirect(second.StatusCode) ? (null, "redirected twice") : await FileAsync(second, cancellationToken);
    }

    private static bool IsRedirect(HttpStatusCode status) => (int)status is 301 or 302 or 303 or 307 or 308;

    private static async Task<(MediaFile? File, string Reason)> FileAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        if (!response.IsSuccessStatusCode)
            return (null, $"http-{(int)response.StatusCode}");
        if (response.Content.Headers.ContentLength > MaxBytes)
            return (null, "too large");
        var content = await ContentAsync(response, cancellationToken);
        var type = response.Content.Headers.ContentType?.MediaType ?? "application/octet-stream";
        return content is null ? (null, "too large") : (new MediaFile(content, type), "");
    }

    private static async Task<byte[]?> ContentAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        await using var body = await response.Content.ReadAsStreamAsync(cancellationToken);
        using var content = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (await body.ReadAsync(buffer, cancellationToken) is > 0 and var read)
        {
            if (content.Length + read > MaxBytes)
                return null;
            content.Write(buffer, 0, read);
        }
        return content.ToArray();
    }
}
