using System.Globalization;

namespace WijkBot.Benchmarks;

/// <summary>What the program's own metrics tell of its memory: bytes allocated, collections, and time stopped for them.</summary>
internal sealed record Heap(double Allocated, double Collections, double Paused)
{
    public static async Task<Heap> ReadAsync(string url)
    {
        using var client = new HttpClient();
        var lines = (await client.GetStringAsync(new Uri(url + "/metrics"))).Split('\n');
        double Sum(string name) => lines.Where(line => line.StartsWith(name, StringComparison.Ordinal))
            .Sum(line => double.Parse(line.Split(' ')[1], CultureInfo.InvariantCulture));
        return new Heap(Sum("dotnet_gc_heap_total_allocated_bytes_total"), Sum("dotnet_gc_collections_total"), Sum("dotnet_gc_pause_time_seconds_total"));
    }

    public static Heap operator -(Heap after, Heap before) =>
        new(after.Allocated - before.Allocated, after.Collections - before.Collections, after.Paused - before.Paused);
}
