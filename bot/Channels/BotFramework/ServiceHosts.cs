using Microsoft.Extensions.Options;

namespace WijkBot.Channels.BotFramework;

/// <summary>
/// Says where answers, and with them our access token, may go. A serviceUrl comes from outside; a valid token vouches for it, and it must
/// be a known host besides, so that one stolen signature does not carry our token off.
/// </summary>
internal sealed class ServiceHosts(IOptions<BotFrameworkOptions> options)
{
    /// <summary>Direct Line, Web Chat and the classic channels; Teams in the public, GCC and US government clouds.</summary>
    private static readonly string[] Microsofts =
    [
        "*.botframework.com", "*.botframework.azure.us", "smba.trafficmanager.net", "*.teams.microsoft.com", "*.teams.microsoft.us",
    ];

    /// <summary>The address to post to; null when nothing may be sent there.</summary>
    public Uri? AddressOf(ConversationReference reference)
    {
        if (!Uri.TryCreate(reference.ServiceUrl, UriKind.Absolute, out var service) || service.UserInfo.Length > 0 || !MaySend(service, reference.Proven))
            return null;
        var address = $"{service.GetLeftPart(UriPartial.Path).TrimEnd('/')}/v3/conversations/{Uri.EscapeDataString(reference.Conversation.Id!)}/activities";
        return new Uri(string.IsNullOrEmpty(reference.ActivityId) ? address : $"{address}/{Uri.EscapeDataString(reference.ActivityId)}");
    }

    private bool MaySend(Uri service, bool proven)
    {
        var anonymous = options.Value.AllowAnonymous && service.IsLoopback && IsHttp(service);
        return proven ? MayHaveToken(service) : anonymous;
    }

    /// <summary>A listed host over https; over plain http only where the list names this very machine.</summary>
    public bool MayHaveToken(Uri service)
    {
        var listed = options.Value.ServiceHosts is { Length: > 0 } own ? own : Microsofts;
        return listed.Any(host => Covers(host, service.IdnHost))
            && (service.Scheme == Uri.UriSchemeHttps || (service.IsLoopback && IsHttp(service)));
    }

    private static bool IsHttp(Uri service) => service.Scheme == Uri.UriSchemeHttp || service.Scheme == Uri.UriSchemeHttps;

    private static bool Covers(string listed, string host) => listed.StartsWith("*.", StringComparison.Ordinal)
        ? host.EndsWith(listed[1..], StringComparison.OrdinalIgnoreCase)
        : host.Equals(listed, StringComparison.OrdinalIgnoreCase);
}
