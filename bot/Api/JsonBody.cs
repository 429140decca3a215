using System.Text.Json;

namespace WijkBot.Api;

/// <summary>Reads a small JSON body; whatever is wrong with it is an answer, never an exception.</summary>
internal static class JsonBody
{
    /// <summary>Far more than the longest text that is taken.</summary>
    private const int MostBytes = 64 * 1024;

    private static readonly JsonSerializerOptions Reading = new(JsonSerializerDefaults.Web);

    /// <returns>The value, or the problem to answer with.</returns>
    public static async Task<(T? Value, IResult? Problem)> ReadAsync<T>(HttpRequest request, CancellationToken cancellationToken)
        where T : class
    {
        if (!request.HasJsonContentType())
            return (null, ApiProblems.Of(StatusCodes.Status415UnsupportedMediaType, "The body must be application/json."));
        if (await BytesAsync(request.Body, cancellationToken) is not { } bytes)
            return (null, ApiProblems.Of(StatusCodes.Status413PayloadTooLarge, $"The body is larger than {MostBytes} bytes."));
        try
        {
            return JsonSerializer.Deserialize<T>(bytes.Span, Reading) is { } value
                ? (value, null)
                : (null, ApiProblems.Of(StatusCodes.Status400BadRequest, "The body must be a JSON object."));
        }
        catch (JsonException)
        {
            return (null, ApiProblems.Of(StatusCodes.Status400BadRequest, "The body is not the JSON that is described in /openapi/v1.json."));
        }
    }

    private static async Task<ReadOnlyMemory<byte>?> BytesAsync(Stream body, CancellationToken cancellationToken)
    {
        var buffer = new byte[MostBytes + 1];
        var length = await body.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        if (length > MostBytes)
            return null;
        return buffer.AsMemory(0, length);
    }
}
