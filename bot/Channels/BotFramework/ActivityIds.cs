using System.Security.Cryptography;
using System.Text;

namespace WijkBot.Channels.BotFramework;

/// <summary>
/// Our names for conversations and messages. Ids of the Bot Framework are unique only within their channel and conversation
/// (Direct Line counts <c>…|0000001</c>, Teams uses milliseconds), so these go in front. Long ones become a hash: they are keys of a database.
/// </summary>
internal static class ActivityIds
{
    private const int Longest = 200;

    /// <summary>
    /// Where the resident is reached: the conversation, and in a group the person too. In a conversation of two the sender is left
    /// out on purpose: a conversationUpdate may come from the channel itself, and Web Chat invents a new user id on reload;
    /// both are the same resident.
    /// </summary>
    public static string Address(Activity activity) => activity.Conversation!.IsGroup is true
        ? Key(activity.ChannelId!, activity.Conversation.Id!, activity.From?.Id ?? "")
        : Key(activity.ChannelId!, activity.Conversation.Id!);

    /// <summary>The id of a message, as incoming messages, quotes and sent messages all bear it.</summary>
    public static string Message(string channelId, string conversationId, string id) => Key(channelId, conversationId, id);

    /// <summary>
    /// The id of an incoming activity. Without one of its own, what stays the same when it is offered again stands in for it.
    /// When nothing tells two equal messages apart both are kept: a second "ja" must not be lost.
    /// </summary>
    public static string Of(Activity activity) =>
        Message(activity.ChannelId!, activity.Conversation!.Id!, string.IsNullOrEmpty(activity.Id) ? StandIn(activity) : activity.Id);

    private static string StandIn(Activity activity)
    {
        string?[] moments = [activity.Timestamp?.ToString(), activity.LocalTimestamp?.ToString(), Lenient.Text(activity.ChannelData, "clientActivityID")];
        return moments.All(string.IsNullOrEmpty)
            ? Guid.CreateVersion7().ToString("N")
            : Hash(Join([activity.Type, activity.From?.Id, activity.Text, activity.Value?.ToString(), .. moments]));
    }

    private static string Key(params string[] parts)
    {
        var key = Join(parts);
        return key.Length <= Longest ? key : Hash(key);
    }

    private static string Join(IEnumerable<string?> parts) => string.Join('|', parts.Select(part =>
        part?.Replace("%", "%25", StringComparison.Ordinal).Replace("|", "%7C", StringComparison.Ordinal)));

    private static string Hash(string key) => "sha256-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
}
