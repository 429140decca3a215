namespace WijkBot.Understanding.Texts;

/// <summary>Many patterns, looked for at once: a word finds those that begin with it, and only those are tried whose other words are there too.</summary>
internal sealed class PatternSet
{
    private const string Harmless = "harmless";
    private const int OnStack = 256;

    private readonly PatternWords words;
    private readonly PatternStarts starts;

    public PatternSet(IEnumerable<PatternLine> lines, ElementBook elements)
    {
        var all = lines.ToArray();
        words = new PatternWords(all, elements);
        starts = new PatternStarts(all, words, elements);
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
                Try(starts.Of(tokens[at]), sentence, at, held, sketch, found);
            if (starts.HasLoose)
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
        if (words.Number(sentence[0]) is { } number && Array.Find(starts.Of(number), candidate => IsWhole(candidate.Pattern, sentence)) is { Pattern: { } pattern })
            return pattern;
        return starts.HasLoose ? LooseWhole(sentence) : null;
    }

    /// <summary>The first of those that begin with a part of a word, or with a number.</summary>
    private Pattern? LooseWhole(Sentence sentence)
    {
        var first = default(Candidate);
        for (var length = 0; length <= Math.Min(sentence[0].Length, PatternStarts.Longest); length++)
        {
            var found = Array.Find(length == 0 ? starts.Anywhere : starts.Of(sentence[0], length), candidate => candidate.Pattern.First.Takes(sentence.Tokens[0]) && IsWhole(candidate.Pattern, sentence));
            if (found.Pattern is not null && (first.Pattern is null || found.Line < first.Line))
                first = found;
        }
        return first.Pattern;
    }

    /// <summary>Makes every pattern: what is wrong with one shows. How many there are.</summary>
    public int Check() => starts.Check();

    private static bool IsWhole(Pattern pattern, Sentence sentence)
    {
        Span<int> hits = stackalloc int[Pattern.MostSteps];
        return pattern.Match(sentence, 0, hits, out _) == sentence.Count;
    }

    /// <summary>What begins with a part of a word, or with a number.</summary>
    private void TryLoose(Sentence sentence, int at, ReadOnlySpan<ulong> held, ulong sketch, List<PatternMatch> found)
    {
        var word = sentence.Tokens[at].Folded;
        for (var length = 1; length <= Math.Min(word.Length, PatternStarts.Longest); length++)
            Try(starts.Of(word, length), sentence, at, held, sketch, found);
        Try(starts.Anywhere, sentence, at, held, sketch, found);
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
}

/// <param name="Start">First token.</param>
/// <param name="End">Behind the last token.</param>
/// <param name="Hits">The tokens of the pattern's own words.</param>
internal readonly record struct PatternMatch(Pattern Pattern, int Start, int End, int[] Hits);
