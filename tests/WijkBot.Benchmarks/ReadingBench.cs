using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using WijkBot.Benchmarks.Scoring;
using WijkBot.Benchmarks.Understanding;
using WijkBot.Commands.Understand;
using WijkBot.Conversations;
using WijkBot.Municipality;
using WijkBot.Tests.Understanding;
using WijkBot.Understanding;
using WijkBot.Understanding.Texts;
using WijkBot.Understanding.Topics;
using WijkBot.Wijken;

namespace WijkBot.Benchmarks;

/// <summary>
/// How much processor time it takes to understand a message, by itself: every first message and every answer of the corpus, each step apart.
/// What waits its turn on a busy machine does not count.
/// </summary>
internal static class ReadingBench
{
    /// <summary>So long and so often before it counts: the code is compiled again once it has run some time, and in between it is slower.</summary>
    private static readonly TimeSpan Warm = TimeSpan.FromSeconds(2);

    private const int WarmRuns = 60;

    public static async Task<int> RunAsync(string corpus, int runs)
    {
        await using var app = UnderstandingParts.Build();
        var understanding = UnderstandingParts.Of(app);
        var texts = CorpusItem.Read(corpus, "messages-*.tsv", MessageScore.Cells).Select(item => item.Cells[3]).ToArray();
        Console.WriteLine($"{texts.Length} messages, median of {runs} runs of each, processor time");
        Console.WriteLine("step | median µs | p99 µs | longest µs | kB a message");
        Parts(new Readers(app.Services.GetRequiredService<MunicipalityData>(), app.Services.GetRequiredService<AreaBook>()), texts, runs);
        Report("danger", texts, runs, (_, text) => understanding.Danger(text));
        Report("command", texts, runs, (_, text) => understanding.Command(text));
        Report("first, danger and command included", texts, runs, (_, text) => understanding.First(UnderstandingParts.Message(text), UnderstandingParts.Now));
        foreach (var slot in CorpusItem.Read(corpus, "answers-*.tsv", AnswerScore.Cells).GroupBy(item => item.Cells[3]).OrderBy(slot => slot.Key, StringComparer.Ordinal))
            Answers(slot.Key, [.. slot], runs, (question, text, reader) => understanding.Notation(question, text, reader));
        return 0;
    }

    /// <summary>What readers cost by themselves: each takes the message apart again, and looks up the words that it shares with others.</summary>
    private static void Parts(Readers readers, string[] texts, int runs)
    {
        var two = new TwoReports(readers.Categories, readers.Places, new ReportSplits());
        var now = UnderstandingParts.Now.Now.DateTime;
        (string Name, Action<Sentence> Read)[] parts =
        [
            ("tokens", _ => { }),
            ("place", sentence => readers.Places.Look(sentence, null)),
            ("words of categories", sentence => readers.Categories.Hits(sentence)),
            ("two reports", sentence => two.Read(sentence, out var _)),
            ("question", sentence => readers.Questions.Read(sentence)),
            ("intent", sentence => readers.Intents.Read(sentence, "nl", default)),
            ("when", sentence => readers.Whens.Find(sentence, now, asked: false, ahead: false)),
            ("learned intents", sentence => readers.Joint.Logits(sentence)),
            ("learned categories", sentence => readers.Category.Logits(sentence)),
        ];
        foreach (var (name, read) in parts)
            Report($"part: {name}", texts, runs, (_, text) => read(Sentence.Of(text)));
    }

    private static void Answers(string slot, CorpusItem[] items, int runs, Action<Question, string, WijkBot.Conversations.Reader> read)
    {
        var asked = Array.ConvertAll(items, item => LineReading.Asked(slot, item.Cells[4]));
        var readers = Array.ConvertAll(items, item => UnderstandingParts.Now with { Language = item.Cells[2] });
        Report($"answer: {slot}", Array.ConvertAll(items, item => item.Cells[5]), runs, (at, text) => read(asked[at], text, readers[at]));
    }

    private static void Report(string step, string[] texts, int runs, Action<int, string> read)
    {
        var times = texts.Select(text => new double[runs]).ToArray();
        var begun = Stopwatch.GetTimestamp();
        for (var warm = 0; warm < WarmRuns || Stopwatch.GetElapsedTime(begun) < Warm; warm++)
        {
            for (var at = 0; at < texts.Length; at++)
                read(at, UnderstandingParts.Copy(texts[at]));
        }
        for (var run = 0; run < runs; run++)
        {
            for (var at = 0; at < texts.Length; at++)
            {
                // the last text read is kept: each time it is another string
                var copy = UnderstandingParts.Copy(texts[at]);
                var start = ThreadClock.Now;
                read(at, copy);
                times[at][run] = ThreadClock.MicrosecondsSince(start);
            }
        }
        var medians = times.Select(Median).Order().ToArray();
        Console.WriteLine($"{step} | {medians[medians.Length / 2]:F1} | {medians[medians.Length * 99 / 100]:F1} | {medians[^1]:F1} | {Kilobytes(texts, read):F1}");
    }

    private static double Median(double[] times) => times.Order().ElementAt(times.Length / 2);

    private static double Kilobytes(string[] texts, Action<int, string> read)
    {
        var copies = Array.ConvertAll(texts, UnderstandingParts.Copy);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var at = 0; at < copies.Length; at++)
            read(at, copies[at]);
        return (GC.GetAllocatedBytesForCurrentThread() - before) / 1024.0 / texts.Length;
    }
}
