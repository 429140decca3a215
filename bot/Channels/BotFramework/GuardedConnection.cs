using System.Net;
using System.Net.Sockets;

namespace WijkBot.Channels.BotFramework;

/// <summary>
/// Opens connections to public addresses only, judged by the address really connected to: a name that resolves to the inside of the
/// network gets nothing. A loopback URL, which <see cref="ServiceHosts"/> lets through only where that is meant, may reach loopback and nothing else.
/// </summary>
internal static class GuardedConnection
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static async ValueTask<Stream> ConnectAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        try
        {
            await socket.ConnectAsync(await ResolveAsync(context, limit.Token), context.DnsEndPoint.Port, limit.Token);
            return new NetworkStream(socket, ownsSocket: true);
        }
        catch (Exception exception)
        {
            socket.Dispose();
            if (exception is OperationCanceledException && !cancellationToken.IsCancellationRequested)
                throw new SocketException((int)SocketError.TimedOut);
            throw;
        }
    }

    private static async Task<IPAddress[]> ResolveAsync(SocketsHttpConnectionContext context, CancellationToken cancellationToken)
    {
        var host = context.DnsEndPoint.Host;
        var asked = context.InitialRequestMessage.RequestUri!;
        var addresses = await Dns.GetHostAddressesAsync(host, cancellationToken);
        // Another name than the one asked for is the operator's own proxy, which may well stand inside.
        // An address is never taken for a name: it can be written in more ways than one.
        if (asked.HostNameType == UriHostNameType.Dns && !host.Equals(asked.IdnHost, StringComparison.OrdinalIgnoreCase))
            return addresses;
        IPAddress[] allowed = [.. addresses.Where(address => asked.IsLoopback ? IPAddress.IsLoopback(address) : PublicAddress.Is(address))];
        return allowed.Length > 0 ? allowed : throw new AddressRefusedException();
    }
}

/// <summary>The name leads to an address that must not be called.</summary>
internal sealed class AddressRefusedException() : IOException("The address is not public.");
