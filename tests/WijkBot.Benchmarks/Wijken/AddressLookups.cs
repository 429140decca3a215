using System.Diagnostics;
using WijkBot.Wijken;

namespace WijkBot.Benchmarks.Wijken;

/// <summary>Asks for addresses that are there, in any order, one by one, and tells how long an answer takes. Each answer is compared with the file.</summary>
internal static class AddressLookups
{
    private const int Many = 1_000_000;

    private static readonly double MicrosecondsOfTick = 1e6 / Stopwatch.Frequency;

    public static (string Postcode, int Number, string Buurt)[] Some(AddressFile file)
    {
        var random = new Random(2);
        var some = new (string, int, string)[Many];
        for (var at = 0; at < some.Length; at++)
        {
            var entry = file.Addresses.Span[random.Next(file.Addresses.Length)];
            some[at] = (Pc6.Text(AddressEntry.Pc6(entry)), AddressEntry.Number(entry), file.Buurten[AddressEntry.Buurt(entry)]);
        }
        return some;
    }

    /// <summary>Microseconds of single look-ups, warm, with what reading the clock takes (see <see cref="OfClock"/>): a mean of several would hide the slow ones.</summary>
    public static LookupTimes Of((string Postcode, int Number, string Buurt)[] asked, Func<string, int, string?> find)
    {
        // twice: code is compiled again once it has run some time
        foreach (var (postcode, number, buurt) in asked.Concat(asked))
        {
            if (find(postcode, number) != buurt)
                throw new InvalidOperationException($"{postcode} {number} was found elsewhere than it is.");
        }
        return Each(asked, find);
    }

    /// <summary>The same with nothing to find: what of each time is reading the clock.</summary>
    public static LookupTimes OfClock((string Postcode, int Number, string Buurt)[] asked)
    {
        Func<string, int, string?> nothing = (postcode, _) => postcode;
        Each(asked, nothing);
        return Each(asked, nothing);
    }

    private static LookupTimes Each((string Postcode, int Number, string Buurt)[] asked, Func<string, int, string?> find)
    {
        var (took, lost) = (new long[asked.Length], 0);
        for (var at = 0; at < took.Length; at++)
        {
            var (postcode, number, _) = asked[at];
            var started = Stopwatch.GetTimestamp();
            var found = find(postcode, number);
            took[at] = Stopwatch.GetTimestamp() - started;
            // or the compiler might see that nobody wants it
            lost += found is null ? 1 : 0;
        }
        if (lost > 0)
            throw new InvalidOperationException($"{lost} were not found.");
        Array.Sort(took);
        return new LookupTimes(took[took.Length / 2] * MicrosecondsOfTick, took[(int)(took.Length * 99L / 100)] * MicrosecondsOfTick, took.Length);
    }
}

/// <summary>Microseconds.</summary>
/// <param name="Count">Look-ups, each timed by itself.</param>
internal sealed record LookupTimes(double Median, double P99, int Count);
