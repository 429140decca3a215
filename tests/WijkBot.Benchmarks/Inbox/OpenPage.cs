using System.Diagnostics;

namespace WijkBot.Benchmarks.Inbox;

/// <summary>A page that listens and remembers when it first read what it waits for.</summary>
internal sealed class OpenPage
{
    private volatile string expected = "\0";
    private long seen;

    /// <summary>Timestamp; null while it has not been seen.</summary>
    public long? SeenAt => Volatile.Read(ref seen) is var at && at == 0 ? null : at;

    public static async Task<OpenPage> AtAsync(Colleague colleague, string number, CancellationToken end)
    {
        var answer = await colleague.Browser.GetAsync(new Uri($"/inbox/live?zaak={number}", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, end);
        answer.EnsureSuccessStatusCode();
        var page = new OpenPage();
        _ = page.ReadAsync(answer, end);
        return page;
    }

    public void Expect(string marker)
    {
        Volatile.Write(ref seen, 0);
        expected = marker;
    }

    private async Task ReadAsync(HttpResponseMessage answer, CancellationToken end)
    {
        try
        {
            using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(end));
            while (await reader.ReadLineAsync(end) is { } line)
            {
                if (Volatile.Read(ref seen) == 0 && line.Contains(expected, StringComparison.Ordinal))
                    Volatile.Write(ref seen, Stopwatch.GetTimestamp());
            }
        }
        catch (Exception gone) when (gone is OperationCanceledException or IOException or HttpRequestException)
        {
            // counted as not seen
        }
    }
}
