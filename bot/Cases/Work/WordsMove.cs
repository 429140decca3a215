namespace WijkBot.Cases;

/// <summary>From which case to which the words of a resident were put, as the text of an event of kind <c>rehomed</c>.</summary>
public sealed record WordsMove(string From, string To)
{
    private const string Arrow = " -> ";

    /// <summary>Null when it is none.</summary>
    public static WordsMove? Read(string text) => text.Split(Arrow) is [var from, var to] ? new WordsMove(from, to) : null;

    public override string ToString() => From + Arrow + To;
}
