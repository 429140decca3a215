using System.Collections.Frozen;

namespace WijkBot.Understanding.Texts;

/// <summary>The whole words of many patterns, each with a number: a message is held against numbers, which is done sooner than against words.</summary>
internal sealed class PatternWords
{
    private const int BitsOfOne = 64;

    private readonly List<string> all;
    private readonly FrozenDictionary<string, int> numbers;
    private readonly Dictionary<Element, int[]?> byElement = [];

    public PatternWords(IEnumerable<string> words)
    {
        all = [.. words.Distinct(StringComparer.Ordinal)];
        numbers = all.Select((word, number) => KeyValuePair.Create(word, number)).ToFrozenDictionary(StringComparer.Ordinal);
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
            byElement[element] = found = element.Words is { } some ? [.. some.Select(word => numbers[word])] : null;
        return found;
    }

    /// <summary>The number of each token, -1 where it is none of the words; and which numbers the message holds.</summary>
    public void Read(Sentence sentence, Span<int> tokens, Span<ulong> held)
    {
        for (var at = 0; at < sentence.Count; at++)
        {
            tokens[at] = numbers.TryGetValue(sentence.Tokens[at].Folded, out var number) ? number : -1;
            if (tokens[at] >= 0)
                held[number / BitsOfOne] |= 1UL << number % BitsOfOne;
        }
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
