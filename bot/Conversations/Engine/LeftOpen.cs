using WijkBot.Messages;

namespace WijkBot.Conversations;

/// <summary>A place or a moment that was not known when it was asked, and is told at the summary after all: "o ja, bij de flat".</summary>
internal sealed class LeftOpen(IUnderstand understand)
{
    private readonly AddedWords added = new(understand);

    /// <summary>True when it was filled in; what else the message says is kept with the report.</summary>
    public bool Takes(Stage stage, Dialog dialog, IncomingMessage message)
    {
        var (frame, meaning) = (stage.Top!, stage.MeaningOf(message));
        var told = dialog.Fill(meaning, message)
            .Where(pair => pair.Value is PlaceValue or WhenValue && frame.Slots.GetValueOrDefault(pair.Slot) is NothingValue).ToList();
        if (told.Count == 0)
            return false;
        stage.Put(told.Aggregate(frame, (known, pair) => known.Clear(dialog, pair.Slot).Answered(pair.Slot, pair.Value)));
        if (!meaning.OnlyPlace)
            added.Keep(stage, dialog, message.Text, message);
        return true;
    }
}
