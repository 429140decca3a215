using WijkBot.Messages;

namespace WijkBot.Conversations;

/// <summary>A message as an addition to a case.</summary>
internal static class Additions
{
    /// <summary>All that came along goes with it: what is no photo may be a letter somebody must read. Sound is named, it cannot be heard.</summary>
    public static AddToCase To(string number, IncomingMessage message) =>
        new(number, Words(message), [.. message.Media.Where(media => !media.IsUnheard).Select(media => media.Source)]) { Pin = message.Location };

    /// <summary>Nothing but spaces, and nothing beside them.</summary>
    public static bool IsEmpty(IncomingMessage message) =>
        message.Text.Trim().Length == 0 && message.Choice is null && message.Location is null && message.Media.Count == 0;

    private static string Words(IncomingMessage message) =>
        string.Join(' ', message.Media.Where(media => media.IsUnheard).Select(media => media.Named).Prepend(message.Text).Where(words => words.Length > 0));
}
