using System.Text.Json;
using WijkBot.Messages;

namespace WijkBot.Channels.BotFramework;

/// <summary>Makes an activity a message as every channel brings it; provider fields end here.</summary>
internal static class ActivityMapper
{
    private const int MostMedia = 10;
    private const int LongestName = 200;
    private const int LongestLocale = 35;

    /// <summary>The message; null when there is nothing in it for a conversation (typing, the bot's own arrival, types we do not know: A2006).</summary>
    /// <param name="proven">The caller proved with a token that it speaks for the activity's serviceUrl.</param>
    public static IncomingMessage? Map(Activity activity, DateTimeOffset receivedAt, bool proven)
    {
        if (activity.Is("conversationUpdate"))
            return SomebodyArrived(activity) ? Base(activity, receivedAt, proven) with { JustArrived = true } : null;
        if (!activity.Is("message"))
            return null;
        var message = Said(activity, Base(activity, receivedAt, proven));
        return message is { Text.Length: 0, Choice: null, Location: null, Media.Count: 0 } ? null : message;
    }

    /// <summary>Somebody other than the bot. An offline Direct Line names nobody, neither members nor bot: then it is the resident.</summary>
    private static bool SomebodyArrived(Activity activity)
    {
        var added = Lenient.Objects(activity.MembersAdded).ToList();
        return added.Count == 0
            ? activity is { Recipient: null, MembersAdded.ValueKind: JsonValueKind.Array }
            : added.Any(member => Lenient.Text(member, "id") is { } id && id != activity.Recipient?.Id);
    }

    private static IncomingMessage Base(Activity activity, DateTimeOffset receivedAt, bool proven) => new()
    {
        ProviderId = ActivityIds.Of(activity),
        From = new ResidentAddress(ChannelTraits.Chat.Name, ActivityIds.Address(activity)) { Line = activity.Recipient?.Id },
        ReceivedAt = receivedAt,
        Locale = activity.Locale is { Length: > 0 and <= LongestLocale } locale ? locale : null,
        ReturnAddress = ConversationReference.Of(activity, proven).ToJson(),
    };

    private static IncomingMessage Said(Activity activity, IncomingMessage message) => message with
    {
        Text = CleanText.Of(activity.Text),
        Choice = Choice(activity),
        Media = [.. Attachments(activity).Take(MostMedia)],
        Location = ActivityPlace.Find(activity.Entities),
        QuotedId = string.IsNullOrEmpty(activity.ReplyToId)
            ? null
            : ActivityIds.Message(activity.ChannelId!, activity.Conversation!.Id!, activity.ReplyToId),
        ProfileName = CleanText.Of(activity.From?.Name) is { Length: > 0 and <= LongestName } name ? name : null,
    };

    /// <summary>
    /// What is behind a button: <c>value</c> of a postBack or messageBack; where Web Chat puts a postBack's value in the text, the text.
    /// An imBack is an ordinary text and stays one.
    /// </summary>
    private static string? Choice(Activity activity) => activity.Value switch
    {
        { ValueKind: JsonValueKind.String or JsonValueKind.Number } value => CleanText.Of(value.ToString()) is { Length: > 0 } choice ? choice : null,
        _ when Lenient.Member(activity.ChannelData, "postBack") is { ValueKind: JsonValueKind.True } => CleanText.Of(activity.Text) is { Length: > 0 } text ? text : null,
        _ => null,
    };

    /// <summary>Files only: cards and Teams' copy of the text as HTML have content but no contentUrl.</summary>
    private static IEnumerable<Media> Attachments(Activity activity) =>
        from attachment in Lenient.Objects(activity.Attachments)
        let url = Lenient.Text(attachment, "contentUrl")
        where url is not null
        select new Media(CleanText.Of(url), Lenient.Text(attachment, "contentType") is { } type ? CleanText.Of(type) : "application/octet-stream");
}
