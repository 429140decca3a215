namespace WijkBot.Cases;

/// <summary>From whom a case went to whom, as the text of an event of kind <c>moved</c>: ids of the roster, because names change.</summary>
public sealed record HandlerMove(string From, string To)
{
    private const string Arrow = " -> ";

    /// <summary>Null when it is not one.</summary>
    public static HandlerMove? Read(string? text) => text?.Split(Arrow) is [var from, var to] ? new HandlerMove(from, to) : null;

    public override string ToString() => From + Arrow + To;
}
