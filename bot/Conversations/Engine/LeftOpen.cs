using WijkBot.Messages;

namespace WijkBot.Conversations;

/// <summary>A place or a moment that was not known when it was asked, or was never asked, and is told after all: "o ja, bij de flat", "sinds gisteren".</summary>
internal sealed class LeftOpen(IUnderstand understand)
{
    private readonly AddedWords added = new(understand);

    /// <summary>True when it was filled in; what else the message says is kept with the report.</summary>
    public bool Takes(Stage stage, Dialog dialog, IncomingMessage message)
    {
        var (frame, meaning) = (stage.Top!, stage.MeaningOf(message));
        var told = dialog.Fill(meaning, message).Where(pair => IsOpen(frame, pair.Slot, pair.Value)).ToList();
        if (told.Count == 0)
            return false;
        stage.Put(told.Aggregate(frame, (known, pair) => known.Clear(dialog, pair.Slot).Answered(pair.Slot, pair.Value)));
        if (!meaning.OnlyPlace)
            added.Keep(stage, dialog, message.Text, message);
        return true;
    }

    /// <summary>"Ja, sinds gisteren": what the words beside an answer tell and was not known yet.</summary>
    public static void Fill(Stage stage, Dialog dialog, string words, IncomingMessage message)
    {
        if (words.Length > 0)
            stage.Put(stage.Top!.FilledWith(dialog.Fill(stage.MeaningOf(words), message with { Text = words }).Where(pair => pair.Value is WhenValue)));
    }

    /// <summary>A moment that was never asked is open too; a place always is asked.</summary>
    private static bool IsOpen(Frame frame, string slot, SlotValue value) =>
        frame.Slots.GetValueOrDefault(slot) is var known && (known is NothingValue && value is PlaceValue or WhenValue || known is null && value is WhenValue);
}
