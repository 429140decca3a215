using BenchmarkDotNet.Attributes;
using Microsoft.AspNetCore.Builder;
using WijkBot.Understanding;

namespace WijkBot.Benchmarks.Understanding;

/// <summary>Messages of 4,000 characters that are made to keep a reader busy.</summary>
[MemoryDiagnoser]
public class HostileBenchmarks
{
    private const int Characters = 4_000;

    private WebApplication app = null!;
    private RuleUnderstanding understanding = null!;

    /// <summary>What the message is made of.</summary>
    [Params("12-3-", "a", "straat ", "🙂", "7", "brand in huis ", "er is niet ")]
    public string Part { get; set; } = "";

    /// <summary>Once for each kind.</summary>
    [GlobalSetup]
    public void Begin()
    {
        app = UnderstandingParts.Build();
        understanding = UnderstandingParts.Of(app);
        Text = UnderstandingParts.Repeated(Part, Characters);
    }

    /// <summary>Once for each kind.</summary>
    [GlobalCleanup]
    public async Task EndAsync() => await app.DisposeAsync();

    /// <summary>Read as a first message.</summary>
    [Benchmark]
    public object First() => understanding.First(UnderstandingParts.Message(UnderstandingParts.Copy(Text)), UnderstandingParts.Now);

    private string Text { get; set; } = "";
}
