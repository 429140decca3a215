using WijkBot.Messages;

namespace WijkBot.Conversations;

/// <summary>What starts a turn. A closed list.</summary>
public abstract record TurnInput
{
    private TurnInput() { }

    /// <summary>The resident wrote.</summary>
    public sealed record Resident(IncomingMessage Message) : TurnInput;

    /// <summary>A case of this resident was resolved: tell, and ask whether it is so.</summary>
    public sealed record Solved(string Number, string Words) : TurnInput
    {
        public override string ToString() => $"solved {Number}";
    }

    /// <summary>A person took the conversation, or gave it back.</summary>
    public sealed record Handover(bool Claimed) : TurnInput;
}

/// <summary>What a turn leads to: the next state and, in order, what is said and done.</summary>
public sealed record TurnOutcome(ConversationState State, IReadOnlyList<Effect> Effects)
{
    /// <summary>The turn could not be decided without <see cref="TurnFacts.Cases"/>: load them and run it again.</summary>
    public bool NeedsCases { get; init; }
}
