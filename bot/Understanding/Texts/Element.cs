using System.Globalization;

namespace WijkBot.Understanding.Texts;

/// <summary>One place in a pattern: the words that may stand there.</summary>
internal sealed class Element
{
    /// <summary>So few are compared sooner than looked up.</summary>
    private const int Few = 6;

    private readonly string[] exact;

    /// <summary>The same to look up; null for a few.</summary>
    private readonly HashSet<string>? many;

    private readonly string[] starts;
    private readonly string[] ends;
    private readonly string[] parts;
    private static readonly string[] Digits = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];

    private readonly bool anyNumber;
    private readonly bool childAge;
    private readonly bool caseNumber;

    /// <param name="alternatives"><c>a|b|c*|*d|*e*|&lt;n&gt;</c>; <c>&lt;n&gt;</c> is any number, <c>&lt;c&gt;</c> one that a case may have, <c>&lt;k&gt;</c> the age of a child that writes.</param>
    public Element(string alternatives)
    {
        var words = alternatives.Split('|', StringSplitOptions.RemoveEmptyEntries);
        anyNumber = Array.IndexOf(words, "<n>") >= 0;
        childAge = Array.IndexOf(words, "<k>") >= 0;
        caseNumber = Array.IndexOf(words, "<c>") >= 0;
        var whole = new HashSet<string>(words.Length, StringComparer.Ordinal);
        foreach (var word in words)
        {
            if (IsWhole(word))
                whole.Add(Folded(word));
        }
        exact = [.. whole];
        many = exact.Length > Few ? whole : null;
        starts = With(words, before: false, behind: true);
        ends = With(words, before: true, behind: false);
        parts = With(words, before: true, behind: true);
    }

    /// <summary>It stands for itself: not for what begins so, nor for a number.</summary>
    public static bool IsWhole(ReadOnlySpan<char> word) => word is not ("<n>" or "<k>" or "<c>") && !word.Contains('*');

    /// <summary>Those with a star at these ends.</summary>
    private static string[] With(string[] words, bool before, bool behind) =>
        Array.ConvertAll(Array.FindAll(words, word => word[0] == '*' == before && word[^1] == '*' == behind), Folded);

    /// <summary>Words that can be looked up; null when it also takes words that cannot.</summary>
    public IReadOnlyList<string>? Words => starts.Length + ends.Length + parts.Length == 0 && !IsAnyNumber ? exact : null;

    /// <summary>What that which it takes begins with; null when that may be anything.</summary>
    public IEnumerable<string>? Starts => ends.Length + parts.Length > 0
        ? null
        : exact.Concat(starts).Concat(IsAnyNumber ? Digits : []);

    /// <summary>All whole words in it.</summary>
    public IReadOnlyList<string> Exact => exact;

    private bool IsAnyNumber => anyNumber || childAge || caseNumber;

    public bool Takes(in Token token) =>
        IsExact(token.Folded) || (anyNumber && token.Kind == TokenKind.Number) || (childAge && IsAgeOfChild(token)) || (caseNumber && token is { Kind: TokenKind.Number, Folded.Length: >= 4 and <= 6 }) || TakesPart(token.Folded);

    private bool IsExact(string word)
    {
        if (many is not null)
            return many.Contains(word);
        foreach (var one in exact)
        {
            if (one == word)
                return true;
        }
        return false;
    }

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

    /// <summary>A word as messages are read.</summary>
    public static string Folded(ReadOnlySpan<char> word) => word.Trim('*') is var bare && char.IsLetterOrDigit(bare[0]) ? Fold.Word(bare) : bare.ToString();

    private static string Folded(string word) => Folded(word.AsSpan());
}
