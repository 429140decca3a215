using System.Diagnostics;
using WijkBot.Understanding;

namespace WijkBot.Benchmarks.Understanding;

/// <summary>How much more a message costs that is four times as long, and what is left in memory of understanding.</summary>
internal static class GrowthBench
{
    private static readonly string[] Parts = ["12-3-", "a", "straat ", "🙂", "7", "brand in huis ", "er is niet ", "op 3 mei om 7 uur ", "ik wil ", "hoek van de "];

    private const int Rounds = 30;

    public static async Task<int> RunAsync()
    {
        await using var app = UnderstandingParts.Build();
        UnderstandingParts.Municipality(app);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var start = Stopwatch.GetTimestamp();
        var understanding = UnderstandingParts.Of(app);
        Console.WriteLine($"start {Stopwatch.GetElapsedTime(start).TotalMilliseconds:F0} ms, {(GC.GetTotalMemory(forceFullCollection: true) - before) / 1024.0 / 1024.0:F1} MB kept");
        Console.WriteLine("of | 1,000 characters µs | 2,000 µs | 4,000 µs | 4,000 to 1,000 (4 is linear, 16 squared)");
        foreach (var part in Parts)
        {
            double[] times = [.. new[] { 1_000, 2_000, 4_000 }.Select(characters => Best(understanding, UnderstandingParts.Repeated(part, characters)))];
            Console.WriteLine($"'{part}' | {times[0]:F0} | {times[1]:F0} | {times[2]:F0} | {times[2] / times[0]:F1}");
        }
        return 0;
    }

    /// <summary>The shortest of some rounds: a busy machine only makes it longer.</summary>
    private static double Best(RuleUnderstanding understanding, string text) => Enumerable.Range(0, Rounds).Min(_ =>
    {
        var message = UnderstandingParts.Message(UnderstandingParts.Copy(text));
        var start = Stopwatch.GetTimestamp();
        understanding.First(message, UnderstandingParts.Now);
        return Stopwatch.GetElapsedTime(start).TotalMicroseconds;
    });
}
