using WijkBot.Cases;
using WijkBot.Storage;

namespace WijkBot.Turns;

/// <summary>In which conversation a turn is played.</summary>
/// <param name="Author">Who speaks for us: <c>bot</c>, or the id of a colleague.</param>
/// <param name="CaseNumber">The case that what is said belongs to; null when it follows from the turn.</param>
internal sealed record TurnScene(Guid Conversation, string Channel, byte[] ResidentHash, HotConversation Before, string Author = CaseNames.Bot, string? CaseNumber = null)
{
    /// <summary>Of the cases that this turn moves to another place or kind, or opens again, by number.</summary>
    public IReadOnlyDictionary<string, CaseKind> Cases { get; init; } = System.Collections.ObjectModel.ReadOnlyDictionary<string, CaseKind>.Empty;

    /// <summary>How the cases that are spoken of stand to this resident, by the number that is used.</summary>
    public IReadOnlyDictionary<string, CaseStanding> Standings { get; init; } = System.Collections.ObjectModel.ReadOnlyDictionary<string, CaseStanding>.Empty;

    /// <summary>How this case stands to the resident; one that was not looked up is his own.</summary>
    public CaseStanding At(string number) => Standings.GetValueOrDefault(number) ?? CaseStanding.Own(number);

    /// <summary>Where something about this case is kept in its timeline: null in his own, else that it is his conversation.</summary>
    public Guid? Mark(CaseStanding at) => at.IsOwn ? null : Conversation;
}

/// <summary>A turn, ready to be committed.</summary>
/// <param name="After">The conversation as it will be.</param>
/// <param name="Statements">What the effects change; the conversation and the message themselves are not among them.</param>
/// <param name="Rows">What is said, as rows of the outbox in their order.</param>
internal sealed record PlayedTurn(HotConversation After, IReadOnlyList<Statement> Statements, IReadOnlyList<OutboundRow> Rows)
{
    /// <summary>Place of the first message of this turn in the conversation.</summary>
    public long FirstPosition => After.Version * MessageLog.PositionsPerTurn;
}
