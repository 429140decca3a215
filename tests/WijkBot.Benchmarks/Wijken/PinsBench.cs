using NetTopologySuite.Geometries;
using WijkBot.Tests.Understanding;
using WijkBot.Tests.Wijken.Outlines;
using WijkBot.Wijken;

namespace WijkBot.Benchmarks.Wijken;

/// <summary>How many pins a second find their buurt on one core, among few outlines and among many, and whether a slow look agrees with each.</summary>
internal static class PinsBench
{
    private static readonly Envelope Town = new(6.55, 6.75, 52.30, 52.42);
    private static readonly Envelope Country = new(3.4, 7.2, 50.8, 53.5);

    public static int Run(int pins)
    {
        Console.WriteLine("| outlines | pieces | built in | pins/s: where | and how far the border | with the wijk as an answer | disagreements |");
        Console.WriteLine("|---|---|---|---|---|---|---|");
        var wrong = Measure("a town", [.. MadeUpMap.Make(Town, 9, 8, 64).Skip(1)], Town, pins);
        return wrong + Measure("the country", MadeUpMap.Make(Country, 140, 100, 32), Country, pins) == 0 ? 0 : 1;
    }

    private static int Measure(string name, IReadOnlyList<Outline> outlines, Envelope degrees, int count)
    {
        var start = ThreadClock.Now;
        var map = new OutlineMap(outlines);
        var built = ThreadClock.MicrosecondsSince(start) / 1e6;
        var pins = MadeUpMap.Pins(degrees, count, seed: 11);
        var found = new int[count];
        // once to warm up, so that what is measured is compiled
        var where = Math.Max(Rate(pins, (pin, at) => found[at] = map.Find(pin.Longitude, pin.Latitude)), Rate(pins, (pin, at) => found[at] = map.Find(pin.Longitude, pin.Latitude)));
        var far = Math.Max(Rate(pins, (pin, _) => map.Around(pin.Longitude, pin.Latitude, OutlinePins.UsualAccuracy)), Rate(pins, (pin, _) => map.Around(pin.Longitude, pin.Latitude, OutlinePins.UsualAccuracy)));
        var answers = new OutlinePins(new AreaVintage { Year = 2025, Municipality = "GM0001", Wijken = [], Buurten = [], Outlines = OutlineLayout.Write([.. outlines]) });
        var matched = Rate(pins, (pin, _) => answers.Match(new WijkBot.Messages.Location(pin.Latitude, pin.Longitude)));
        var slow = new SlowMap(outlines);
        var wrong = Enumerable.Range(0, count).AsParallel().Count(at => !slow.Agrees(found[at], pins[at].Longitude, pins[at].Latitude));
        Console.WriteLine($"| {name}: {outlines.Count:N0} | {outlines.Sum(outline => outline.Shape.NumPoints):N0} | {built:F1} s | {where:N0} | {far:N0} | {matched:N0} | {wrong} of {count:N0} |");
        return wrong;
    }

    private static double Rate((double Longitude, double Latitude)[] pins, Action<(double Longitude, double Latitude), int> find)
    {
        var start = ThreadClock.Now;
        for (var at = 0; at < pins.Length; at++)
            find(pins[at], at);
        return pins.Length / (ThreadClock.MicrosecondsSince(start) / 1e6);
    }
}
