using WijkBot.Messages;

namespace WijkBot.Channels;

/// <summary>Where a channel hands over what it received; implemented by Turns.</summary>
public interface IReceive
{
    /// <summary>Carries one message through. Returns once it is safely recorded.</summary>
    Task<Received> MessageAsync(IncomingMessage message, CancellationToken cancellationToken);
}

/// <summary>Where a channel hands over a delivery receipt; implemented by Delivery.</summary>
public interface IReceiveReceipts
{
    /// <summary>Records a receipt; false when it could not be recorded and must be offered again.</summary>
    Task<bool> ReceiptAsync(Receipt receipt, CancellationToken cancellationToken);
}

/// <summary>How a message was taken. A closed list.</summary>
public abstract record Received
{
    private Received() { }

    /// <summary>Safely recorded; also when it was seen before.</summary>
    public sealed record Recorded : Received;

    /// <summary>The record is away and the message means danger: it is spooled on disk, and this text must be the answer itself.</summary>
    public sealed record DangerSpooled(string Text) : Received
    {
        public override string ToString() => "danger spooled";
    }

    /// <summary>Could not be recorded: the provider must offer it again.</summary>
    public sealed record NotRecorded : Received;
}

/// <summary>News about a message we sent.</summary>
/// <param name="Shipment">Our id, when the receipt carries it.</param>
/// <param name="ProviderId">The provider's id of the message.</param>
public sealed record Receipt(Guid? Shipment, string ProviderId, DeliveryState State, string? ErrorCode);

/// <summary>How far a message has come; never runs backwards.</summary>
public enum DeliveryState
{
    Queued = 0,
    Sending = 1,
    Accepted = 2,
    Sent = 3,
    Delivered = 4,
    Read = 5,

    /// <summary>Final, not delivered.</summary>
    Failed = 6,
}
