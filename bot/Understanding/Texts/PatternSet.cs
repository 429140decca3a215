using System.Runtime.InteropServices;

namespace WijkBot.Understanding.Texts;

/// <summary>Many patterns, looked for at once: a word finds those that begin with it, and only those are tried whose other words are there too.</summary>
internal sealed class PatternSet
{
    private const string Harmless = "harmless";
    private const int OnStack = 256;

    /// <summary>So many characters of a word are looked up to find the patterns that begin with a part of it.</summary>
    private const int LongestStart = 4;

    private readonly PatternWords words;
    private readonly Candidate[][] byWord;
    private readonly Dictionary<ulong, List<Candidate>> byStart = [];
    private readonly List<Candidate> anywhere = [];
    private readonly List<Pattern> loose = [];

    public PatternSet(IEnumerable<Pattern> patterns)
    {
        var all = patterns.ToList();
        words = new PatternWords(all.SelectMany(pattern => pattern.Elements).Distinct().SelectMany(element => element.Exact));
        var lists = words.All.Select(_ => new List<Candidate>()).ToArray();
        foreach (var pattern in all)
            Add(pattern, lists);
        byWord = Array.ConvertAll(lists, list => list.ToArray());
    }

    /// <summary>All whole words that occur in the patterns.</summary>
    public IReadOnlyCollection<string> Vocabulary => words.All;

    /// <summary>Whether it is one of those.</summary>
    public bool Knows(string word) => words.Number(word) is not null;

    /// <summary>Every match, in no special order.</summary>
    public List<PatternMatch> Find(Sentence sentence)
    {
        var found = new List<PatternMatch>();
        Span<int> tokens = sentence.Count <= OnStack ? stackalloc int[sentence.Count] : new int[sentence.Count];
        Span<ulong> held = words.Width <= OnStack ? stackalloc ulong[words.Width] : new ulong[words.Width];
        var sketch = words.Read(sentence, tokens, held);
        for (var at = 0; at < tokens.Length; at++)
        {
            if (tokens[at] >= 0)
                Try(byWord[tokens[at]], sentence, at, held, sketch, found);
            if (loose.Count > 0)
                TryLoose(sentence, at, held, sketch, found);
        }
        return found;
    }

    /// <summary>Every match but those of which a pattern in the section "harmless" takes a word away: "geen idee" is no idea.</summary>
    public List<PatternMatch> Meant(Sentence sentence) => Meant(sentence, out _);

    /// <summary>The same, and whether there is anything harmless.</summary>
    public List<PatternMatch> Meant(Sentence sentence, out bool hasHarmless)
    {
        var found = Find(sentence);
        hasHarmless = found.Exists(IsHarmless);
        if (!hasHarmless)
            return found;
        var harmless = new bool[sentence.Count];
        foreach (var hit in found.Where(IsHarmless).SelectMany(match => match.Hits))
            harmless[hit] = true;
        found.RemoveAll(match => IsHarmless(match) || Array.Exists(match.Hits, hit => harmless[hit]));
        return found;
    }

    private static bool IsHarmless(PatternMatch match) => match.Pattern.Section == Harmless;

    /// <summary>The first pattern that takes the whole message; null when there is none.</summary>
    public Pattern? Whole(Sentence sentence)
    {
        if (sentence.Count == 0)
            return null;
        if (words.Number(sentence[0]) is { } number && Array.Find(byWord[number], candidate => IsWhole(candidate.Pattern, sentence)) is { Pattern: { } pattern })
            return pattern;
        return loose.Find(pattern => pattern.First.Takes(sentence.Tokens[0]) && IsWhole(pattern, sentence));
    }

    private static bool IsWhole(Pattern pattern, Sentence sentence)
    {
        Span<int> hits = stackalloc int[Pattern.MostSteps];
        return pattern.Match(sentence, 0, hits, out _) == sentence.Count;
    }

    /// <summary>What begins with a part of a word, or with a number.</summary>
    private void TryLoose(Sentence sentence, int at, ReadOnlySpan<ulong> held, ulong sketch, List<PatternMatch> found)
    {
        ref readonly var token = ref sentence.Tokens[at];
        for (var length = 1; length <= Math.Min(token.Folded.Length, LongestStart); length++)
        {
            if (byStart.TryGetValue(StartKey(token.Folded, length), out var candidates))
                Try(CollectionsMarshal.AsSpan(candidates), sentence, at, held, sketch, found);
        }
        Try(CollectionsMarshal.AsSpan(anywhere), sentence, at, held, sketch, found);
    }

    private static void Try(ReadOnlySpan<Candidate> candidates, Sentence sentence, int at, ReadOnlySpan<ulong> held, ulong sketch, List<PatternMatch> found)
    {
        Span<int> hits = stackalloc int[Pattern.MostSteps];
        foreach (ref readonly var candidate in candidates)
        {
            if (candidate.MayMatch(sentence.Tokens[at], held, sketch) && candidate.Pattern.Match(sentence, at, hits, out var count) is var end and >= 0)
                found.Add(new PatternMatch(candidate.Pattern, at, end, hits[..count].ToArray()));
        }
    }

    private void Add(Pattern pattern, List<Candidate>[] lists)
    {
        var candidate = new Candidate(pattern, words);
        if (words.Numbers(pattern.First) is { } first)
        {
            foreach (var number in first)
                lists[number].Add(candidate);
            return;
        }
        loose.Add(pattern);
        if (pattern.First.Starts is not { } starts)
            anywhere.Add(candidate);
        else
            AddByStart(candidate, starts);
    }

    private void AddByStart(Candidate candidate, IEnumerable<string> starts)
    {
        foreach (var key in starts.Select(start => StartKey(start, Math.Min(start.Length, LongestStart))).Distinct())
        {
            if (!byStart.TryGetValue(key, out var list))
                byStart[key] = list = [];
            list.Add(candidate);
        }
    }

    /// <summary>Its first characters as one number.</summary>
    private static ulong StartKey(string word, int length)
    {
        var key = 0UL;
        for (var at = 0; at < length; at++)
            key = key << 16 | word[at];
        return key;
    }
}

/// <param name="Start">First token.</param>
/// <param name="End">Behind the last token.</param>
/// <param name="Hits">The tokens of the pattern's own words.</param>
internal readonly record struct PatternMatch(Pattern Pattern, int Start, int End, int[] Hits);
