namespace WijkBot.Messages;

/// <summary>One message of a resident, the same whatever channel it came by. Provider fields end here.</summary>
public sealed record IncomingMessage
{
    /// <summary>The provider's id of the message; unique per <see cref="ResidentAddress.Channel"/>. A second delivery bears the same.</summary>
    public required string ProviderId { get; init; }

    public required ResidentAddress From { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }

    /// <summary>What was typed; may be empty when there is only a photo or a pin. Well-formed Unicode without NUL.</summary>
    public string Text { get; init; } = "";

    public IReadOnlyList<Media> Media { get; init; } = [];

    public Location? Location { get; init; }

    /// <summary>The value behind a pressed button or a chosen row.</summary>
    public string? Choice { get; init; }

    /// <summary>Provider id of the message this one quotes.</summary>
    public string? QuotedId { get; init; }

    /// <summary>How the resident is called on the channel. Never shown for an anonymous case.</summary>
    public string? ProfileName { get; init; }

    /// <summary>The provider already acted on an opt-out word: nothing may be answered.</summary>
    public OptOut? OptOut { get; init; }

    /// <summary>The resident opened the conversation without saying anything yet (Bot Framework conversationUpdate).</summary>
    public bool JustArrived { get; init; }

    /// <summary>BCP-47 tag the channel claims; a hint only.</summary>
    public string? Locale { get; init; }

    /// <summary>Opaque return address of the channel, kept with the conversation (Bot Framework conversation reference).</summary>
    public string? ReturnAddress { get; init; }

    /// <summary>The danger text was given as the answer itself, while the record was away: it is not said again.</summary>
    public bool DangerTold { get; init; }

    /// <summary>Ids only: the text is personal.</summary>
    public override string ToString() => $"{From} {ProviderId}";
}

/// <summary>What the provider did with an opt-out word.</summary>
public enum OptOut
{
    Stopped,
    Started,
    Helped,
}
