using WijkBot.Messages;

namespace WijkBot.Conversations;

/// <summary>The turn while it is being played: the state as it changes and the effects so far. Lives for one turn only.</summary>
internal sealed class Stage(ConversationState state, TurnFacts facts, IResponsible who, IUnderstand understand)
{
    private Meaning? meaning;
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

    /// <summary>What the message of this turn means as the start of something; read once, however often it is asked.</summary>
    public Meaning MeaningOf(IncomingMessage message) => meaning ??= understand.First(message, Reader);

    public Scene SceneOf(Frame frame) => new(frame, State, Facts, who);

    public void Add(Effect effect) => effects.Add(effect);

    public void Say(Phrase text, IReadOnlyList<SayOption>? options = null) => Add(new Say(text) { Options = options ?? [] });

    public void Push(Frame frame) => State = State with { Frames = State.Frames.Add(frame) };

    public void Pop() => State = State with { Frames = State.Frames.RemoveAt(State.Frames.Count - 1) };

    /// <summary>Puts a changed frame back on top.</summary>
    public void Put(Frame frame) => State = State with { Frames = State.Frames.SetItem(State.Frames.Count - 1, frame) };

    public TurnOutcome Outcome() => new(State with { LastTurn = Facts.Now }, effects) { NeedsCases = NeedsCases };
}
