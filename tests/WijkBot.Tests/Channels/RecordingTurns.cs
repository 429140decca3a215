using System.Collections.Concurrent;
using WijkBot.Channels;
using WijkBot.Messages;

namespace WijkBot.Tests.Channels;

/// <summary>Takes the place of the turn behind a channel: remembers what it is given, and answers as told.</summary>
public sealed class RecordingTurns : IReceive, IReceiveReceipts
{
    public ConcurrentQueue<IncomingMessage> Messages { get; } = new();

    public ConcurrentQueue<Receipt> Receipts { get; } = new();

    public Func<IncomingMessage, Received> Answer { get; set; } = _ => new Received.Recorded();

    public Func<Receipt, bool> AnswerReceipt { get; set; } = _ => true;

    public Task<Received> MessageAsync(IncomingMessage message, CancellationToken cancellationToken)
    {
        Messages.Enqueue(message);
        return Task.FromResult(Answer(message));
    }

    public Task<bool> ReceiptAsync(Receipt receipt, CancellationToken cancellationToken)
    {
        Receipts.Enqueue(receipt);
        return Task.FromResult(AnswerReceipt(receipt));
    }
}
