using System.Globalization;
using WijkBot.Messages;

namespace WijkBot.Channels.Twilio;

/// <summary>
/// The media of a message. Of the URL only the SIDs are kept, as <c>MM…/ME…</c>: where to fetch is rebuilt from them
/// (<see cref="TwilioMedia"/>), so a URL can never send our credentials elsewhere.
/// </summary>
internal static class MessageMedia
{
    /// <summary>Most that one message carries (twilio.com/docs/messaging/api/media-resource).</summary>
    private const int Most = 10;

    /// <summary>The media that can be fetched; a URL of another shape or account is none.</summary>
    public static IReadOnlyList<Media> Of(TwilioForm form, string accountSid)
    {
        if (!int.TryParse(form["NumMedia"], NumberStyles.None, CultureInfo.InvariantCulture, out var count) || count == 0)
            return [];
        var media = new List<Media>(Math.Min(count, Most));
        for (var index = 0; index < Math.Min(count, Most); index++)
        {
            if (form[$"MediaUrl{index}"] is { } url && Source(url, accountSid) is { } source)
                media.Add(new Media(source, CleanText.Of(form[$"MediaContentType{index}"])));
        }
        return media;
    }

    private static string? Source(string url, string accountSid)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var parsed))
            return null;
        var parts = parsed.AbsolutePath.Split('/');
        return parts is [.., "2010-04-01", "Accounts", var account, "Messages", var message, "Media", var media]
            && account == accountSid && TwilioIds.IsMessageSid(message) && TwilioIds.IsSid(media, "ME")
            ? $"{message}/{media}"
            : null;
    }
}
