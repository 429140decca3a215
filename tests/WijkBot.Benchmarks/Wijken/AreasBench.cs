using System.Diagnostics;
using WijkBot.Wijken;

namespace WijkBot.Benchmarks.Wijken;

/// <summary>
/// What a national postcode–house-number file takes to import, how large its table is, how fast addresses are found in it, beside the same
/// table in SQLite and PostgreSQL, and how that grows with its size.
/// </summary>
internal static class AreasBench
{
    private static readonly int[] Parts = [200, 80, 20, 8, 4, 2, 1];

    public static async Task<int> RunAsync(string program, string postgres, int lines, string plot, CancellationToken cancel)
    {
        var folder = Directory.CreateTempSubdirectory("wijkbot-areas-").FullName;
        try
        {
            var file = await FileAsync(folder, lines);
            if (program.Length > 0)
                await ImportAsync(program, folder, file, cancel);
            Console.WriteLine("| addresses | table | one found in: median | p99 |");
            Console.WriteLine("|---|---|---|---|");
            AddressFile? all = null;
            List<(int, double)> medians = [], slowest = [];
            foreach (var part in Parts)
            {
                all = await ReadAsync(await FileAsync(folder, lines / part), cancel);
                var bytes = AddressTableWriter.Write(all.Year, all.Buurten, all.Addresses.Span);
                var table = new AddressTable(AddressLayout.Read(bytes));
                if (medians.Count == 0)
                    // or the first and smallest pays for what the compiler does once
                    AddressLookups.Of(AddressLookups.Some(all), (postcode, number) => table.Find(postcode, number).Buurt);
                var took = AddressLookups.Of(AddressLookups.Some(all), (postcode, number) => table.Find(postcode, number).Buurt);
                medians.Add((all.Addresses.Length, took.Median));
                slowest.Add((all.Addresses.Length, took.P99));
                Console.WriteLine($"| {all.Addresses.Length:N0} | {bytes.Length / 1e6:F1} MB | {took.Median:F2} µs | {took.P99:F2} µs |");
            }
            var beside = await BesideAsync(folder, postgres, all!, cancel);
            if (plot.Length > 0)
                await File.WriteAllTextAsync(plot, GrowthPlot.Draw([("own, median", "#0b5c5c", medians), ("own, p99", "#7fb3b3", slowest), .. beside]), cancel);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<string> FileAsync(string folder, int lines)
    {
        var path = Path.Combine(folder, NationalFile.Name);
        await using var stream = File.Create(path);
        NationalFile.Write(stream, lines);
        return path;
    }

    private static async Task<AddressFile> ReadAsync(string file, CancellationToken cancel)
    {
        await using var stream = File.OpenRead(file);
        return new AddressFileReader(new ImportFindings(), null).Read(stream, stream.Length, NationalFile.Name, null, cancel)!;
    }

    /// <summary>The import itself, by the program as it is published.</summary>
    private static async Task ImportAsync(string program, string folder, string file, CancellationToken cancel)
    {
        var names = Path.Combine(folder, "buurt_2025.csv");
        await using (var stream = File.Create(names))
            NationalFile.WriteNames(stream);
        var start = new ProcessStartInfo(program, ["areas", "import", file, names, "--all"]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["Data__Directory"] = Path.Combine(folder, "data");
        var started = Stopwatch.GetTimestamp();
        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(cancel), process.StandardError.ReadToEndAsync(cancel));
        var (peak, processors) = await WatchedAsync(process, cancel);
        var kept = Directory.Exists(Path.Combine(folder, "data")) ? Directory.EnumerateFiles(Path.Combine(folder, "data"), "*", SearchOption.AllDirectories).Sum(one => new FileInfo(one).Length) : 0;
        Console.WriteLine($"{new FileInfo(file).Length / 1e6:F0} MB imported in {Stopwatch.GetElapsedTime(started).TotalSeconds:F1} s, {processors.TotalSeconds:F1} s of processors, {peak / 1e6:F0} MB memory at most, {kept / 1e6:F1} MB on disk; exit code {process.ExitCode}");
        Console.WriteLine((await output).Split('\n')[0]);
        if (process.ExitCode != 0)
            Console.WriteLine(await errors);
    }

    /// <summary>Looks until it has ended: afterwards the system tells no more of it.</summary>
    private static async Task<(long Peak, TimeSpan Processors)> WatchedAsync(Process process, CancellationToken cancel)
    {
        var (peak, processors) = (0L, TimeSpan.Zero);
        while (!process.HasExited)
        {
            try
            {
                process.Refresh();
                (peak, processors) = (Math.Max(peak, process.PeakWorkingSet64), process.TotalProcessorTime);
            }
            catch (InvalidOperationException)
            {
                // it ended between the two
            }
            await Task.Delay(20, cancel);
        }
        return (peak, processors);
    }

    private static async Task<List<(string, string, IReadOnlyList<(int, double)>)>> BesideAsync(string folder, string postgres, AddressFile all, CancellationToken cancel)
    {
        var table = new AddressTable(AddressLayout.Read(AddressTableWriter.Write(all.Year, all.Buurten, all.Addresses.Span)));
        var asked = AddressLookups.Some(all);
        var own = AddressLookups.Of(asked, (postcode, number) => table.Find(postcode, number).Buurt);
        Console.WriteLine($"own table: median {own.Median:F2} µs, p99 {own.P99:F2} µs, of {own.Count:N0} look-ups timed one by one");
        var clock = AddressLookups.OfClock(asked);
        Console.WriteLine($"of each of these times, reading the clock: median {clock.Median:F2} µs, p99 {clock.P99:F2} µs");
        await using var sqlite = await SqlAddresses.SqliteAsync(Path.Combine(folder, "addresses.db"), all, cancel);
        List<(string, string, IReadOnlyList<(int, double)>)> medians = [("SQLite", "#b4540a", [(all.Addresses.Length, Report("SQLite", sqlite, asked, own.Median))])];
        if (postgres.Length == 0)
            return medians;
        await using var server = await SqlAddresses.PostgresAsync(postgres, all, cancel);
        medians.Add(("PostgreSQL", "#a3131b", [(all.Addresses.Length, Report("PostgreSQL", server, asked, own.Median))]));
        return medians;
    }

    private static double Report(string name, SqlAddresses addresses, (string Postcode, int Number, string Buurt)[] asked, double own)
    {
        var took = AddressLookups.Of(asked[..(asked.Length / 50)], addresses.Find);
        Console.WriteLine($"{name}, indexed and prepared: median {took.Median:F1} µs, p99 {took.P99:F1} µs, of {took.Count:N0}; {took.Median / own:F0} times the own table");
        return took.Median;
    }
}
