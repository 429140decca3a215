namespace WijkBot.Conversations;

/// <summary>
/// One step of a dialog. Its name is what the state remembers, so steps may be inserted, moved and removed between deploys.
/// </summary>
/// <param name="Name">Unique within the dialog; for an <see cref="Ask"/> it is the slot it fills.</param>
public abstract record Step(string Name)
{
    /// <summary>The step is passed over while this is false.</summary>
    public Func<Scene, bool> Applies { get; init; } = _ => true;
}

/// <summary>Asks for a slot, unless it is already known.</summary>
public sealed record Ask(string Slot, Func<Scene, Phrase> Question, SlotKind Kind) : Step(Slot)
{
    public Func<Scene, IReadOnlyList<Choice>> Options { get; init; } = _ => [];

    /// <summary>Asked instead of <see cref="Question"/> when the answer was not understood; null: the question again.</summary>
    public Phrase? Again { get; init; }

    /// <summary>Slots that depend on this one: emptied with it when it is corrected.</summary>
    public IReadOnlyList<string> Clears { get; init; } = [];

    /// <summary>Slot that is filled with the words around a closed answer ("nee, het ligt er nog"); null when they say nothing more.</summary>
    public string? WordsSlot { get; init; }

    /// <summary>
    /// Whatever is said here is kept in <see cref="WordsSlot"/>: what else it tells is filled in, words that are no time are the answer
    /// as they stand, and thanks are the end of it.
    /// </summary>
    public bool InOwnWords { get; init; }

    /// <summary>The moment that is asked for is still to come.</summary>
    public bool Ahead { get; init; }

    /// <summary>The place that was told before and that this asks more of; null when this asks for something else.</summary>
    public Func<Scene, PlaceValue?> Told { get; init; } = _ => null;

    /// <summary>The question says itself that it need not be answered: a bare yes, no or "ok" leaves it open.</summary>
    public bool MayBeLeft { get; init; }

    /// <summary>A no may come with what was told wrong: "nee, het is bij nummer 40".</summary>
    public bool NoPutsRight { get; init; }

    /// <summary>How this slot is called when the resident is asked what is wrong; null: it cannot be corrected.</summary>
    public Phrase? CorrectedAs { get; init; }

    /// <summary>Other Dutch words for it, as answer to what is wrong.</summary>
    public IReadOnlyList<string> AlsoCalled { get; init; } = [];
}

/// <summary>Shows what was understood and asks whether it is right; on "no" it asks what is wrong and empties that.</summary>
public sealed record Confirm(string Slot, Func<Scene, Phrase> Summary) : Step(Slot)
{
    /// <summary>One thing that is still open, chosen in the summary itself: whoever chooses it says that the rest is right.</summary>
    public Pick? Pick { get; init; }
}

/// <summary>What is chosen in a summary, and the slot it fills. No options: nothing is open, and the summary asks yes or no.</summary>
public sealed record Pick(string Slot, Func<Scene, IReadOnlyList<Choice>> Options);

/// <summary>Says something once.</summary>
public sealed record Tell(string Name, Func<Scene, Phrase> Text) : Step(Name);

/// <summary>Looks for cases of others that are alike, and keeps them in a slot; again when what is looked for has changed.</summary>
/// <param name="For">What to look for; null: nothing, and the step is passed over.</param>
public sealed record Look(string Slot, Func<Scene, AlikeQuestion?> For) : Step(Slot);

/// <summary>Causes something once.</summary>
public sealed record Do(string Name, Func<Scene, Effect?> Effect) : Step(Name);

/// <summary>Goes over into another dialog, with what it may know already.</summary>
public sealed record GoTo(string Name, Func<Scene, Frame> Next) : Step(Name);

/// <summary>An option of a choice.</summary>
/// <param name="Id">What is kept.</param>
/// <param name="Label">What is shown: at most 20 characters, so that it fits a button.</param>
public sealed record Choice(string Id, Phrase Label)
{
    /// <summary>Other Dutch words for it.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];
}
