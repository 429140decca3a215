using WijkBot.Messages;

namespace WijkBot.Channels.BotFramework;

/// <summary>
/// Makes a worded message an activity. Where the channel shows suggestedActions as buttons the options are buttons that type their label
/// (imBack), so that the transcript reads as a conversation; a typed number works there too. Elsewhere (Teams among them, and any channel
/// we do not know) the options stand numbered in the text, as on SMS.
/// </summary>
internal static class OutgoingActivities
{
    public static OutgoingActivity Of(OutgoingMessage message, ConversationReference to)
    {
        var buttons = message.Options.Count > 0 && ShowsButtons(to.ChannelId, message.Options.Count);
        return new OutgoingActivity("message", buttons ? message.Text : message.PlainText, new ConversationAccount(to.Conversation.Id))
        {
            InputHint = message.Options.Count > 0 ? "expectingInput" : "acceptingInput",
            From = to.Bot,
            Recipient = to.User,
            ReplyToId = string.IsNullOrEmpty(to.ActivityId) ? null : to.ActivityId,
            SuggestedActions = buttons ? Buttons(message, to) : null,
        };
    }

    /// <summary>How many each channel takes, as Microsoft's SDK had it (Channel.SupportsSuggestedActions).</summary>
    private static bool ShowsButtons(string channelId, int count) => count <= channelId switch
    {
        "webchat" or "directline" or "emulator" or "telegram" => 100,
        "line" => 13,
        "facebook" => 10,
        _ => 0,
    };

    private static SuggestedActions Buttons(OutgoingMessage message, ConversationReference to) => new(
        to.User?.Id is { Length: > 0 } user ? [user] : [],
        [.. message.Options.Select(option => new CardAction("imBack", option.Label, option.Label))]);
}
