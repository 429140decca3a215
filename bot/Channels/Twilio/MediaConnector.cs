using System.Net;
using System.Net.Sockets;

namespace WijkBot.Channels.Twilio;

/// <summary>Makes the connections for fetching media: to public addresses, and to the configured API whatever its address.</summary>
internal static class MediaConnector
{
    public static SocketsHttpHandler Handler(Uri apiBase) => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        // A proxy would make the connection itself, out of reach of the check below.
        UseProxy = false,
        ConnectTimeout = TimeSpan.FromSeconds(5),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
        ConnectCallback = (context, cancellationToken) => ConnectAsync(context.DnsEndPoint, apiBase, cancellationToken),
    };

    private static async ValueTask<Stream> ConnectAsync(DnsEndPoint target, Uri apiBase, CancellationToken cancellationToken)
    {
        var isApi = target.Port == apiBase.Port && target.Host.Equals(apiBase.IdnHost.Trim('[', ']'), StringComparison.OrdinalIgnoreCase);
        var found = await Dns.GetHostAddressesAsync(target.Host, cancellationToken);
        var addresses = isApi ? found : Array.FindAll(found, PublicAddress.Is);
        if (addresses.Length == 0)
            throw new HttpRequestException(HttpRequestError.ConnectionError, "The media host has no public address.");
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            // The very addresses that were checked: asking the name again could give others.
            await socket.ConnectAsync(addresses, target.Port, cancellationToken);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }
}
