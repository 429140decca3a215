using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace WijkBot.Ops.Metrics;

/// <summary>
/// What the bot counts. Tags come from closed lists: no ids, no numbers, no text, so that nothing personal can reach a
/// dashboard and the number of series stays small. Prometheus names: dots become underscores (<c>wijkbot_turns_total</c>).
/// </summary>
public static class Telemetry
{
    /// <summary>Name of the meter and of the activity source.</summary>
    public const string Name = "WijkBot";

    private static readonly Meter s_meter = new(Name);

    private static readonly Counter<long> s_turns =
        s_meter.CreateCounter<long>("wijkbot.turns", description: "Messages taken from a channel, by how the turn ended");

    private static readonly Histogram<double> s_turnDuration = s_meter.CreateHistogram(
        "wijkbot.turn.duration", "s", "From receipt to the moment the provider gets its 200",
        advice: new InstrumentAdvice<double>
        {
            HistogramBucketBoundaries = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
        });

    private static readonly Counter<long> s_sent =
        s_meter.CreateCounter<long>("wijkbot.messages.sent", description: "Tries to send, by channel and result");

    private static readonly Counter<long> s_segments =
        s_meter.CreateCounter<long>("wijkbot.segments.sent", description: "SMS segments accepted: what is paid for");

    private static readonly Gauge<long> s_outboxDepth =
        s_meter.CreateGauge<long>("wijkbot.outbox.depth", description: "Messages waiting to be sent");

    private static readonly Gauge<double> s_oldestUnsent =
        s_meter.CreateGauge<double>("wijkbot.outbox.oldest.age", "s", "Age of the oldest message that waits");

    private static readonly Gauge<long> s_leases =
        s_meter.CreateGauge<long>("wijkbot.leases", description: "Messages that a worker holds now");

    private static readonly Gauge<long> s_quarantined =
        s_meter.CreateGauge<long>("wijkbot.quarantined", description: "Messages that failed three times and wait for a person");

    private static readonly Counter<long> s_addresses =
        s_meter.CreateCounter<long>("wijkbot.addresses.asked", description: "Addresses asked of the register elsewhere, by result");

    /// <summary>Spans of the steps of a turn. Their tags carry ids at most.</summary>
    public static ActivitySource Activities { get; } = new(Name);

    /// <summary>One message was taken.</summary>
    public static void Turn(TurnEnd end, TimeSpan duration)
    {
        var outcome = KeyValuePair.Create("outcome", (object?)Word(end));
        s_turns.Add(1, outcome);
        s_turnDuration.Record(duration.TotalSeconds, outcome);
    }

    /// <summary>One try to send.</summary>
    /// <param name="channel">One of the channels' names.</param>
    /// <param name="segments">SMS segments the provider accepted; 0 when none or on another channel.</param>
    public static void Sent(string channel, SendEnd result, int segments)
    {
        var onChannel = KeyValuePair.Create("channel", (object?)channel);
        s_sent.Add(1, onChannel, KeyValuePair.Create("result", (object?)Word(result)));
        if (segments > 0)
        {
            s_segments.Add(segments, onChannel);
        }
    }

    /// <summary>How the outbox stands, as seen by whoever looked last.</summary>
    public static void Outbox(long depth, TimeSpan oldest, long leases)
    {
        s_outboxDepth.Record(depth);
        s_oldestUnsent.Record(oldest.TotalSeconds);
        s_leases.Record(leases);
    }

    /// <summary>How many messages wait for a person because three tries failed.</summary>
    public static void Quarantined(long messages) => s_quarantined.Record(messages);

    /// <summary>An address was asked, of the register elsewhere or of what is remembered of it.</summary>
    public static void Address(AddressEnd end) => s_addresses.Add(1, KeyValuePair.Create("result", (object?)Word(end)));

    private static string Word(AddressEnd end) => end switch
    {
        AddressEnd.Found => "found",
        AddressEnd.NotFound => "not_found",
        AddressEnd.Remembered => "remembered",
        AddressEnd.LeftAlone => "left_alone",
        _ => "failed",
    };

    private static string Word(TurnEnd end) => end switch
    {
        TurnEnd.Handled => "handled",
        TurnEnd.Duplicate => "duplicate",
        TurnEnd.Deferred => "deferred",
        TurnEnd.NotRecorded => "not_recorded",
        TurnEnd.DangerSpooled => "danger_spooled",
        _ => "failed",
    };

    private static string Word(SendEnd result) => result switch
    {
        SendEnd.Accepted => "accepted",
        SendEnd.TryLater => "try_later",
        SendEnd.Refused => "refused",
        _ => "unknown",
    };
}

/// <summary>How a turn ended, as counted.</summary>
public enum TurnEnd
{
    /// <summary>Recorded, conversed and committed.</summary>
    Handled,

    /// <summary>Seen before: nothing done.</summary>
    Duplicate,

    /// <summary>Recorded; a worker finishes it.</summary>
    Deferred,

    /// <summary>Not recorded: the provider must offer it again.</summary>
    NotRecorded,

    /// <summary>The record was away; danger was answered and spooled.</summary>
    DangerSpooled,

    /// <summary>Recorded, but conversing failed; tried again, then quarantined.</summary>
    Failed,
}

/// <summary>How a try to send ended, as counted.</summary>
public enum SendEnd
{
    Accepted,
    TryLater,
    Refused,
    Unknown,
}
