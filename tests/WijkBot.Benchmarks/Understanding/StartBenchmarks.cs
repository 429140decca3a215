using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using Microsoft.AspNetCore.Builder;

namespace WijkBot.Benchmarks.Understanding;

/// <summary>What it takes to make all of understanding: once in a process of its own, as at the start of the program.</summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.ColdStart, launchCount: 5, warmupCount: 0, iterationCount: 1)]
public class StartBenchmarks
{
    private WebApplication app = null!;

    /// <summary>The municipality's own files are no part of it.</summary>
    [GlobalSetup]
    public void Begin()
    {
        app = UnderstandingParts.Build();
        UnderstandingParts.Municipality(app);
    }

    /// <summary>After each process.</summary>
    [GlobalCleanup]
    public async Task EndAsync() => await app.DisposeAsync();

    /// <summary>From the word data to a reader that reads.</summary>
    [Benchmark]
    public object Start() => UnderstandingParts.Of(app);
}
