namespace WijkBot.Cases;

/// <summary>From whom a case went to whom, as the text of an event of kind <c>moved</c>: ids of the roster, because names change.</summary>
public sealed record HandlerMove(string From, string To)
{
    private const string Arrow = " -> ";

    /// <summary>Null when it is not one.</summary>
    public static HandlerMove? Read(string? text) => text?.Split(Arrow) is [var from, var to] ? new HandlerMove(from, to) : null;

    /// <summary>
    /// The last of these moves that still stands; null when none does. Going back to where it came from undoes a move, and then the one before
    /// stands again.
    /// </summary>
    /// <param name="texts">The oldest first, with a semicolon between them.</param>
    public static HandlerMove? Standing(string? texts)
    {
        var standing = new Stack<HandlerMove>();
        foreach (var move in (texts ?? "").Split(';').Select(Read).OfType<HandlerMove>())
        {
            if (standing.TryPeek(out var last) && last.From == move.To && last.To == move.From)
                standing.Pop();
            else
                standing.Push(move);
        }
        return standing.TryPeek(out var left) ? left : null;
    }

    public override string ToString() => From + Arrow + To;
}
