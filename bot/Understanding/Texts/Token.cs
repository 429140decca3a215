namespace WijkBot.Understanding.Texts;

/// <summary>A word, a number or a symbol of a text.</summary>
/// <param name="Folded">The word in one spelling (<see cref="Fold"/>), the digits, or the emoji.</param>
/// <param name="Start">Index of its first character in the text.</param>
/// <param name="End">Index behind its last character.</param>
/// <param name="Before">What stands between it and the token before.</param>
/// <param name="Frequent">Its number among the <see cref="FrequentWords"/>; -1 when it is none of them.</param>
internal readonly record struct Token(string Folded, int Start, int End, TokenKind Kind, Gap Before, int Frequent)
{
    /// <summary>Another word in its place.</summary>
    public Token As(string folded) => FrequentWords.Number(folded) is var number and >= 0 ? this with { Folded = FrequentWords.Word(number), Frequent = number } : this with { Folded = folded, Frequent = -1 };

    /// <summary>A number in its place.</summary>
    public Token AsNumber(string digits) => this with { Folded = digits, Kind = TokenKind.Number, Frequent = -1 };
}

internal enum TokenKind
{
    Word,
    Number,
    Symbol,
}

/// <summary>What stands between two tokens, from tight to loose.</summary>
internal enum Gap
{
    /// <summary>Nothing: <c>12a</c>.</summary>
    None,

    /// <summary>A sign without space: <c>12-3</c>, <c>A/B</c>, <c>22.30</c>.</summary>
    Sign,

    Space,

    /// <summary>A comma or the like.</summary>
    Comma,

    /// <summary>The end of a sentence.</summary>
    Stop,
}
