using System.Diagnostics;
using System.Globalization;
using StackExchange.Redis;

namespace WijkBot.Tests.Running;

/// <summary>A Redis of a test's own, to be killed, frozen and started under the bot.</summary>
internal sealed class OwnRedis : IAsyncDisposable
{
    private readonly int port = Shell.FreePort();
    private Process? server;

    public string Connection => $"127.0.0.1:{port.ToString(CultureInfo.InvariantCulture)}";

    public static async Task<OwnRedis> StartedAsync()
    {
        if (!new[] { "/usr/bin/redis-server", "/usr/local/bin/redis-server" }.Any(File.Exists))
            Services.Missing("redis-server is not installed.");
        var redis = new OwnRedis();
        await redis.StartAsync();
        return redis;
    }

    public async Task StartAsync()
    {
        server = Shell.Start("redis-server", "--bind", "127.0.0.1", "--port", port.ToString(CultureInfo.InvariantCulture), "--save", "", "--appendonly", "no");
        await Turns.Eventually.HoldsAsync(async () => await KeysAsync() is not null, "a Redis that answers");
    }

    /// <summary>How many keys it holds; null while it does not answer.</summary>
    public async Task<int?> KeysAsync()
    {
        try
        {
            await using var redis = await ConnectionMultiplexer.ConnectAsync(Connection + ",connectTimeout=1000");
            return (int)await redis.GetServers()[0].DatabaseSizeAsync();
        }
        catch (RedisException)
        {
            return null;
        }
    }

    public async Task KillAsync()
    {
        server!.Kill();
        await server.WaitForExitAsync(CancellationToken.None);
    }

    /// <summary>It takes connections, and answers nothing.</summary>
    public Task FreezeAsync() => Shell.SignalAsync("STOP", server!.Id);

    public Task ThawAsync() => Shell.SignalAsync("CONT", server!.Id);

    public async ValueTask DisposeAsync()
    {
        if (server is { HasExited: false })
            await KillAsync();
        server?.Dispose();
    }
}
