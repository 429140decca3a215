using System.Text.Json;
using System.Text.Json.Serialization;

namespace WijkBot.Channels.BotFramework;

/// <summary>
/// An activity as it comes in: only the fields that are looked at, camelCase on the wire. What senders fill freely stays a
/// <see cref="JsonElement"/>, so that an odd shape there never costs a message (activity specification A2005).
/// </summary>
internal sealed record Activity
{
    public string? Type { get; init; }

    /// <summary>Unique within its conversation only, and not always there (A2033).</summary>
    public string? Id { get; init; }

    public string? ChannelId { get; init; }
    public string? ServiceUrl { get; init; }
    public ChannelAccount? From { get; init; }

    /// <summary>The bot itself; Web Chat over an offline Direct Line leaves it out.</summary>
    public ChannelAccount? Recipient { get; init; }

    public ConversationAccount? Conversation { get; init; }
    public string? Text { get; init; }
    public string? Locale { get; init; }
    public string? ReplyToId { get; init; }
    public JsonElement? Timestamp { get; init; }
    public JsonElement? LocalTimestamp { get; init; }
    public JsonElement? Value { get; init; }
    public JsonElement? ChannelData { get; init; }
    public JsonElement? Entities { get; init; }
    public JsonElement? Attachments { get; init; }
    public JsonElement? MembersAdded { get; init; }

    public bool Is(string type) => string.Equals(Type, type, StringComparison.OrdinalIgnoreCase);

    public override string ToString() => $"activity {Type}";
}

/// <summary>Somebody in a conversation. The name is personal.</summary>
internal sealed record ChannelAccount(string? Id, string? Name = null)
{
    public override string ToString() => "account";
}

/// <summary>A conversation on the channel.</summary>
internal sealed record ConversationAccount(string? Id, bool? IsGroup = null, string? ConversationType = null, string? TenantId = null)
{
    public override string ToString() => "conversation";
}

/// <summary>A message of ours, as the connector takes it.</summary>
internal sealed record OutgoingActivity(string Type, string Text, ConversationAccount Conversation)
{
    /// <summary>Plain: what residents and regisseurs type must not turn into markup.</summary>
    public string TextFormat { get; init; } = "plain";

    public string? InputHint { get; init; }
    public ChannelAccount? From { get; init; }
    public ChannelAccount? Recipient { get; init; }
    public string? ReplyToId { get; init; }
    public SuggestedActions? SuggestedActions { get; init; }

    public override string ToString() => $"activity {Type}";
}

internal sealed record SuggestedActions(IReadOnlyList<string> To, IReadOnlyList<CardAction> Actions);

internal sealed record CardAction(string Type, string Title, string Value);

/// <summary>What the connector answers to a send; may be empty.</summary>
internal sealed record ResourceResponse(string? Id);

/// <summary>What the login service answers. <c>expires_in</c> is in seconds, a number or a string.</summary>
internal sealed record TokenResponse(
    [property: JsonPropertyName("access_token")] string? AccessToken,
    [property: JsonPropertyName("expires_in")] JsonElement? ExpiresIn)
{
    public override string ToString() => "token";
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(OutgoingActivity))]
[JsonSerializable(typeof(ConversationReference))]
[JsonSerializable(typeof(ResourceResponse))]
[JsonSerializable(typeof(TokenResponse))]
internal sealed partial class ActivityJson : JsonSerializerContext;
