using System.Collections.Frozen;
using System.Runtime.InteropServices;

namespace WijkBot.Understanding.Texts;

/// <summary>Many patterns, looked for at once: each word of the message finds the patterns that begin with it.</summary>
internal sealed class PatternSet
{
    private const string Harmless = "harmless";

    private readonly FrozenDictionary<string, List<Pattern>> byWord;
    private readonly List<Pattern> loose = [];
    private readonly HashSet<string> vocabulary = new(StringComparer.Ordinal);

    public PatternSet(IEnumerable<Pattern> patterns)
    {
        var lists = new Dictionary<string, List<Pattern>>(StringComparer.Ordinal);
        foreach (var pattern in patterns)
            Add(pattern, lists);
        byWord = lists.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>All whole words that occur in the patterns.</summary>
    public IReadOnlyCollection<string> Vocabulary => vocabulary;

    /// <summary>Every match, in no special order.</summary>
    public List<PatternMatch> Find(Sentence sentence)
    {
        var found = new List<PatternMatch>();
        for (var at = 0; at < sentence.Count; at++)
        {
            if (byWord.TryGetValue(sentence.Tokens[at].Folded, out var patterns))
                Try(patterns, sentence, at, found);
            Try(loose, sentence, at, found);
        }
        return found;
    }

    /// <summary>Every match but those of which a pattern in the section "harmless" takes a word away: "geen idee" is no idea.</summary>
    public IEnumerable<PatternMatch> Meant(Sentence sentence)
    {
        var found = Find(sentence);
        var harmless = new bool[sentence.Count];
        foreach (var hit in found.Where(match => match.Pattern.Section == Harmless).SelectMany(match => match.Hits))
            harmless[hit] = true;
        return found.Where(match => match.Pattern.Section != Harmless && !match.Hits.Any(hit => harmless[hit]));
    }

    /// <summary>The section of the first pattern that takes the whole message; null when there is none.</summary>
    public Pattern? Whole(Sentence sentence)
    {
        if (sentence.Count == 0)
            return null;
        return byWord.TryGetValue(sentence.Tokens[0].Folded, out var patterns) && Whole(patterns, sentence) is { } pattern ? pattern : Whole(loose, sentence);
    }

    private static Pattern? Whole(List<Pattern> patterns, Sentence sentence)
    {
        Span<int> hits = stackalloc int[Pattern.MostSteps];
        foreach (var pattern in CollectionsMarshal.AsSpan(patterns))
        {
            if (pattern.Match(sentence, 0, hits, out _) == sentence.Count)
                return pattern;
        }
        return null;
    }

    private static void Try(List<Pattern> patterns, Sentence sentence, int at, List<PatternMatch> found)
    {
        Span<int> hits = stackalloc int[Pattern.MostSteps];
        foreach (var pattern in CollectionsMarshal.AsSpan(patterns))
        {
            if (pattern.First.Takes(sentence.Tokens[at]) && pattern.Match(sentence, at, hits, out var count) is var end and >= 0)
                found.Add(new PatternMatch(pattern, at, end, hits[..count].ToArray()));
        }
    }

    private void Add(Pattern pattern, Dictionary<string, List<Pattern>> lists)
    {
        vocabulary.UnionWith(pattern.Elements.SelectMany(element => element.Exact));
        if (pattern.First.Words is not { } words)
        {
            loose.Add(pattern);
            return;
        }
        foreach (var word in words)
        {
            if (!lists.TryGetValue(word, out var list))
                lists[word] = list = [];
            list.Add(pattern);
        }
    }
}

/// <param name="Start">First token.</param>
/// <param name="End">Behind the last token.</param>
/// <param name="Hits">The tokens of the pattern's own words.</param>
internal readonly record struct PatternMatch(Pattern Pattern, int Start, int End, int[] Hits);
