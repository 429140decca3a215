using WijkBot.Messages;

namespace WijkBot.Conversations;

/// <summary>A message that tells a place and nothing else, where something else was asked.</summary>
internal static class PlaceAlone
{
    /// <summary>"Sluiskade 12" as answer to "wat is er aan de hand?": that is where, and what it is must still be told.</summary>
    public static bool Keeps(Stage stage, Dialog dialog, Ask ask, IncomingMessage message)
    {
        var meaning = stage.MeaningOf(message);
        if (ask.Kind != SlotKind.Text || !meaning.OnlyPlace)
            return false;
        var frame = stage.Top!;
        var places = dialog.Fill(meaning, message).Where(pair => pair.Value is PlaceValue && !frame.Slots.ContainsKey(pair.Slot)).ToList();
        if (places.Count == 0)
            return false;
        stage.Put(places.Aggregate(frame, (known, place) => known.Answered(place.Slot, place.Value)).WithPhotosOf(dialog, message));
        return true;
    }
}
