using System.Globalization;

using WijkBot.Messages;
using WijkBot.Understanding.Topics;

namespace WijkBot.Understanding.Texts;

/// <summary>A message taken apart into tokens. Everything that reads a message reads this.</summary>
internal sealed class Sentence
{
    /// <summary>What is longer is not read further: everything stays linear and a message cannot keep us busy.</summary>
    public const int MostCharacters = 4000;

    [ThreadStatic]
    private static Sentence? last;

    private string? whole;
    private string[]? stems;

    private Sentence(string text, Token[] tokens) => (Text, Tokens) = (text, tokens);

    public string Text { get; }
    public Token[] Tokens { get; }
    public int Count => Tokens.Length;

    /// <summary>The tokens as stems, for all that look for words in any number.</summary>
    public string[] Stems => stems ??= Array.ConvertAll(Tokens, token => Stem.Of(token.Folded));

    /// <summary>The tokens of a text. The last text is kept: one message is read for danger, for commands and for what it means.</summary>
    public static Sentence Of(string text)
    {
        if (last is { } before && ReferenceEquals(before.whole, text))
            return before;
        var cut = Cut.To(text, MostCharacters);
        return last = new Sentence(cut, Tokenizer.Split(cut)) { whole = text };
    }

    /// <summary>The same message with its words spelled as the speller thinks they were meant.</summary>
    public Sentence Spelled(Spelling spelling) => With(spelling.Meant);

    /// <summary>The same message with other words for some of its words; a word that stays has to be the same object.</summary>
    public Sentence With(Func<string, string> other) => With((in token) => other(token.Folded));

    /// <summary>The same by what is kept of frequent words.</summary>
    public Sentence With(WordMemo<string> other) => With(other.Of);

    private Sentence With(Other other)
    {
        Token[]? spelled = null;
        for (var at = 0; at < Tokens.Length; at++)
        {
            ref readonly var token = ref Tokens[at];
            if (token.Kind == TokenKind.Word && other(token) is var meant && !ReferenceEquals(meant, token.Folded))
                (spelled ??= [.. Tokens])[at] = token.As(meant);
        }
        return spelled is null ? this : new Sentence(Text, spelled);
    }

    private delegate string Other(in Token token);

    /// <summary>With some of its words as numbers.</summary>
    /// <param name="value">The number that the token at this index stands for; null when it is none.</param>
    public Sentence InDigits(Func<int, int?> value) => new(Text, [.. Tokens.Select((token, at) =>
        token.Kind == TokenKind.Word && value(at) is { } number ? token.AsNumber(number.ToString(CultureInfo.InvariantCulture)) : token)]);

    /// <summary>The same message without some of its tokens.</summary>
    public Sentence Without(bool[] left) => new(Text, [.. Tokens.Where((_, index) => !left[index])]);

    /// <summary>The same message where what stands before some of its tokens ends no sentence.</summary>
    public Sentence Joined(Predicate<int> isJoined)
    {
        Token[]? joined = null;
        for (var at = 1; at < Tokens.Length; at++)
        {
            if (Tokens[at].Before == Gap.Stop && isJoined(at))
                (joined ??= [.. Tokens])[at] = Tokens[at] with { Before = Gap.Space };
        }
        return joined is null ? this : new Sentence(Text, joined);
    }

    /// <summary>Some tokens that follow each other.</summary>
    public Sentence Part(int start, int end) => new(Text, Tokens[start..end]);

    /// <summary>The text from a token on, as it was typed; empty when there is none.</summary>
    public string RestFrom(int index) => index < Tokens.Length ? Text[Tokens[index].Start..].Trim() : "";

    /// <summary>The folded token; empty when there is none, so that readers can look beyond the ends.</summary>
    public string this[int index] => index >= 0 && index < Tokens.Length ? Tokens[index].Folded : "";

    public bool IsNumber(int index) => index >= 0 && index < Tokens.Length && Tokens[index].Kind == TokenKind.Number;

    public bool IsWord(int index) => index >= 0 && index < Tokens.Length && Tokens[index].Kind == TokenKind.Word;

    /// <summary>What stands before the token; <see cref="Gap.Stop"/> at either end.</summary>
    public Gap Before(int index) => index <= 0 || index >= Tokens.Length ? Gap.Stop : Tokens[index].Before;

    /// <summary>The character right before the token; NUL at the begin.</summary>
    public char SignBefore(int index) => index > 0 && index < Tokens.Length && Tokens[index].Start > 0 ? Text[Tokens[index].Start - 1] : '\0';

    /// <summary>The token as it was typed.</summary>
    public ReadOnlySpan<char> Raw(int index) => Text.AsSpan(Tokens[index].Start, Tokens[index].End - Tokens[index].Start);

    /// <summary>Tokens from, to (exclusive) as they were typed.</summary>
    public string Raw(int from, int to) => from >= to ? "" : Text[Tokens[from].Start..Tokens[to - 1].End];

    public bool IsCapital(int index) => IsWord(index) && Raw(index) is var raw && char.IsUpper(raw[raw[0] == '\'' && raw.Length > 1 ? 1 : 0]);

    public bool HasNumber => Array.Exists(Tokens, token => token.Kind == TokenKind.Number);

    public bool HasQuestionMark => Text.Contains('?', StringComparison.Ordinal) || Text.Contains('؟', StringComparison.Ordinal);
}
