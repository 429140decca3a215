using System.Net.Http.Headers;
using System.Threading.Channels;

namespace WijkBot.Tests.Inbox;

/// <summary>A page that listens, as a browser's EventSource does.</summary>
public sealed class Listening : IAsyncDisposable
{
    private readonly Channel<(string Name, string Data)> events = Channel.CreateUnbounded<(string, string)>();
    private readonly CancellationTokenSource gone = new();
    private readonly HttpResponseMessage answer;
    private readonly Task reading;

    private Listening(HttpResponseMessage answer)
    {
        this.answer = answer;
        reading = ReadAsync();
    }

    /// <summary>Opens the stream and waits until it has begun.</summary>
    public static async Task<Listening> ToAsync(HttpClient browser, string address)
    {
        var begun = await browser.GetAsync(address, HttpCompletionOption.ResponseHeadersRead, CancellationToken.None);
        begun.EnsureSuccessStatusCode();
        begun.Content.Headers.ContentType.ShouldBe(new MediaTypeHeaderValue("text/event-stream"));
        var listening = new Listening(begun);
        (await listening.NextAsync()).Name.ShouldBe("begin");
        return listening;
    }

    /// <summary>The stream has ended.</summary>
    public Task Ended => events.Reader.Completion;

    public async Task<(string Name, string Data)> NextAsync() =>
        await events.Reader.ReadAsync(CancellationToken.None).AsTask().WaitAsync(TimeSpan.FromSeconds(20), CancellationToken.None);

    /// <summary>Everything until the stream ends.</summary>
    public async Task<IReadOnlyList<(string Name, string Data)>> RestAsync() =>
        await events.Reader.ReadAllAsync(CancellationToken.None).ToListAsync(CancellationToken.None).AsTask().WaitAsync(TimeSpan.FromSeconds(60), CancellationToken.None);

    /// <summary>The next event of this name whose data contains this; others are passed over.</summary>
    public async Task<string> HearsAsync(string name, string part)
    {
        while (true)
        {
            var (heard, data) = await NextAsync();
            if (heard == name && data.Contains(part, StringComparison.Ordinal))
                return data;
        }
    }

    /// <summary>
    /// Everything up to and with the next event of this name whose data contains this. What happens is told in the order in which it happened: so who
    /// makes something happen that is heard, knows that of all before it nothing else was.
    /// </summary>
    public async Task<IReadOnlyList<(string Name, string Data)>> UntilAsync(string name, string part)
    {
        var all = new List<(string Name, string Data)>();
        do
            all.Add(await NextAsync());
        while (all[^1].Name != name || !all[^1].Data.Contains(part, StringComparison.Ordinal));
        return all;
    }

    private async Task ReadAsync()
    {
        try
        {
            using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(gone.Token));
            var (name, data) = ("message", new List<string>());
            while (await reader.ReadLineAsync(gone.Token) is { } line)
            {
                if (line.StartsWith("event: ", StringComparison.Ordinal))
                    name = line[7..];
                else if (line.StartsWith("data:", StringComparison.Ordinal))
                    data.Add(line[5..].TrimStart());
                else if (line.Length == 0 && data.Count > 0)
                {
                    events.Writer.TryWrite((name, string.Join('\n', data)));
                    (name, data) = ("message", []);
                }
            }
        }
        catch (Exception end) when (end is OperationCanceledException or IOException)
        {
            // the page went, or the server did
        }
        events.Writer.TryComplete();
    }

    public async ValueTask DisposeAsync()
    {
        await gone.CancelAsync();
        answer.Dispose();
        await reading;
        gone.Dispose();
    }
}
