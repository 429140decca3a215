using System.Collections.Immutable;
using WijkBot.Messages;

namespace WijkBot.Conversations;

/// <summary>
/// A conversation with a purpose, as data: named steps that ask for slots, say things and cause things.
/// The next question is the first step whose slot is missing.
/// </summary>
public abstract class Dialog
{
    private IReadOnlyList<Step>? steps;

    /// <summary>Kept in the state; never rename it without keeping the old one.</summary>
    public abstract string Name { get; }

    /// <summary>Intents this dialog is for, see <see cref="Intents"/>.</summary>
    public virtual IReadOnlyList<string> For => [];

    /// <summary>The steps in the order of the conversation.</summary>
    public abstract IEnumerable<Step> Steps { get; }

    /// <summary>Cannot go on without <see cref="TurnFacts.Cases"/>.</summary>
    public virtual bool NeedsCases => false;

    /// <summary>After this one nothing more is asked in the same turn.</summary>
    public virtual bool EndsTurn => false;

    /// <summary>Said in between: what was being asked is asked once more, and nobody is told where he was.</summary>
    public virtual bool IsAside => false;

    /// <summary>Is come back to when something else was begun in between; menus and lists are not.</summary>
    public virtual bool Lasts => true;

    /// <summary>Said before the question when the resident comes back to it; null when it is not worth coming back to.</summary>
    public virtual Phrase? Resuming(Scene scene) => null;

    /// <summary>Slot in which photos are gathered; null when the dialog takes none.</summary>
    public virtual string? PhotoSlot => null;

    /// <summary>Slot in which all words gather that are said beside the options, to be read again together; null when the dialog has none.</summary>
    public virtual string? GatherSlot => null;

    /// <summary>Its summary tells that the resident stays anonymous: it need not be told besides.</summary>
    public virtual bool TellsAnonymity => false;

    /// <summary>Slot that keeps the kind of thing it is about; null when the dialog knows no kinds.</summary>
    public virtual string? CategorySlot => null;

    /// <summary>Slots that follow from what was understood; the engine fills those that are still missing.</summary>
    public virtual IEnumerable<(string Slot, SlotValue Value)> Fill(Meaning meaning, IncomingMessage message) => [];

    internal IReadOnlyList<Step> AllSteps => steps ??= [.. Steps];

    /// <summary>A fresh frame of this dialog.</summary>
    public Frame Begin() => new(Name, ImmutableDictionary<string, SlotValue>.Empty);

    protected static Ask Ask(string slot, Phrase question, SlotKind kind) => new(slot, _ => question, kind);

    protected static Ask Ask(string slot, Func<Scene, Phrase> question, SlotKind kind) => new(slot, question, kind);

    /// <summary>A choice of at most three options, in the order of their numbers.</summary>
    protected static Ask Choose(string slot, Func<Scene, Phrase> question, Func<Scene, IReadOnlyList<Choice>> options) =>
        new(slot, question, SlotKind.Choice) { Options = options };

    protected static Confirm Confirm(string slot, Func<Scene, Phrase> summary) => new(slot, summary);

    protected static Tell Tell(string name, Phrase text) => new(name, _ => text);

    protected static Tell Tell(string name, Func<Scene, Phrase> text) => new(name, text);

    protected static Do Do(string name, Func<Scene, Effect?> effect) => new(name, effect);

    protected static GoTo GoTo(string name, Func<Scene, Frame> next) => new(name, next);
}
