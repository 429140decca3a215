using System.Globalization;

namespace WijkBot.Cases;

/// <summary>One thing that must be found: the beginning of a word, or words behind each other.</summary>
/// <param name="Words">Letters and digits only, in lower case; never empty.</param>
/// <param name="IsPrefix">The last word may go on.</param>
public sealed record SearchTerm(IReadOnlyList<string> Words, bool IsPrefix)
{
    /// <summary>Who gives more, means less.</summary>
    private const int Most = 8;

    /// <summary>What somebody typed: words, and words between quotes.</summary>
    public static IReadOnlyList<SearchTerm> Read(string? typed)
    {
        var terms = new List<SearchTerm>();
        var parts = (typed ?? "").Split('"');
        for (var index = 0; index < parts.Length; index++)
        {
            var words = WordsOf(parts[index]);
            // a quote that is not closed is none
            if (index % 2 == 1 && index < parts.Length - 1)
                Add(words, isPrefix: false);
            else
                Array.ForEach(words, word => Add([word], isPrefix: true));
        }
        return terms;

        void Add(string[] words, bool isPrefix)
        {
            if (words.Length > 0 && terms.Count < Most)
                terms.Add(new SearchTerm(words, isPrefix));
        }
    }

    /// <summary>The words of a text, in lower case.</summary>
    public static string[] WordsOf(string text)
    {
        var apart = string.Concat(text.Select(c => IsOfWord(c) ? c : ' '));
        return apart.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries);
    }

    /// <summary>Letters, digits and the accents that go with letters.</summary>
    private static bool IsOfWord(char c) => char.IsLetterOrDigit(c) || char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

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
}
