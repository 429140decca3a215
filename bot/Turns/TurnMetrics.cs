using System.Diagnostics.Metrics;

namespace WijkBot.Turns;

/// <summary>Turns, counted.</summary>
internal static class TurnMetrics
{
    private static readonly Meter Meter = new("WijkBot");
    private static readonly Counter<long> Turns = Meter.CreateCounter<long>("wijkbot.turns", description: "Turns by how they came about: now, waits, waited, quarantined, staff.");

    public static void Played(string how) => Turns.Add(1, new KeyValuePair<string, object?>("how", how));
}
