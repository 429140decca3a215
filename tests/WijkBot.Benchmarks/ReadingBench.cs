using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using WijkBot.Benchmarks.Scoring;
using WijkBot.Messages;
using WijkBot.Municipality;
using WijkBot.Ops.Start;
using WijkBot.Understanding;
using WijkBot.Wijken;

namespace WijkBot.Benchmarks;

/// <summary>How long it takes to understand a message, by itself: every first message of the corpus, each step apart.</summary>
internal static class ReadingBench
{
    private static readonly WijkBot.Conversations.Reader Now = new(new DateTimeOffset(2026, 11, 22, 15, 0, 0, TimeSpan.FromHours(1)), "nl");

    private static readonly ResidentAddress Resident = new("sms", "+31600000000");

    public static async Task<int> RunAsync(string corpus, int runs)
    {
        var builder = ProgramBuilder.Create([]);
        builder.AddMunicipality();
        builder.AddWijken();
        builder.AddUnderstanding();
        await using var app = builder.Build();
        var understanding = app.Services.GetRequiredService<RuleUnderstanding>();
        var texts = CorpusItem.Read(corpus, "messages-*.tsv", MessageScore.Cells).Select(item => item.Cells[3]).ToArray();
        Console.WriteLine($"{texts.Length} messages, median of {runs} runs of each");
        Console.WriteLine("step | median µs | p99 µs | longest µs | kB a message");
        Report("danger", texts, runs, text => understanding.Danger(text));
        Report("command", texts, runs, text => understanding.Command(text));
        Report("first, danger and command included", texts, runs, text => understanding.First(Message(text), Now));
        return 0;
    }

    private static void Report(string step, string[] texts, int runs, Action<string> read)
    {
        var times = texts.Select(text => new double[runs]).ToArray();
        for (var run = -2; run < runs; run++)
        {
            for (var at = 0; at < texts.Length; at++)
            {
                // a copy, because the last text read is kept
                var copy = new string(texts[at].AsSpan());
                var start = Stopwatch.GetTimestamp();
                read(copy);
                if (run >= 0)
                    times[at][run] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
            }
        }
        var medians = times.Select(Median).Order().ToArray();
        Console.WriteLine($"{step} | {medians[medians.Length / 2]:F1} | {medians[medians.Length * 99 / 100]:F1} | {medians[^1]:F1} | {Kilobytes(texts, read):F1}");
    }

    private static double Median(double[] times) => times.Order().ElementAt(times.Length / 2);

    private static double Kilobytes(string[] texts, Action<string> read)
    {
        var copies = texts.Select(text => new string(text.AsSpan())).ToArray();
        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var copy in copies)
            read(copy);
        return (GC.GetAllocatedBytesForCurrentThread() - before) / 1024.0 / texts.Length;
    }

    private static IncomingMessage Message(string text) => new() { ProviderId = "reading", From = Resident, ReceivedAt = Now.Now, Text = text };
}
