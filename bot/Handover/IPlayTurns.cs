using WijkBot.Conversations;
using WijkBot.Storage;

namespace WijkBot.Handover;

/// <summary>Plays a turn that a colleague starts; implemented by Turns.</summary>
public interface IPlayTurns
{
    /// <summary>Commits the turn and what goes along with it; what is said leaves in order with everything else.</summary>
    Task<StaffTurnResult> PlayAsync(StaffTurn turn, CancellationToken cancellationToken);
}

/// <summary>A turn that a colleague starts.</summary>
/// <param name="Author">Id of the colleague in the roster, or a name an interface gave.</param>
/// <param name="CaseNumber">The case it belongs to.</param>
public sealed record StaffTurn(Guid Conversation, TurnInput Input, string Author, string? CaseNumber)
{
    /// <summary>What changes in the same transaction.</summary>
    public IReadOnlyList<Statement> Along { get; init; } = [];

    public override string ToString() => $"{Input} in {Conversation}";
}

/// <summary>How it ended. A closed list.</summary>
public enum StaffTurnResult
{
    Done,

    /// <summary>What was expected of a row is no longer so: somebody else was first.</summary>
    Overtaken,

    /// <summary>There is no such conversation.</summary>
    NoConversation,
}
