using WijkBot.Messages;

namespace WijkBot.Conversations;

/// <summary>A message that tells a place and nothing else, where something else was asked.</summary>
internal static class PlaceAlone
{
    /// <summary>
    /// "Sluiskade 12" as answer to "wat is er aan de hand?" or "wilt u dat iemand u belt?": that is where, and what was asked must still
    /// be told.
    /// </summary>
    public static bool Keeps(Stage stage, Dialog dialog, Ask ask, Answer answer, IncomingMessage message)
    {
        var meaning = stage.MeaningOf(message);
        if (!IsUnanswered(ask, answer, meaning))
            return false;
        var frame = stage.Top!;
        var places = dialog.Fill(meaning, message).Where(pair => pair.Value is PlaceValue && !frame.Slots.ContainsKey(pair.Slot)).ToList();
        if (places.Count == 0)
            return false;
        frame = places.Aggregate(frame, (known, place) => known.Answered(place.Slot, place.Value)).WithPhotosOf(dialog, message);
        stage.Put(meaning.OnlyPlace || WordsIn(dialog, frame) is not { } words ? frame : Gathering.WithMore(frame, words, message.Text));
        return true;
    }

    /// <summary>A moment in own words is whatever could not be read.</summary>
    private static bool IsUnanswered(Ask ask, Answer answer, Meaning meaning) => ask.Kind switch
    {
        SlotKind.Text => meaning.OnlyPlace,
        SlotKind.Place or SlotKind.PlaceDetail => false,
        _ => (meaning.OnlyPlace || meaning.OnlyWhere) && answer is Answer.Unclear or Answer.Given { Value: TextValue },
    };

    /// <summary>Where the resident's own words are kept, when there are any yet.</summary>
    public static string? WordsIn(Dialog dialog, Frame frame) =>
        dialog.AllSteps.OfType<Ask>().FirstOrDefault(ask => ask.Kind == SlotKind.Text && frame.Slots.GetValueOrDefault(ask.Slot) is TextValue)?.Slot;
}
