using System.Collections.Concurrent;
using WijkBot.Channels;
using WijkBot.Messages;

namespace WijkBot.Tests.Inbox;

/// <summary>Takes every message and remembers it.</summary>
public sealed class RecordingSender : IChannelSender
{
    private readonly ConcurrentQueue<string> texts = new();

    public IReadOnlyCollection<string> Channels { get; } = [ChannelTraits.Sms.Name, ChannelTraits.WhatsApp.Name];

    public TimeSpan LongestTry => TimeSpan.Zero;

    public IReadOnlyList<string> Texts => [.. texts];

    public Task<SendResult> SendAsync(Shipment shipment, CancellationToken cancellationToken)
    {
        texts.Enqueue(shipment.Message.PlainText);
        return Task.FromResult<SendResult>(new SendResult.Accepted($"SM{texts.Count:D32}", 1));
    }

    public Task<SendResult?> LookUpAsync(Shipment shipment, CancellationToken cancellationToken) => Task.FromResult<SendResult?>(null);
}
