using WijkBot.Messages;

namespace WijkBot.Conversations;

/// <summary>
/// "Ik wil een klacht indienen, u komt uw afspraak niet na", said to the person who has the conversation: it goes to whoever leads the team, and not to
/// that person. Nothing is asked, for the next words are for that person again.
/// </summary>
public static class ComplaintAside
{
    /// <summary>Slots of its dialog.</summary>
    public const string What = "wat";
    public const string Which = "welke";

    /// <summary>None of the cases that are known.</summary>
    public const string Other = "anders";

    /// <param name="number">The case that is spoken of; null when there is none.</param>
    internal static bool Takes(Stage stage, DialogBook dialogs, string? number, IncomingMessage message)
    {
        var meaning = stage.MeaningOf(message);
        if (meaning is not { Intent: Intents.Complaint, Strong: true } || meaning.Grievance == Grievance.None)
            return false;
        var dialog = dialogs[DialogBook.Known.Complaint];
        var frame = dialog.Begin().With(Which, new ChoiceValue(meaning.CaseNumber ?? number ?? Other)).Filled(dialog, meaning, message).With(What, new TextValue(message.Text));
        var (frames, last) = (stage.State.Frames, stage.State.LastCase);
        stage.State = stage.State with { Frames = [message.Media.Any(media => media.IsPhoto) ? frame.WithPhotos(dialog.PhotoSlot!, message) : frame] };
        Walk.On(stage, dialogs);
        if (!stage.NeedsCases)
            stage.State = stage.State with { Frames = frames, LastCase = last };
        return true;
    }
}
