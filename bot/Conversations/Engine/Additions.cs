using WijkBot.Messages;

namespace WijkBot.Conversations;

/// <summary>A message as an addition to a case.</summary>
internal static class Additions
{
    /// <summary>All that came along goes with it: what is no photo may be a letter somebody must read.</summary>
    public static AddToCase To(string number, IncomingMessage message) =>
        new(number, message.Text, [.. message.Media.Select(media => media.Source)]) { Pin = message.Location };
}
