using System.Diagnostics;
using WijkBot.Wijken;

namespace WijkBot.Benchmarks.Wijken;

/// <summary>Asks for addresses that are there, in any order, and tells how long an answer takes. Each answer is compared with the file.</summary>
internal static class AddressLookups
{
    private const int Many = 500_000;

    /// <summary>A clock tick is longer than one look-up.</summary>
    private const int AtOnce = 10;

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

    /// <summary>Microseconds for one, warm.</summary>
    public static (double Median, double P99) Of((string Postcode, int Number, string Buurt)[] asked, Func<string, int, string?> find)
    {
        // twice: code is compiled again once it has run some time
        foreach (var (postcode, number, buurt) in asked.Concat(asked))
        {
            if (find(postcode, number) != buurt)
                throw new InvalidOperationException($"{postcode} {number} was found elsewhere than it is.");
        }
        var took = new double[asked.Length / AtOnce];
        for (var at = 0; at < took.Length; at++)
        {
            var started = Stopwatch.GetTimestamp();
            for (var one = at * AtOnce; one < (at + 1) * AtOnce; one++)
                find(asked[one].Postcode, asked[one].Number);
            took[at] = Stopwatch.GetElapsedTime(started).TotalMicroseconds / AtOnce;
        }
        Array.Sort(took);
        return (took[took.Length / 2], took[took.Length * 99 / 100]);
    }
}
