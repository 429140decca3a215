using WijkBot.Channels;
using WijkBot.Messages;

namespace WijkBot.Delivery;

/// <summary>What a resident and we said to each other on one channel, the oldest first.</summary>
/// <param name="Conversation">Its id, also when nothing was said yet.</param>
/// <param name="ClaimedBy">Id of the colleague who has taken it over; null while the bot answers.</param>
public sealed record Transcript(Guid Conversation, string? ClaimedBy, IReadOnlyList<Spoken> Messages)
{
    public override string ToString() => $"{Messages.Count} messages of {Conversation}";
}

/// <summary>One message of either side.</summary>
public sealed record Spoken(Guid Id, DateTimeOffset At, string Text)
{
    public bool FromResident { get; init; }

    /// <summary><c>bot</c>, or the id of the colleague who wrote it; null for the resident.</summary>
    public string? Author { get; init; }

    public IReadOnlyList<MessageOption> Options { get; init; } = [];

    /// <summary>SMS segments it took; null while it is not sent, and on other channels.</summary>
    public int? Segments { get; init; }

    public DeliveryState State { get; init; }

    /// <summary>Not handed to the provider yet.</summary>
    public bool IsWaiting => State < DeliveryState.Accepted;

    /// <summary>Will not arrive.</summary>
    public bool IsFailed => State == DeliveryState.Failed;

    public IReadOnlyList<Media> Media { get; init; } = [];
    public Location? Location { get; init; }

    public override string ToString() => Id.ToString();
}
