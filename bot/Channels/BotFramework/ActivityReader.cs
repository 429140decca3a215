using System.Text.Json;

namespace WijkBot.Channels.BotFramework;

/// <summary>Reads the body of a call.</summary>
internal static class ActivityReader
{
    /// <summary>The activity; null when it is not JSON or lacks what the specification requires (A2010, A2020, A2060, A2080, A2300).</summary>
    public static Activity? Read(ReadOnlySpan<byte> body)
    {
        var activity = Parse(WellFormedJson.Repair(body));
        return activity is not null && IsComplete(activity) ? activity : null;
    }

    private static Activity? Parse(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize(json, ActivityJson.Default.Activity);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static bool IsComplete(Activity activity) =>
        !string.IsNullOrEmpty(activity.Type)
        && !string.IsNullOrEmpty(activity.ChannelId)
        && !string.IsNullOrEmpty(activity.Conversation?.Id)
        && (!string.IsNullOrEmpty(activity.From?.Id) || !activity.Is("message"))
        && !Ids(activity).Any(id => id is not null && id.Any(char.IsControl))
        && Uri.TryCreate(activity.ServiceUrl, UriKind.Absolute, out var address)
        && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp);

    /// <summary>These become keys of a database: a NUL in one would make the message impossible to record.</summary>
    private static string?[] Ids(Activity activity) =>
    [
        activity.ChannelId, activity.Conversation!.Id, activity.Conversation.TenantId, activity.Conversation.ConversationType,
        activity.Id, activity.ReplyToId, activity.From?.Id, activity.Recipient?.Id, activity.Locale,
    ];
}
