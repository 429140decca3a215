namespace WijkBot.Channels.BotFramework;

/// <summary>Reads a body of limited size.</summary>
internal static class RequestBody
{
    /// <summary>In bytes; an activity carries links to photos, not the photos.</summary>
    internal const int Limit = 256 * 1024;

    /// <summary>The body; null when it is longer than the limit.</summary>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (request.ContentLength > Limit)
            return null;
        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        for (int read; (read = await request.Body.ReadAsync(buffer, cancellationToken)) > 0;)
        {
            if (body.Length + read > Limit)
                return null;
            body.Write(buffer, 0, read);
        }

        return body.ToArray();
    }
}
