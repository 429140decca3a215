using WijkBot.Messages;

namespace WijkBot.Conversations;

/// <summary>What starts a turn. A closed list.</summary>
public abstract record TurnInput
{
    private TurnInput() { }

    /// <summary>The resident wrote.</summary>
    public sealed record Resident(IncomingMessage Message) : TurnInput;

    /// <summary>A case of this resident got another status: it is told, and when we are done with it, it is asked once whether it is so.</summary>
    /// <param name="Status">Name of the status, see contract.</param>
    /// <param name="Words">Reason or result in a colleague's words; may be empty.</param>
    public sealed record News(string Number, string Status, string Words) : TurnInput
    {
        /// <summary>The status before; null when nobody knows.</summary>
        public string? Before { get; init; }

        /// <summary>There was danger, or he took it back while others have it too: it is kept, and he hears nothing.</summary>
        public bool Untold { get; init; }

        /// <summary>We say that it is done, for the first time.</summary>
        public bool SaysDone => Status is "resolved" || (Status is "closed" && Before is not "resolved");

        /// <summary>Closed behind the question whether it is solved: the question is not put again, and its answer still counts.</summary>
        public bool LeavesQuestion => Status is "closed" && Before is "resolved";

        public override string ToString() => $"news of {Number}: {Status}";
    }

    /// <summary>A colleague passed a case on to a partner, as the resident agreed: that is told.</summary>
    /// <param name="Partner">Name of the partner.</param>
    /// <param name="Remark">For colleagues; the resident does not get it.</param>
    public sealed record PassedOn(string Number, string Partner, string Remark) : TurnInput
    {
        /// <summary>As in <see cref="News.Untold"/>.</summary>
        public bool Untold { get; init; }

        public override string ToString() => $"passed on {Number}";
    }

    /// <summary>An afspraak about a case was made, kept, moved or missed: that is told.</summary>
    public sealed record Agreed(AfspraakNews Afspraak) : TurnInput
    {
        public override string ToString() => $"{Afspraak}";
    }

    /// <summary>A colleague writes to the resident.</summary>
    /// <param name="Number">The case it is about; null when that is not known.</param>
    public sealed record Written(string Text, string? Number = null) : TurnInput
    {
        /// <summary>The channel from which a colleague wrote it, when that was not the inbox.</summary>
        public string? Via { get; init; }

        public override string ToString() => "written";
    }

    /// <summary>Cases of this resident went to other people for good: he is told in one message, and what he was doing goes on.</summary>
    /// <param name="Cases">In the order of their age.</param>
    public sealed record Moved(IReadOnlyList<MovedCase> Cases) : TurnInput
    {
        /// <summary>Who had taken the conversation is gone, and nobody takes his place in it: it goes back to the bot.</summary>
        public bool Returned { get; init; }

        public override string ToString() => $"{Cases.Count} cases moved";
    }

    /// <summary>A person took the conversation, or gave it back.</summary>
    /// <param name="Number">The case it was taken for; null when that is not known.</param>
    public sealed record Handover(bool Claimed, string? Number = null) : TurnInput
    {
        /// <summary>Nobody gave it back: it was taken away after a working day without an answer.</summary>
        public bool Unanswered { get; init; }
    }
}

/// <summary>What a turn leads to: the next state and, in order, what is said and done.</summary>
public sealed record TurnOutcome(ConversationState State, IReadOnlyList<Effect> Effects)
{
    /// <summary>The turn could not be decided without <see cref="TurnFacts.Cases"/>: load them and run it again.</summary>
    public bool NeedsCases { get; init; }

    /// <summary>The turn could not be decided without knowing what is alike: look for this and run it again. Null: nothing is missing.</summary>
    public AlikeQuestion? Alike { get; init; }
}
