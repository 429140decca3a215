using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace WijkBot.Tests.Running;

/// <summary>A server that takes connections and never says anything.</summary>
internal sealed class SilentServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly List<Socket> held = [];

    public SilentServer()
    {
        listener.Start();
        _ = HoldAsync();
    }

    public int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    public string Redis => $"127.0.0.1:{Port.ToString(CultureInfo.InvariantCulture)}";

    public string Postgres => $"Host=127.0.0.1;Port={Port.ToString(CultureInfo.InvariantCulture)};Database=wijkbot;Username=wijkbot";

    private async Task HoldAsync()
    {
        try
        {
            while (true)
                held.Add(await listener.AcceptSocketAsync(TestContext.Current.CancellationToken));
        }
        catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException or OperationCanceledException)
        {
            // the test is over
        }
    }

    public void Dispose()
    {
        listener.Dispose();
        held.ForEach(socket => socket.Dispose());
    }
}
