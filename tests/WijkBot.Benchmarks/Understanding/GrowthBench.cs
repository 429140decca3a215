using System.Diagnostics;
using WijkBot.Commands.Understand;
using WijkBot.Tests.Understanding;
using WijkBot.Understanding;

namespace WijkBot.Benchmarks.Understanding;

/// <summary>
/// How much more processor time a message costs that is four times as long, as a first message and as an answer to each kind of question;
/// and what understanding takes to start and keeps in memory.
/// </summary>
internal static class GrowthBench
{
    private static readonly string[] Parts =
    [
        "12-3-", "a", "straat ", "🙂", "7", "brand in huis ", "er is niet ", "op 3 mei om 7 uur ", "ik wil ", "hoek van de ",
        "nee niet de 1 maar 06 foto later ik ben ja ", "ratten bij van der sluiskade 12 sinds al half nummer hoek 7607 ", "wanneer ligt het? ", "في البيت ",
    ];

    private static readonly string[] Slots = ["yesno", "choice", "place", "when", "phone", "name", "number", "casenumber", "photo"];

    private static readonly int[] Lengths = [1_000, 2_000, 4_000];

    private const int Rounds = 30;

    /// <summary>So long each is read before it counts: the code is compiled again once it has run some time.</summary>
    private static readonly TimeSpan Warm = TimeSpan.FromMilliseconds(300);

    public static async Task<int> RunAsync()
    {
        await using var app = UnderstandingParts.Build();
        UnderstandingParts.Municipality(app);
        var understanding = Started(() => UnderstandingParts.Of(app));
        Console.WriteLine("of | 1,000 characters µs | 2,000 µs | 4,000 µs | 4,000 to 1,000 (4 is linear, 16 squared)");
        WarmUp(Parts[0], text => understanding.First(UnderstandingParts.Message(text), UnderstandingParts.Now), 5 * Warm);
        foreach (var part in Parts)
            Report($"'{part}'", part, text => understanding.First(UnderstandingParts.Message(text), UnderstandingParts.Now));
        foreach (var slot in Slots)
        {
            var question = LineReading.Asked(slot, slot == "choice" ? "Ratten/Muizen" : "-");
            foreach (var part in Parts)
                Report($"{slot} '{part}'", part, text => understanding.Notation(question, text, UnderstandingParts.Now));
        }
        return 0;
    }

    private static RuleUnderstanding Started(Func<RuleUnderstanding> make)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var (wall, processor) = (Stopwatch.GetTimestamp(), Process.GetCurrentProcess().TotalProcessorTime);
        var understanding = make();
        var (took, used) = (Stopwatch.GetElapsedTime(wall), Process.GetCurrentProcess().TotalProcessorTime - processor);
        Console.WriteLine($"start {took.TotalMilliseconds:F0} ms by the wall clock, {used.TotalMilliseconds:F0} ms of processors, {(GC.GetTotalMemory(forceFullCollection: true) - before) / 1024.0 / 1024.0:F1} MB kept");
        return understanding;
    }

    private static void Report(string name, string part, Action<string> read)
    {
        WarmUp(part, read, Warm);
        var times = Array.ConvertAll(Lengths, characters => Best(read, UnderstandingParts.Repeated(part, characters)));
        Console.WriteLine($"{name} | {times[0]:F0} | {times[1]:F0} | {times[2]:F0} | {times[2] / times[0]:F1}");
    }

    private static void WarmUp(string part, Action<string> read, TimeSpan time)
    {
        var (begun, text) = (Stopwatch.GetTimestamp(), UnderstandingParts.Repeated(part, Lengths[^1]));
        while (Stopwatch.GetElapsedTime(begun) < time)
            read(UnderstandingParts.Copy(text));
    }

    /// <summary>The shortest of some rounds: what a busy machine adds to it does not count.</summary>
    private static double Best(Action<string> read, string text) => Enumerable.Range(0, Rounds).Min(_ =>
    {
        var copy = UnderstandingParts.Copy(text);
        var start = ThreadClock.Now;
        read(copy);
        return ThreadClock.MicrosecondsSince(start);
    });
}
