namespace WijkBot.Messages;

/// <summary>
/// Where a resident can be reached: a channel and the address on it, in that channel's own form
/// (E.164 for a phone, an opaque id for others). Masks itself, so that it can never reach a log by accident.
/// </summary>
/// <param name="Channel">Name of the channel, one of <see cref="ChannelTraits.Name"/>.</param>
/// <param name="Value">The address without any provider prefix, for example <c>+31600000001</c>.</param>
public sealed record ResidentAddress(string Channel, string Value)
{
    /// <summary>Which of our own numbers or bots the resident wrote to; answers leave from there.</summary>
    public string? Line { get; init; }

    /// <summary>The channel and the last two characters.</summary>
    public override string ToString() => $"{Channel}:…{(Value.Length > 2 ? Value[^2..] : "")}";
}
