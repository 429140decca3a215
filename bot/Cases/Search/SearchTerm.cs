using System.Text.RegularExpressions;

namespace WijkBot.Cases;

/// <summary>One thing that must be found: the beginning of a word, or words behind each other.</summary>
/// <param name="Words">Letters and digits only, in lower case; never empty.</param>
/// <param name="IsPrefix">The last word may go on.</param>
public sealed partial record SearchTerm(IReadOnlyList<string> Words, bool IsPrefix)
{
    /// <summary>Who gives more, means less.</summary>
    private const int Most = 8;

    /// <summary>What somebody typed: words, and words between quotes.</summary>
    public static IReadOnlyList<SearchTerm> Read(string? typed)
    {
        var terms = new List<SearchTerm>();
        foreach (Match part in Part().Matches(typed ?? ""))
        {
            if (part.Groups["phrase"].Success)
                Add(WordsOf(part.Groups["phrase"].Value), isPrefix: false);
            else
                foreach (var word in WordsOf(part.Value))
                    Add([word], isPrefix: true);
        }
        return terms;

        void Add(string[] words, bool isPrefix)
        {
            if (words.Length > 0 && terms.Count < Most)
                terms.Add(new SearchTerm(words, isPrefix));
        }
    }

    /// <summary>The words of a text, in lower case.</summary>
    public static string[] WordsOf(string text) => [.. Word().Matches(text).Select(word => word.Value.ToLowerInvariant())];

    /// <summary>These words have it.</summary>
    public bool IsIn(string[] words)
    {
        for (var start = 0; start + Words.Count <= words.Length; start++)
        {
            if (Words.Index().All(word => word.Index == Words.Count - 1 && IsPrefix
                ? words[start + word.Index].StartsWith(word.Item, StringComparison.Ordinal)
                : words[start + word.Index] == word.Item))
                return true;
        }
        return false;
    }

    /// <summary>For PostgreSQL.</summary>
    public string AsTsQuery => string.Join(" <-> ", Words) + (IsPrefix ? ":*" : "");

    /// <summary>For FTS5.</summary>
    public string AsFts => $"\"{string.Join(' ', Words)}\"{(IsPrefix ? "*" : "")}";

    public override string ToString() => IsPrefix ? "word" : "phrase";

    [GeneratedRegex("\"(?<phrase>[^\"]*)\"|[^\"]+")]
    private static partial Regex Part();

    [GeneratedRegex(@"[\p{L}\p{Nd}\p{M}]+")]
    private static partial Regex Word();
}
