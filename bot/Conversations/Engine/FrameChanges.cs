using WijkBot.Messages;

namespace WijkBot.Conversations;

/// <summary>Changes of a frame, each giving a new one.</summary>
internal static class FrameChanges
{
    public static Frame With(this Frame frame, string slot, SlotValue value) =>
        frame with { Slots = frame.Slots.SetItem(slot, value) };

    /// <summary>Fills a slot with an answer: "terug" undoes it.</summary>
    public static Frame Answered(this Frame frame, string slot, SlotValue value) =>
        frame.Known(slot, value) with { Replied = frame.Replied.Remove(slot).Add(slot), Misses = 0, Offered = [], Asked = null };

    private static Frame Known(this Frame frame, string slot, SlotValue value) =>
        frame.With(slot, value) with { Order = frame.Order.Remove(slot).Add(slot) };

    public static Frame Without(this Frame frame, IEnumerable<string> slots) =>
        slots.Aggregate(frame, (left, slot) => left with { Slots = left.Slots.Remove(slot), Order = left.Order.Remove(slot), Replied = left.Replied.Remove(slot) });

    /// <summary>Fills what was understood into the slots that are still missing.</summary>
    public static Frame Filled(this Frame frame, Dialog dialog, Meaning meaning, IncomingMessage message)
    {
        frame = frame.FilledWith(dialog.Fill(meaning, message));
        return dialog.PhotoSlot is { } photos && frame.Slots.ContainsKey(photos) ? frame : frame.WithPhotosOf(dialog, message);
    }

    /// <summary>Values for the slots that are still missing.</summary>
    public static Frame FilledWith(this Frame frame, IEnumerable<(string Slot, SlotValue Value)> values)
    {
        foreach (var (slot, value) in values)
        {
            if (!frame.Slots.ContainsKey(slot))
                frame = frame.Known(slot, value);
        }
        return frame;
    }

    /// <summary>With the photos of a message, where the dialog takes any.</summary>
    public static Frame WithPhotosOf(this Frame frame, Dialog dialog, IncomingMessage message) =>
        dialog.PhotoSlot is { } slot && message.Media.Any(media => media.IsPhoto) ? frame.WithPhotos(slot, message) : frame;

    public static Frame WithPhotos(this Frame frame, string slot, IncomingMessage message)
    {
        var before = (frame.Slots.GetValueOrDefault(slot) as MediaValue)?.Sources ?? [];
        var photos = message.Media.Where(media => media.IsPhoto).Select(media => media.Source);
        return frame.With(slot, new MediaValue([.. before, .. photos]));
    }

    /// <summary>Empties a slot and all that depends on it, and any confirmation of it.</summary>
    public static Frame Clear(this Frame frame, Dialog dialog, string slot)
    {
        var ask = dialog.AllSteps.OfType<Ask>().FirstOrDefault(step => step.Slot == slot);
        var confirmed = dialog.AllSteps.OfType<Confirm>().Select(step => step.Slot);
        return frame.Without([slot, .. ask?.Clears ?? [], .. confirmed]) with { Asked = null, Misses = 0, Offered = [] };
    }
}
