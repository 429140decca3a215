using System.Text.Json;

namespace WijkBot.Channels.BotFramework;

/// <summary>
/// Where an answer goes: the Bot Framework's conversation reference, kept as JSON with the conversation.
/// </summary>
/// <param name="ActivityId">The message that is answered; null: send, do not reply.</param>
/// <param name="Proven">
/// The serviceUrl came with a token that vouched for it; only then may our own token go there. An address kept from an anonymous
/// trial on a developer's machine thus never gets one.
/// </param>
internal sealed record ConversationReference(
    string ChannelId,
    string ServiceUrl,
    ConversationAccount Conversation,
    string? ActivityId,
    ChannelAccount? User,
    ChannelAccount? Bot,
    bool Proven)
{
    /// <summary>Names are left out: they are personal and not needed to answer.</summary>
    public static ConversationReference Of(Activity activity, bool proven) => new(
        activity.ChannelId!,
        activity.ServiceUrl!,
        activity.Conversation!,
        // An arrival is no message: Direct Line does not take a reply to one.
        activity.Is("message") ? activity.Id : null,
        activity.From is null ? null : new ChannelAccount(activity.From.Id),
        activity.Recipient is null ? null : new ChannelAccount(activity.Recipient.Id),
        proven);

    /// <summary>Reads back what <see cref="ToJson"/> wrote; null when it is no such thing.</summary>
    public static ConversationReference? Parse(string? json)
    {
        try
        {
            var reference = json is null ? null : JsonSerializer.Deserialize(json, ActivityJson.Default.ConversationReference);
            return reference is { ChannelId.Length: > 0, ServiceUrl.Length: > 0, Conversation.Id.Length: > 0 } ? reference : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public string ToJson() => JsonSerializer.Serialize(this, ActivityJson.Default.ConversationReference);

    public override string ToString() => $"{ChannelId} conversation";
}
