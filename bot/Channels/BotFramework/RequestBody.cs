namespace WijkBot.Channels.BotFramework;

/// <summary>Reads a body of limited size.</summary>
internal static class RequestBody
{
    /// <summary>In bytes; an activity carries links to photos, not the photos.</summary>
    internal const int Limit = 256 * 1024;

    /// <summary>The body; null when it is longer than the limit.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpRequest request, CancellationToken cancellationToken) =>
        request.ContentLength > Limit ? null : await ReadAsync(request.Body, Limit, cancellationToken);

    /// <summary>All of a stream; null when it is longer than the limit, in bytes.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(Stream from, int limit, CancellationToken cancellationToken)
    {
        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        for (int read; (read = await from.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            if (body.Length + read > limit)
                return null;
            body.Write(buffer, 0, read);
        }

        return body.ToArray();
    }
}
