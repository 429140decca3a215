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

    /// <summary>A film or a sound with words under it: those are read, and what cannot be is named.</summary>
    public static bool IsBeside(IncomingMessage message) => !Is(message) && message.Media.Any(media => media.IsUnheard);

    public static void TellBeside(Stage stage, IncomingMessage message) => stage.Say(message.Media.First(media => media.IsUnheard).IsSound
        ? "Een spraakbericht kan ik niet beluisteren. Wat u erbij typt, lees ik wel."
        : "Een video kan ik niet bekijken. Wat u erbij typt, lees ik wel.");

    /// <summary>Whoever reads the case knows that there was one: it stands behind the words that are being told.</summary>
    public static void KeepIn(Stage stage, DialogBook dialogs, IncomingMessage message)
    {
        if (!IsBeside(message) || stage.State.Frames.FindLast(frame => PlaceAlone.WordsIn(dialogs[frame.Dialog], frame) is not null) is not { } frame || Walk.OpenedBy(frame) is not null)
            return;
        var slot = PlaceAlone.WordsIn(dialogs[frame.Dialog], frame)!;
        var named = string.Join(' ', message.Media.Where(media => media.IsUnheard).Select(media => media.Named));
        stage.State = stage.State with { Frames = stage.State.Frames.Replace(frame, frame.With(slot, new TextValue($"{((TextValue)frame.Slots[slot]).Text} {named}"))) };
    }

    private static string? PersonsCase(Stage stage) =>
        stage.State.PersonSpoke is { Done: false } spoke && spoke.StillCounts(stage.Facts.Now) ? spoke.Number
        : stage.State.AwaitsPersonSince is not null ? stage.State.LastCase
        : null;
}
