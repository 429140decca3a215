namespace WijkBot.Understanding.Texts;

/// <summary>
/// Many patterns, looked for at once: of each the word that is least often in a message finds it, and only those are tried whose other words are
/// there too.
/// </summary>
internal sealed class PatternSet
{
    /// <summary>The section of what takes the words of other patterns away.</summary>
    public const string Harmless = "harmless";

    private const int OnStack = 256;

    private readonly PatternWords words;
    private readonly Lazy<PatternStarts> starts;
    private readonly Lazy<PatternStarts> anchors;

    public PatternSet(IEnumerable<PatternLine> lines, ElementBook elements)
    {
        var all = lines.ToArray();
        words = new PatternWords(all, elements);
        starts = new Lazy<PatternStarts>(() => new PatternStarts(all, words, elements, byAnchor: false));
        anchors = new Lazy<PatternStarts>(() => new PatternStarts(all, words, elements, byAnchor: true));
    }

    /// <summary>All whole words that occur in the patterns.</summary>
    public IReadOnlyCollection<string> Vocabulary => words.All;

    /// <summary>Whether it is one of those.</summary>
    public bool Knows(string word) => words.Number(word) is not null;

    /// <summary>Every match, in the order in which they begin.</summary>
    public List<PatternMatch> Find(Sentence sentence)
    {
        var found = new List<PatternMatch>();
        var all = anchors.Value;
        Span<int> tokens = sentence.Count <= OnStack ? stackalloc int[sentence.Count] : new int[sentence.Count];
        Span<ulong> held = words.Width <= OnStack ? stackalloc ulong[words.Width] : new ulong[words.Width];
        var sketch = words.Read(sentence, tokens, held);
        for (var at = 0; at < tokens.Length; at++)
        {
            if (tokens[at] >= 0)
                Try(all.Of(tokens[at]), sentence, at, tokens, held, sketch, found);
            if (all.HasLoose)
                TryLoose(all.Loose(sentence.Tokens[at]), sentence, at, held, sketch, found);
        }
        if (found.Count > 1)
            Order(found);
        return found;
    }

    /// <summary>A pattern may be found by more than one of its words.</summary>
    private static void Order(List<PatternMatch> found)
    {
        found.Sort((one, other) => one.Start != other.Start ? one.Start.CompareTo(other.Start) : one.Line.CompareTo(other.Line));
        var kept = 1;
        for (var at = 1; at < found.Count; at++)
        {
            var isSame = false;
            for (var before = kept - 1; before >= 0 && !isSame && found[before].Start == found[at].Start && found[before].Line == found[at].Line; before--)
                isSame = ReferenceEquals(found[before].Pattern, found[at].Pattern);
            if (!isSame)
                found[kept++] = found[at];
        }
        found.RemoveRange(kept, found.Count - kept);
    }

    /// <summary>Every match but those of which a pattern in the section <see cref="Harmless"/> takes a word away: "geen idee" is no idea.</summary>
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
        if (words.Number(sentence[0]) is { } number && Array.Find(starts.Value.Of(number), candidate => IsWhole(candidate.Pattern, sentence)) is { Pattern: { } pattern })
            return pattern;
        return starts.Value.HasLoose ? LooseWhole(sentence) : null;
    }

    /// <summary>The first of those that begin with a part of a word, or with a number.</summary>
    private Pattern? LooseWhole(Sentence sentence)
    {
        var first = default(Candidate);
        for (var length = 0; length <= Math.Min(sentence[0].Length, PatternStarts.Longest); length++)
        {
            var found = Array.Find(length == 0 ? starts.Value.Anywhere : starts.Value.Of(sentence[0], length), candidate => candidate.Pattern.First.Takes(sentence.Tokens[0]) && IsWhole(candidate.Pattern, sentence));
            if (found.Pattern is not null && (first.Pattern is null || found.Line < first.Line))
                first = found;
        }
        return first.Pattern;
    }

    /// <summary>Makes every pattern: what is wrong with one shows. How many there are.</summary>
    public int Check() => anchors.Value.Check();

    private static bool IsWhole(Pattern pattern, Sentence sentence)
    {
        Span<int> hits = stackalloc int[Pattern.MostSteps];
        return pattern.Match(sentence, 0, hits, out _) == sentence.Count;
    }

    /// <summary>What begins with a part of a word, or with a number.</summary>
    private static void TryLoose(ReadOnlySpan<Candidate> candidates, Sentence sentence, int at, ReadOnlySpan<ulong> held, ulong sketch, List<PatternMatch> found)
    {
        foreach (ref readonly var candidate in candidates)
        {
            if (candidate.MayMatch(held, sketch) && candidate.Pattern.First.Takes(sentence.Tokens[at]))
                Match(candidate, sentence, at, found);
        }
    }

    /// <summary>Those that hold the word at this place, from each place where they may begin; up to where the same word stood before, that has been tried.</summary>
    private static void Try(ReadOnlySpan<Candidate> candidates, Sentence sentence, int at, ReadOnlySpan<int> tokens, ReadOnlySpan<ulong> held, ulong sketch, List<PatternMatch> found)
    {
        foreach (ref readonly var candidate in candidates)
        {
            if (!candidate.MayMatch(held, sketch))
                continue;
            for (var start = Math.Max(Before(tokens, at) + 1, at - candidate.Pattern.Reach + 1); start <= at; start++)
            {
                if (candidate.MayBegin(sentence.Tokens[start], tokens[start]))
                    Match(candidate, sentence, start, found);
            }
        }
    }

    /// <summary>Where the same word stood before; in front of what a pattern can reach when it did not.</summary>
    private static int Before(ReadOnlySpan<int> tokens, int at)
    {
        var begin = Math.Max(0, at - Pattern.MostReach);
        return begin + tokens[begin..at].LastIndexOf(tokens[at]);
    }

    private static void Match(in Candidate candidate, Sentence sentence, int start, List<PatternMatch> found)
    {
        Span<int> hits = stackalloc int[Pattern.MostSteps];
        if (candidate.Pattern.Match(sentence, start, hits, out var count) is var end and >= 0)
            found.Add(new PatternMatch(candidate.Pattern, start, end, hits[..count].ToArray()) { Line = candidate.Line });
    }
}

/// <param name="Start">First token.</param>
/// <param name="End">Behind the last token.</param>
/// <param name="Hits">The tokens of the pattern's own words.</param>
internal readonly record struct PatternMatch(Pattern Pattern, int Start, int End, int[] Hits)
{
    /// <summary>The line of word data, among those looked for with it.</summary>
    public int Line { get; init; }
}
