using WijkBot.Conversations;
using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Privacy;

/// <summary>Gathers what is private in one text: what was found first keeps its place.</summary>
internal sealed class PrivateSpans(Sentence sentence)
{
    private readonly List<PrivateSpan> spans = [];

    public Sentence Sentence { get; } = sentence;

    /// <summary>What was found, from the begin of the text to its end.</summary>
    public IReadOnlyList<PrivateSpan> InOrder => [.. spans.OrderBy(span => span.Start)];

    /// <summary>The token with which the name begins that ends with this one; null when none does.</summary>
    public int? NameEnding(int token)
    {
        var at = spans.FindIndex(span => span.Kind == PrivateKind.Name && span.End == Sentence.Tokens[token].End);
        return at < 0 ? null : Array.FindIndex(Sentence.Tokens, each => each.Start >= spans[at].Start);
    }

    public void Add(int start, int end, PrivateKind kind)
    {
        if (start < end && !spans.Exists(other => other.Start < end && start < other.End))
            spans.Add(new PrivateSpan(start, end, kind));
    }

    /// <summary>Tokens from, to (exclusive).</summary>
    public void AddTokens(int from, int to, PrivateKind kind)
    {
        if (from < to)
            Add(Sentence.Tokens[from].Start, Sentence.Tokens[to - 1].End, kind);
    }
}
