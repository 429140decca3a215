namespace WijkBot.Messages;

/// <summary>One message to a resident, worded and ready to send. A channel shows the options its own way; numbers always work.</summary>
/// <param name="Text">The text without the options.</param>
public sealed record OutgoingMessage(string Text)
{
    /// <summary>Choices in the order of their numbers, from 1.</summary>
    public IReadOnlyList<MessageOption> Options { get; init; } = [];

    /// <summary>The text with its numbered options, as plain text channels show it.</summary>
    public string PlainText =>
        Options.Count == 0 ? Text : $"{Text}\n{string.Join('\n', Options.Select((option, index) => $"{index + 1} {option.Label}"))}";

    /// <summary>The text is personal.</summary>
    public override string ToString() => $"{Text.Length} characters, {Options.Count} options";
}

/// <summary>A choice that a channel may show as a button.</summary>
/// <param name="Label">What is shown, at most 20 characters where a channel makes it a button.</param>
/// <param name="Value">What comes back when it is pressed.</param>
public sealed record MessageOption(string Label, string Value);
