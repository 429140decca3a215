using System.Collections.Concurrent;
using WijkBot.Channels;
using WijkBot.Messages;

namespace WijkBot.Tests.Inbox;

/// <summary>Takes every message and remembers it.</summary>
public sealed class RecordingSender : IChannelSender
{
    private readonly ConcurrentQueue<Shipment> shipments = new();

    public IReadOnlyCollection<string> Channels { get; } = [ChannelTraits.Sms.Name, ChannelTraits.WhatsApp.Name];

    public TimeSpan LongestTry => TimeSpan.Zero;

    public IReadOnlyList<Shipment> Shipments => [.. shipments];

    public IReadOnlyList<string> Texts => [.. shipments.Select(shipment => shipment.Message.PlainText)];

    /// <summary>What it answers instead of taking the message; null: it takes it.</summary>
    public Func<Shipment, SendResult?> Instead { get; set; } = _ => null;

    /// <summary>What went to this number, in order.</summary>
    public IReadOnlyList<string> To(string phone) => [.. shipments.Where(shipment => shipment.To.Value == phone).Select(shipment => shipment.Message.PlainText)];

    public Task<SendResult> SendAsync(Shipment shipment, CancellationToken cancellationToken)
    {
        if (Instead(shipment) is { } other)
            return Task.FromResult(other);
        shipments.Enqueue(shipment);
        return Task.FromResult<SendResult>(new SendResult.Accepted($"SM{shipment.Id:N}", 1));
    }

    public Task<SendResult?> LookUpAsync(Shipment shipment, CancellationToken cancellationToken) => Task.FromResult<SendResult?>(null);
}
