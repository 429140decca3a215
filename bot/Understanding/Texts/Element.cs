namespace WijkBot.Understanding.Texts;

/// <summary>One place in a pattern: the words that may stand there.</summary>
internal sealed class Element
{
    private readonly HashSet<string> exact = new(StringComparer.Ordinal);
    private readonly List<string> starts = [];
    private readonly List<string> ends = [];
    private readonly List<string> parts = [];
    private readonly bool anyNumber;

    /// <param name="alternatives"><c>a|b|c*|*d|*e*|&lt;n&gt;</c>; <c>&lt;n&gt;</c> is any number.</param>
    public Element(string alternatives)
    {
        foreach (var word in alternatives.Split('|', StringSplitOptions.RemoveEmptyEntries))
        {
            if (word == "<n>")
                anyNumber = true;
            else
                Add(word);
        }
    }

    /// <summary>Words that can be looked up; null when it also takes words that cannot.</summary>
    public IReadOnlyCollection<string>? Words => starts.Count + ends.Count + parts.Count == 0 && !anyNumber ? exact : null;

    /// <summary>All whole words in it.</summary>
    public IReadOnlyCollection<string> Exact => exact;

    public bool Takes(in Token token)
    {
        var word = token.Folded;
        return exact.Contains(word)
            || (anyNumber && token.Kind == TokenKind.Number)
            || starts.Exists(start => word.StartsWith(start, StringComparison.Ordinal))
            || ends.Exists(end => word.EndsWith(end, StringComparison.Ordinal))
            || parts.Exists(part => word.Contains(part, StringComparison.Ordinal));
    }

    private void Add(string word)
    {
        var folded = char.IsLetterOrDigit(word.Trim('*')[0]) ? Fold.Word(word.Trim('*')) : word.Trim('*');
        switch (word[0] == '*', word[^1] == '*')
        {
            case (true, true):
                parts.Add(folded);
                break;
            case (true, false):
                ends.Add(folded);
                break;
            case (false, true):
                starts.Add(folded);
                break;
            default:
                exact.Add(folded);
                break;
        }
    }
}
