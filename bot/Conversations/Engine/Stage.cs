using System.Collections.Immutable;
using WijkBot.Messages;

namespace WijkBot.Conversations;

/// <summary>The turn while it is being played: the state as it changes and the effects so far. Lives for one turn only.</summary>
internal sealed class Stage(ConversationState state, TurnFacts facts, IResponsible who)
{
    private readonly List<Effect> effects = [];

    public ConversationState State { get; set; } = state;
    public TurnFacts Facts { get; } = facts;
    public bool NeedsCases { get; set; }

    /// <summary>The resident comes back to a dialog: its question is preceded by where they were.</summary>
    public bool Resuming { get; set; }

    /// <summary>A question was just put: nothing more this turn.</summary>
    public bool Waits { get; set; }

    public Frame? Top => State.Frames.IsEmpty ? null : State.Frames[^1];
    public Reader Reader => new(Facts.Now, State.Language);

    public Scene SceneOf(Frame frame) => new(frame, State, Facts, who);

    public void Add(Effect effect) => effects.Add(effect);

    public void Say(Phrase text, IReadOnlyList<SayOption>? options = null) => Add(new Say(text) { Options = options ?? [] });

    public void Push(Frame frame) => State = State with { Frames = State.Frames.Add(frame) };

    public void Pop() => State = State with { Frames = State.Frames.RemoveAt(State.Frames.Count - 1) };

    /// <summary>Puts a changed frame back on top.</summary>
    public void Put(Frame frame) => State = State with { Frames = State.Frames.SetItem(State.Frames.Count - 1, frame) };

    public TurnOutcome Outcome() => new(State with { LastTurn = Facts.Now }, effects) { NeedsCases = NeedsCases };
}

/// <summary>Changes of a frame, each giving a new one.</summary>
internal static class FrameChanges
{
    public static Frame With(this Frame frame, string slot, SlotValue value) =>
        frame with { Slots = frame.Slots.SetItem(slot, value) };

    /// <summary>Fills a slot with an answer: "terug" undoes it.</summary>
    public static Frame Answered(this Frame frame, string slot, SlotValue value) =>
        frame.With(slot, value) with { Order = frame.Order.Remove(slot).Add(slot), Misses = 0, Offered = [], Asked = null };

    public static Frame Without(this Frame frame, IEnumerable<string> slots) =>
        slots.Aggregate(frame, (left, slot) => left with { Slots = left.Slots.Remove(slot), Order = left.Order.Remove(slot) });

    /// <summary>Fills what was understood into the slots that are still missing.</summary>
    public static Frame Filled(this Frame frame, Dialog dialog, Meaning meaning, IncomingMessage message)
    {
        foreach (var (slot, value) in dialog.Fill(meaning, message))
        {
            if (!frame.Slots.ContainsKey(slot))
                frame = frame.Answered(slot, value) with { Asked = frame.Asked };
        }
        return dialog.PhotoSlot is { } photos && message.Media.Any(media => media.IsPhoto) && !frame.Slots.ContainsKey(photos)
            ? frame.WithPhotos(photos, message)
            : frame;
    }

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
