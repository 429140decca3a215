using WijkBot.Messages;

namespace WijkBot.Conversations;

/// <summary>A voice message or a film and not a word: nobody here can hear it, and that is said.</summary>
internal static class Unheard
{
    public static bool Is(IncomingMessage message) =>
        message.Text.Length == 0 && message.Choice is null && message.Location is null && message.Media.Count > 0 && message.Media.All(media => media.IsUnheard);

    /// <summary>A person who is waited for, or wrote, sees that there was one.</summary>
    public static void Tell(Stage stage, IncomingMessage message)
    {
        if (PersonsCase(stage) is { } number)
            stage.Add(Additions.To(number, message));
        stage.Say(message.Media[0].IsSound
            ? "Een spraakbericht kan ik niet beluisteren. Typ het alstublieft."
            : "Een video kan ik niet bekijken. Typ wat er is, of stuur een foto.");
    }

    private static string? PersonsCase(Stage stage) =>
        stage.State.PersonSpoke is { Done: false } spoke && spoke.StillCounts(stage.Facts.Now) ? spoke.Number
        : stage.State.AwaitsPersonSince is not null ? stage.State.LastCase
        : null;
}
