using WijkBot.Messages;

namespace WijkBot.Channels;

/// <summary>Sends for one or more channels. One implementation per provider folder, discovered.</summary>
public interface IChannelSender
{
    /// <summary>Channel names it sends for.</summary>
    IReadOnlyCollection<string> Channels { get; }

    /// <summary>After this a try, with looking it up before, has ended one way or the other.</summary>
    TimeSpan LongestTry { get; }

    /// <summary>What becomes of a text after the channel's <see cref="ChannelTraits.ServiceWindow"/>.</summary>
    AfterWindow AfterWindow => AfterWindow.Refused;

    /// <summary>Sends one message. Never throws for anything the provider or the network does: every outcome is a <see cref="SendResult"/>.</summary>
    Task<SendResult> SendAsync(Shipment shipment, CancellationToken cancellationToken);

    /// <summary>
    /// Finds out whether a shipment whose outcome is unknown was accepted after all.
    /// <see cref="SendResult.Accepted"/>: it was. <see cref="SendResult.TryLater"/>: the provider was asked and does not
    /// have it, so sending again is safe. <see cref="SendResult.Unknown"/>: asking did not succeed, ask again later.
    /// Null: the provider can never tell.
    /// </summary>
    Task<SendResult?> LookUpAsync(Shipment shipment, CancellationToken cancellationToken);
}

/// <summary>One message on its way.</summary>
/// <param name="Id">Our id of it; goes along with the status callback so that receipts find it.</param>
/// <param name="ReturnAddress">What the channel kept for answering, see <see cref="IncomingMessage.ReturnAddress"/>.</param>
/// <param name="InWindow">Free text may be sent (see <see cref="ChannelTraits.ServiceWindow"/>).</param>
public sealed record Shipment(Guid Id, ResidentAddress To, OutgoingMessage Message, string? ReturnAddress, bool InWindow)
{
    /// <summary>When the first try was made; where a lookup starts.</summary>
    public DateTimeOffset? FirstTriedAt { get; init; }

    /// <summary>Provider ids already known to be other shipments to the same resident: a lookup never takes one of these for this one.</summary>
    public IReadOnlyCollection<string> ClaimedProviderIds { get; init; } = [];

    public override string ToString() => $"shipment {Id}";
}

/// <summary>How a send ended. A closed list; only Delivery decides what follows.</summary>
public abstract record SendResult
{
    private SendResult() { }

    /// <summary>The provider has it.</summary>
    /// <param name="ProviderId">Its id there; null when the provider gives none.</param>
    public sealed record Accepted(string? ProviderId, int? Segments = null) : SendResult;

    /// <summary>Refused before anything was done; a later try may go through.</summary>
    public sealed record TryLater(string Code, TimeSpan? After = null) : SendResult;

    /// <summary>Refused for good.</summary>
    public sealed record Refused(string Code, bool OptedOut = false) : SendResult;

    /// <summary>No answer: it may or may not have been accepted. Look it up before sending again.</summary>
    public sealed record Unknown(string Code) : SendResult;
}
