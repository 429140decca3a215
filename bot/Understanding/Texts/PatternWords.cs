namespace WijkBot.Understanding.Texts;

/// <summary>The whole words of many patterns, each with a number: a message is held against numbers, which is done sooner than against words.</summary>
internal sealed class PatternWords
{
    private const int BitsOfOne = 64;

    /// <summary>In the sketch of any message.</summary>
    private const ulong Always = 1UL << BitsOfOne - 1;

    private static readonly int[][] NoneNeeded = [];

    private readonly List<string> all = [];
    private readonly Dictionary<string, int> numbers = new(StringComparer.Ordinal);
    private readonly Dictionary<Element, int[]?> byElement = [];
    private readonly WordMemo<int> memo;

    public PatternWords(IEnumerable<PatternLine> lines, ElementBook elements)
    {
        memo = new WordMemo<int>(word => numbers.GetValueOrDefault(word, -1));
        var known = numbers.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var line in lines)
        {
            foreach (var word in line.Words())
            {
                if (!elements.HasForms)
                    Add(word, known);
                else
                    AddWithForms(word.ToString(), elements, known);
            }
        }
    }

    private void AddWithForms(string word, ElementBook elements, Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> known)
    {
        Add(word, known);
        foreach (var form in elements.Forms(word)?.Split('|') ?? [])
            Add(form, known);
    }

    private void Add(ReadOnlySpan<char> word, Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> known)
    {
        if (known.ContainsKey(word) || !Element.IsWhole(word))
            return;
        var folded = Element.Folded(word);
        if (numbers.TryAdd(folded, all.Count))
            all.Add(folded);
    }

    /// <summary>In the order of the patterns: of two words that a slip may have meant, the first is taken.</summary>
    public IReadOnlyCollection<string> All => all;

    /// <summary>How long the row of bits is that tells which words a message holds.</summary>
    public int Width => all.Count / BitsOfOne + 1;

    public int? Number(string word) => numbers.TryGetValue(word, out var number) ? number : null;

    /// <summary>The numbers of all that an element takes; null when it also takes words that cannot be looked up. An element stands in many patterns.</summary>
    public int[]? Numbers(Element element)
    {
        if (!byElement.TryGetValue(element, out var found))
            byElement[element] = found = element.Words is { } some ? Numbers(some) : null;
        return found;
    }

    private int[] Numbers(IReadOnlyList<string> some)
    {
        var found = new int[some.Count];
        for (var at = 0; at < found.Length; at++)
            found[at] = numbers[some[at]];
        return found;
    }

    /// <summary>For each word that has to be there, the numbers of those it may be; what is seldom there first.</summary>
    public int[][] Needed(Pattern pattern)
    {
        List<int[]>? needed = null;
        foreach (var element in pattern.Needed)
        {
            if (Numbers(element) is { } any)
                (needed ??= []).Add(any);
        }
        return needed is null ? NoneNeeded : [.. needed.OrderBy(Frequency)];
    }

    /// <summary>About how often one of them is there.</summary>
    private float Frequency(int[] any)
    {
        var sum = 0f;
        foreach (var number in any)
            sum += FrequentWords.Frequency(all[number]);
        return sum;
    }

    /// <summary>A word as one of few bits: what a message does not hold by these, it does not hold.</summary>
    private static ulong Sketch(int number) => 1UL << number % (BitsOfOne - 1);

    /// <summary>The bits of one row of numbers; when there is no such row, the bit that every message has.</summary>
    public static ulong Sketch(int[][] needed, int row)
    {
        if (row >= needed.Length)
            return Always;
        var bits = 0UL;
        foreach (var number in needed[row])
            bits |= Sketch(number);
        return bits;
    }

    /// <summary>The number of each token, -1 where it is none of the words; and which numbers the message holds.</summary>
    /// <returns>The same in short.</returns>
    public ulong Read(Sentence sentence, Span<int> tokens, Span<ulong> held)
    {
        var sketch = Always;
        for (var at = 0; at < sentence.Count; at++)
        {
            var number = memo.Of(sentence.Tokens[at]);
            tokens[at] = number;
            if (number < 0)
                continue;
            held[number / BitsOfOne] |= 1UL << number % BitsOfOne;
            sketch |= Sketch(number);
        }
        return sketch;
    }

    public static bool Held(ReadOnlySpan<ulong> held, int[] any)
    {
        foreach (var number in any)
        {
            if ((held[number / BitsOfOne] & 1UL << number % BitsOfOne) != 0)
                return true;
        }
        return false;
    }
}
