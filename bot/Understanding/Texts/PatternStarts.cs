namespace WijkBot.Understanding.Texts;

/// <summary>
/// Lines of patterns by a word that what they match holds: by what it begins with, or by the word in it that is least often in a message
/// (<see cref="PatternLine.Anchor"/>). By its number; what begins with a part of a word by its first letters; and what may begin with anything.
/// The patterns are made when they are first asked for.
/// </summary>
internal sealed class PatternStarts
{
    /// <summary>So many characters of a word are looked up to find the patterns that begin with a part of it.</summary>
    public const int Longest = 4;

    private readonly PatternLine[] lines;
    private readonly PatternWords words;
    private readonly ElementBook elements;
    private readonly bool byAnchor;

    /// <summary>The lines of word <c>n</c> stand in <see cref="linesByWord"/> from <c>n</c>'s place to the next one's.</summary>
    private readonly int[] places;
    private readonly int[] linesByWord;
    private readonly Candidate[]?[] byWord;
    private readonly Dictionary<ulong, Bucket> byStart = [];
    private readonly Bucket anywhere = new();
    private readonly WordMemo<Candidate[]> loose;

    /// <param name="byAnchor">By the word that is least often there instead of the first, where there is one.</param>
    public PatternStarts(PatternLine[] lines, PatternWords words, ElementBook elements, bool byAnchor)
    {
        (this.lines, this.words, this.elements, this.byAnchor) = (lines, words, elements, byAnchor);
        loose = new WordMemo<Candidate[]>(word => [.. LooseOf(word).Where(candidate => candidate.Pattern.First.Takes(new Token(word, 0, 0, TokenKind.Word, Gap.None, -1)))]);
        var starts = new List<(int Word, int Line)>(lines.Length);
        lock (elements.Making)
        {
            for (var line = 0; line < lines.Length; line++)
            {
                foreach (var key in Keys(lines[line]))
                    Add(line, key, starts);
            }
        }
        places = new int[words.All.Count + 1];
        foreach (var (word, _) in starts)
            places[word + 1]++;
        for (var word = 1; word < places.Length; word++)
            places[word] += places[word - 1];
        linesByWord = Sorted(starts);
        byWord = new Candidate[]?[words.All.Count];
    }

    /// <summary>Some patterns begin with something that cannot be looked up as a whole word.</summary>
    public bool HasLoose { get; private set; }

    /// <summary>Those of the word of this number, in the order of the lines.</summary>
    public Candidate[] Of(int word) => Volatile.Read(ref byWord[word]) ?? Make(word);

    /// <summary>Those that may begin with a word and cannot be looked up by it: with a part of it, or with anything. Of a frequent word only those that do.</summary>
    public ReadOnlySpan<Candidate> Loose(in Token token) => token.Frequent >= 0 ? loose.Of(token) : LooseOf(token.Folded);

    private Candidate[] LooseOf(string word)
    {
        var found = Anywhere;
        for (var length = Math.Min(word.Length, Longest); length > 0; length--)
        {
            if (Of(word, length) is { Length: > 0 } some)
                found = found.Length == 0 ? some : [.. some, .. found];
        }
        return found;
    }

    /// <summary>Those that begin with what begins with the first letters of a word, so many of them.</summary>
    public Candidate[] Of(string word, int length) => byStart.TryGetValue(Key(word, length), out var bucket) ? bucket.Made ?? Make(bucket, Key(word, length)) : [];

    /// <summary>Those that may begin with any word.</summary>
    public Candidate[] Anywhere => anywhere.Made ?? Make(anywhere, null);

    /// <summary>All patterns of all lines: what is wrong with one shows.</summary>
    public int Check()
    {
        lock (elements.Making)
            return lines.Sum(line => line.Patterns(elements).Length);
    }

    private Candidate[] Make(int word)
    {
        lock (elements.Making)
            return byWord[word] ??= Made(linesByWord.AsSpan(places[word]..places[word + 1]), pattern => (byAnchor ? pattern.Needed : [pattern.First]).Any(element => words.Numbers(element)?.Contains(word) == true));
    }

    /// <param name="key">What they begin with; null for those that may begin with anything.</param>
    private Candidate[] Make(Bucket bucket, ulong? key)
    {
        lock (elements.Making)
            return bucket.Made ??= Made([.. bucket.Lines], pattern => pattern.First is { Words: null } first && (key is null ? first.Starts is null : first.Starts?.Any(start => Key(start) == key) == true));
    }

    private Candidate[] Made(ReadOnlySpan<int> some, Predicate<Pattern> isOne)
    {
        var made = new List<Candidate>();
        var before = -1;
        foreach (var line in some)
        {
            // a line may begin with the same word in two ways
            foreach (var pattern in line == before ? [] : lines[line].Patterns(elements))
            {
                if (isOne(pattern))
                    made.Add(new Candidate(pattern, words, line));
            }
            before = line;
        }
        return [.. made];
    }

    private IEnumerable<string> Keys(PatternLine line) => byAnchor && line.Anchor() is { } anchor ? [anchor] : line.Heads().Distinct();

    private void Add(int line, string head, List<(int Word, int Line)> starts)
    {
        if (head.Split('|', StringSplitOptions.RemoveEmptyEntries) is var some && Array.TrueForAll(some, word => Element.IsWhole(word)))
        {
            foreach (var word in some)
                AddWord(line, word, starts);
            return;
        }
        HasLoose = true;
        if (elements.Of(head).Starts is not { } loose)
            anywhere.Lines.Add(line);
        else
            AddByStart(line, loose);
    }

    private void AddWord(int line, string word, List<(int Word, int Line)> starts)
    {
        starts.Add((words.Number(Element.Folded(word)) ?? throw new FormatException($"'{word}' in a pattern that begins with '{string.Join(' ', lines[line].Heads())}' is no word."), line));
        foreach (var form in elements.Forms(word)?.Split('|') ?? [])
            starts.Add((words.Number(Element.Folded(form))!.Value, line));
    }

    private void AddByStart(int line, IEnumerable<string> starts)
    {
        foreach (var key in starts.Select(start => Key(start)).Distinct())
        {
            if (!byStart.TryGetValue(key, out var bucket))
                byStart[key] = bucket = new Bucket();
            bucket.Lines.Add(line);
        }
    }

    /// <summary>By word, and for each the lines in their order, each once.</summary>
    private int[] Sorted(List<(int Word, int Line)> starts)
    {
        var sorted = new int[starts.Count];
        var next = places[..^1].ToArray();
        foreach (var (word, line) in starts)
            sorted[next[word]++] = line;
        return sorted;
    }

    private static ulong Key(string start) => Key(start, Math.Min(start.Length, Longest));

    /// <summary>Its first characters as one number.</summary>
    private static ulong Key(string word, int length)
    {
        var key = 0UL;
        for (var at = 0; at < length; at++)
            key = key << 16 | word[at];
        return key;
    }

    private sealed class Bucket
    {
        private volatile Candidate[]? made;

        public SortedSet<int> Lines { get; } = [];

        public Candidate[]? Made
        {
            get => made;
            set => made = value;
        }
    }
}
