using System.Globalization;
using System.Net;
using Microsoft.Extensions.Options;

namespace WijkBot.Wijken;

/// <summary>The call itself: one GET with a limit in time and in size.</summary>
internal sealed class KaartCalls(HttpClient client, IOptions<KaartOptions> options, TimeProvider time)
{
    /// <summary>A tile of a busy street takes about 40 kB.</summary>
    public const int MostBytes = 512 * 1024;

    private static ReadOnlySpan<byte> Png => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>The tile; null with what went wrong, or with nothing when the map ends there.</summary>
    public async Task<(byte[]? Tile, string Trouble)> FetchAsync(MapTile tile, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMilliseconds(options.Value.TimeoutMilliseconds), time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"{tile.Zoom}/{tile.X}/{tile.Y}.png");
            using var response = await client.GetAsync(new Uri(options.Value.Base, path), HttpCompletionOption.ResponseHeadersRead, either.Token);
            return response.StatusCode switch
            {
                HttpStatusCode.OK => await ReadAsync(response.Content, either.Token),
                HttpStatusCode.NotFound => (null, ""),
                var status => (null, $"status {(int)status}"),
            };
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (null, "slow");
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException)
        {
            return (null, "unreachable");
        }
    }

    private static async Task<(byte[]?, string)> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        var bytes = new byte[MostBytes + 1];
        await using var body = await content.ReadAsStreamAsync(cancellationToken);
        var length = await body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
        if (length > MostBytes)
            return (null, "too long");
        return bytes.AsSpan(0, length).StartsWith(Png) ? (bytes[..length], "") : (null, "no image");
    }
}
