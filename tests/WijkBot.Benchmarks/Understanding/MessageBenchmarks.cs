using BenchmarkDotNet.Attributes;
using Microsoft.AspNetCore.Builder;
using WijkBot.Conversations;
using WijkBot.Understanding;

namespace WijkBot.Benchmarks.Understanding;

/// <summary>One message, as residents write it. A message costs what is told, divided by how many there are.</summary>
[MemoryDiagnoser]
public class MessageBenchmarks
{
    private const int Messages = 6;

    /// <summary>Short and long, plain and not, of four languages.</summary>
    private static readonly string[] Texts =
    [
        "Er ligt sinds gisteren een berg afval naast de container bij Robbenhaarsweg 12",
        "lantaarnpaal kapot ootmarsumsestraat",
        "Goedemiddag, wanneer wordt bij ons het grofvuil opgehaald? Wij wonen in de Riet.",
        "there are rats in the garden behind our flat since monday, please do something",
        "sokak lambası üç gündür yanmıyor, çok karanlık",
        "Al drie keer gebeld over die losse stoeptegel voor nummer 8, mijn moeder van 83 struikelt er elke dag over en jullie doen NIETS!!",
    ];

    private static readonly Question YesNo = new(SlotKind.YesNo, []);
    private static readonly Question When = new(SlotKind.When, []);
    private static readonly Question Place = new(SlotKind.Place, []);

    private readonly string[] first = new string[Messages];
    private WebApplication app = null!;
    private RuleUnderstanding understanding = null!;

    /// <summary>Once, before anything is measured.</summary>
    [GlobalSetup]
    public void Begin()
    {
        app = UnderstandingParts.Build();
        understanding = UnderstandingParts.Of(app);
    }

    /// <summary>Once, when all is measured.</summary>
    [GlobalCleanup]
    public async Task EndAsync() => await app.DisposeAsync();

    /// <summary>What it starts with and what it is about; danger and commands included.</summary>
    [Benchmark(OperationsPerInvoke = Messages)]
    public void First()
    {
        foreach (var text in Fresh())
            understanding.First(UnderstandingParts.Message(text), UnderstandingParts.Now);
    }

    /// <summary>Only danger, which is looked for before anything else.</summary>
    [Benchmark(OperationsPerInvoke = Messages)]
    public void Danger()
    {
        foreach (var text in Fresh())
            understanding.Danger(text);
    }

    /// <summary>Three answers, to three questions.</summary>
    [Benchmark(OperationsPerInvoke = 3)]
    public void Answer()
    {
        understanding.Answer(YesNo, UnderstandingParts.Message(UnderstandingParts.Copy("ja dat klopt hoor")), UnderstandingParts.Now);
        understanding.Answer(When, UnderstandingParts.Message(UnderstandingParts.Copy("sinds vorige week dinsdag")), UnderstandingParts.Now);
        understanding.Answer(Place, UnderstandingParts.Message(UnderstandingParts.Copy("op de Robbenhaarsweg ter hoogte van nummer 12")), UnderstandingParts.Now);
    }

    private string[] Fresh()
    {
        for (var at = 0; at < Messages; at++)
            first[at] = UnderstandingParts.Copy(Texts[at]);
        return first;
    }
}
