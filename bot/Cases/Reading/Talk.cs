using WijkBot.Messages;

namespace WijkBot.Cases;

/// <summary>The whole conversation behind a case, as a colleague sees it.</summary>
public sealed record Talk(IReadOnlyList<Bubble> Bubbles)
{
    /// <summary>
    /// Somebody reported anonymously in this conversation: who it is stays hidden, on his other cases too, because the conversation
    /// shown there is the same one.
    /// </summary>
    public required bool Anonymous { get; init; }

    /// <summary>The resident's number or address; null when <see cref="Anonymous"/>.</summary>
    public string? Address { get; init; }

    /// <summary>How the resident is called on the channel; null when <see cref="Anonymous"/> or not known.</summary>
    public string? ProfileName { get; init; }

    /// <summary>Id of the colleague who has taken the conversation; null when the bot answers.</summary>
    public string? ClaimedBy { get; init; }

    public DateTimeOffset? ClaimedAt { get; init; }

    /// <summary>The resident sent STOP: nothing arrives.</summary>
    public bool OptedOut { get; init; }

    public DateTimeOffset LastInboundAt { get; init; }

    public override string ToString() => $"{Bubbles.Count} messages";
}

/// <summary>One message of a conversation.</summary>
/// <param name="By"><c>resident</c>, <c>bot</c>, or the colleague who wrote it.</param>
/// <param name="Delivery">Of what we sent; null for what the resident wrote.</param>
public sealed record Bubble(DateTimeOffset At, string By, string Text, DeliveryTruth? Delivery)
{
    /// <summary>Choices it offered, as numbered lines.</summary>
    public IReadOnlyList<string> Options { get; init; } = [];

    /// <summary>Photos that came along, as far as they belong to a case.</summary>
    public IReadOnlyList<CasePhotoRow> Photos { get; init; } = [];

    /// <summary>The location that came along; null when none did.</summary>
    public Location? Pin { get; init; }

    /// <summary>With which case it is kept, when it could belong to several; null when it could not.</summary>
    public Belonging? Belongs { get; init; }

    /// <summary>Of what we sent: the case it was recorded with; what the bot says before there is a case has the one before.</summary>
    public string? Number { get; init; }

    /// <summary>It is about a case that is closed to who looks: only that it was there, is shown.</summary>
    public bool IsClosed { get; init; }

    /// <summary>The bot could not handle it; a person must look at it.</summary>
    public bool PutAside { get; init; }

    public override string ToString() => $"message by {By}";
}

/// <summary>How a resident is called and reached.</summary>
/// <param name="Address">His number, or his address on the channel.</param>
/// <param name="Name">Null when it is not known.</param>
public sealed record Contact(string Address, string? Name)
{
    /// <summary>Masked: it is personal.</summary>
    public override string ToString() => "contact";
}
