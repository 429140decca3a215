using System.Diagnostics.Metrics;

namespace WijkBot.Delivery;

/// <summary>What leaves, counted.</summary>
internal static class DeliveryMetrics
{
    private static readonly Meter Meter = new("WijkBot");
    private static readonly Counter<long> Messages = Meter.CreateCounter<long>("wijkbot.messages.sent", description: "Messages offered to a provider, by channel and outcome.");
    private static readonly Counter<long> Segments = Meter.CreateCounter<long>("wijkbot.sms.segments", description: "SMS segments handed to a provider.");

    public static void Sent(string channel, string result) =>
        Messages.Add(1, new KeyValuePair<string, object?>("channel", channel), new KeyValuePair<string, object?>("result", result));

    public static void SentSegments(int count) => Segments.Add(count);
}
