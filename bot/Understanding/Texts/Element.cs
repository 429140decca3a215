using System.Globalization;

namespace WijkBot.Understanding.Texts;

/// <summary>One place in a pattern: the words that may stand there.</summary>
internal sealed class Element
{
    private readonly HashSet<string> exact;
    private readonly string[] starts;
    private readonly string[] ends;
    private readonly string[] parts;
    private readonly bool anyNumber;
    private readonly bool childAge;

    /// <param name="alternatives"><c>a|b|c*|*d|*e*|&lt;n&gt;</c>; <c>&lt;n&gt;</c> is any number, <c>&lt;k&gt;</c> the age of a child that writes.</param>
    public Element(string alternatives)
    {
        var words = alternatives.Split('|', StringSplitOptions.RemoveEmptyEntries);
        anyNumber = Array.IndexOf(words, "<n>") >= 0;
        childAge = Array.IndexOf(words, "<k>") >= 0;
        exact = new HashSet<string>(words.Length, StringComparer.Ordinal);
        foreach (var word in words)
        {
            if (word[0] != '<' && !word.Contains('*', StringComparison.Ordinal))
                exact.Add(Folded(word));
        }
        starts = Folded(words, word => word[^1] == '*' && word[0] != '*');
        ends = Folded(words, word => word[0] == '*' && word[^1] != '*');
        parts = Folded(words, word => word[0] == '*' && word[^1] == '*');
    }

    /// <summary>Words that can be looked up; null when it also takes words that cannot.</summary>
    public IReadOnlyCollection<string>? Words => starts.Length + ends.Length + parts.Length == 0 && !anyNumber && !childAge ? exact : null;

    /// <summary>What a word begins with that it takes, two characters or one; null when that may be anything.</summary>
    public IEnumerable<string>? Begins => ends.Length + parts.Length > 0
        ? null
        : exact.Select(BeginOf).Concat(starts.Select(BeginOf)).Concat(anyNumber || childAge ? Digits : []).Distinct();

    private static readonly string[] Digits = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];

    private static string BeginOf(string word) => word[..Math.Min(2, word.Length)];

    /// <summary>All whole words in it.</summary>
    public IReadOnlyCollection<string> Exact => exact;

    public bool Takes(in Token token) =>
        exact.Contains(token.Folded) || (anyNumber && token.Kind == TokenKind.Number) || (childAge && IsAgeOfChild(token)) || TakesPart(token.Folded);

    private static bool IsAgeOfChild(in Token token) =>
        token.Kind == TokenKind.Number && token.Folded.Length <= 2 && int.TryParse(token.Folded, CultureInfo.InvariantCulture, out var age) && age is >= 5 and <= 17;

    private bool TakesPart(string word)
    {
        foreach (var start in starts)
        {
            if (word.StartsWith(start, StringComparison.Ordinal))
                return true;
        }
        foreach (var end in ends)
        {
            if (word.EndsWith(end, StringComparison.Ordinal))
                return true;
        }
        foreach (var part in parts)
        {
            if (word.Contains(part, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    private static string[] Folded(string[] words, Predicate<string> some) => Array.ConvertAll(Array.FindAll(words, some), Folded);

    private static string Folded(string word) => word.Trim('*') is var bare && char.IsLetterOrDigit(bare[0]) ? Fold.Word(bare) : bare;
}
