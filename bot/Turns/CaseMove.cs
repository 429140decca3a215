using WijkBot.Cases;
using WijkBot.Conversations;
using WijkBot.Handover;
using WijkBot.Storage;
using WijkBot.Wijken;

namespace WijkBot.Turns;

/// <summary>An open case that goes to another handler.</summary>
/// <param name="ToRegisseur">The new handler is to the resident a wijkregisseur.</param>
/// <param name="Reporters">All who reported it.</param>
internal sealed record CaseMove(HeldCase Held, Handler To, bool ToRegisseur, Reporters Reporters)
{
    /// <summary>
    /// Where there was danger a message out of the blue may be read by the wrong eyes: such a case moves without a word. And that
    /// somebody only stood in was said before: who is back takes up the thread.
    /// </summary>
    public bool IsUntold => Held.Danger is not null || To.Id == Held.StandsInFor;

    public Statement Statement(DateTimeOffset now) => SuccessionSql.Move(Held.Number, Held.Handler, To.Id, To.StandsInFor?.Id, now);

    public MovedCase Told => new(Held.Number, Kind, To.Name)
    {
        Move = new HandlerMove(Held.Handler, To.Id).ToString(),
        Away = To.StandsInFor?.Name,
        Untold = IsUntold,
    };

    /// <summary>Who reported it first is told with whatever else of his moved; not when he took it back while others go on with it.</summary>
    public MovedCase ToldFirst => Told with { Untold = IsUntold || Reporters.First is { Left: true } };

    public IEnumerable<Statement> ToOthers(DateTimeOffset now) =>
        IsUntold ? [] : MovedToAll.Tell(Told, Reporters, Held.Conversation, CaseNames.Bot, now);

    private NewHandler Kind => To.Regisseur is null ? NewHandler.Team : ToRegisseur ? NewHandler.Regisseur : NewHandler.Colleague;

    public override string ToString() => $"{Held} to {To.Id}";
}
