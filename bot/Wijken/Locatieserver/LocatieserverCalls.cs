using System.Net;
using Microsoft.Extensions.Options;

namespace WijkBot.Wijken;

/// <summary>
/// The call itself: one GET with a limit in time and in size. Whatever goes wrong is told by its kind only: messages of exceptions name
/// what was asked.
/// </summary>
internal sealed class LocatieserverCalls(HttpClient client, IOptions<LocatieserverOptions> options, TimeProvider time)
{
    /// <summary>Fifty addresses take about 20 kB.</summary>
    public const int MostBytes = 256 * 1024;

    public async Task<LocatieserverReading> AskAsync(string query, CancellationToken cancellationToken)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromMilliseconds(options.Value.TimeoutMilliseconds), time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            using var response = await client.GetAsync(new Uri(options.Value.Base, query), HttpCompletionOption.ResponseHeadersRead, either.Token);
            return response.StatusCode switch
            {
                HttpStatusCode.OK => await ReadAsync(response.Content, either.Token),
                HttpStatusCode.TooManyRequests => new LocatieserverReading(LocatieserverTrouble.TooMany) { RetryAfter = RetryAfter(response) },
                _ => new LocatieserverReading(LocatieserverTrouble.Refused),
            };
        }
        catch (OperationCanceledException)
        {
            return new LocatieserverReading(cancellationToken.IsCancellationRequested ? LocatieserverTrouble.CalledOff : LocatieserverTrouble.Slow);
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException)
        {
            return new LocatieserverReading(LocatieserverTrouble.Unreachable);
        }
    }

    private static async Task<LocatieserverReading> ReadAsync(HttpContent content, CancellationToken cancellationToken)
    {
        var bytes = new byte[MostBytes + 1];
        await using var body = await content.ReadAsStreamAsync(cancellationToken);
        var length = await body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, cancellationToken);
        if (length > MostBytes)
            return new LocatieserverReading(LocatieserverTrouble.TooLong);
        return LocatieserverAnswer.Read(bytes.AsMemory(0, length)) is { } answer
            ? new LocatieserverReading(LocatieserverTrouble.None) { Answer = answer }
            : new LocatieserverReading(LocatieserverTrouble.Unreadable);
    }

    private TimeSpan? RetryAfter(HttpResponseMessage response)
    {
        var header = response.Headers.RetryAfter;
        var after = header?.Delta ?? header?.Date - time.GetUtcNow();
        return after is { } wait ? TimeSpan.FromSeconds(Math.Clamp(wait.TotalSeconds, 0, 3600)) : null;
    }
}

/// <summary>How a call ended.</summary>
internal sealed record LocatieserverReading(LocatieserverTrouble Trouble)
{
    /// <summary>Only without trouble.</summary>
    public LocatieserverAnswer? Answer { get; init; }

    /// <summary>How long the service asks to be left alone.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>The service let us down; that whoever asked went away, is not its fault.</summary>
    public bool IsFailure => Trouble is not (LocatieserverTrouble.None or LocatieserverTrouble.CalledOff);

    public override string ToString() => Trouble.ToString();
}

/// <summary>What was the matter with a call; the word stands in the log.</summary>
internal enum LocatieserverTrouble
{
    None,
    CalledOff,
    Slow,
    Unreachable,
    Refused,
    TooMany,
    TooLong,
    Unreadable,
}
