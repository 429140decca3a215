using System.Numerics;
using System.Runtime.InteropServices;
using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Learned;

/// <summary>
/// A second opinion, learned from the examples in <c>Learned/Examples</c>: a linear model over <see cref="Traits"/>, so that of all it says
/// can be told from which words it has it. One pass over the message, no state, always the same answer. Its weights are learned by
/// <c>tests/WijkBot.Benchmarks learn</c> and travel with the program.
/// </summary>
internal sealed class LinearModel(IReadOnlyList<Head> heads, Weights weights)
{
    /// <summary>The sum of so many steps fits in 16 bits.</summary>
    private const int MostSmall = short.MaxValue / sbyte.MaxValue;

    [ThreadStatic]
    private static List<uint>? words, pieces;

    public IReadOnlyList<Head> Heads { get; } = heads;

    public Head Head(string name) => Heads.First(head => head.Name == name);

    /// <summary>What it makes of a message: a logit for each label of each head.</summary>
    public float[] Logits(Sentence sentence)
    {
        (words ??= []).Clear();
        (pieces ??= []).Clear();
        for (var at = 0; at < Math.Min(sentence.Count, Traits.MostTokens); at++)
            Traits.Add(sentence, at, words, pieces);
        var logits = (float[])weights.Biases.Clone();
        Add(words, logits);
        Add(pieces, logits);
        return logits;
    }

    /// <summary>How much each token says for a label; more is more.</summary>
    /// <param name="column">The place of the label: <see cref="Learned.Head.Column"/>.</param>
    public float[] Says(Sentence sentence, int column)
    {
        var says = new float[Math.Min(sentence.Count, Traits.MostTokens)];
        for (var at = 0; at < says.Length; at++)
        {
            (words ??= []).Clear();
            (pieces ??= []).Clear();
            Traits.Add(sentence, at, words, pieces);
            says[at] = Sum(words, column) + Sum(pieces, column);
        }
        return says;
    }

    /// <summary>A long message says no more than a short one.</summary>
    public static float Value(int traits) => 1 / MathF.Sqrt(traits);

    private float Sum(List<uint> traits, int column)
    {
        var sum = 0;
        foreach (var trait in traits)
            sum += weights.Steps[weights.Row(trait) + column];
        return sum * weights.Scales[column] * Value(Math.Max(traits.Count, 1));
    }

    /// <summary>Whole numbers are added, many columns at a time, as small ones as long as these hold the sum; only the sums are made into logits.</summary>
    private void Add(List<uint> traits, float[] logits)
    {
        if (traits.Count == 0)
            return;
        Span<int> sums = stackalloc int[weights.Width];
        Span<short> small = stackalloc short[weights.Width];
        sums.Clear();
        for (var from = 0; from < traits.Count; from += MostSmall)
            Add(CollectionsMarshal.AsSpan(traits)[from..Math.Min(from + MostSmall, traits.Count)], small, sums);
        var value = Value(traits.Count);
        for (var column = 0; column < logits.Length; column++)
            logits[column] += sums[column] * weights.Scales[column] * value;
    }

    private void Add(ReadOnlySpan<uint> traits, Span<short> small, Span<int> sums)
    {
        small.Clear();
        var halves = MemoryMarshal.Cast<short, Vector<short>>(small);
        foreach (var trait in traits)
        {
            var row = MemoryMarshal.Cast<sbyte, Vector<sbyte>>(weights.Steps.Row(weights.Row(trait), weights.Width));
            for (var at = 0; at < row.Length; at++)
            {
                Vector.Widen(row[at], out var low, out var high);
                halves[2 * at] += low;
                halves[2 * at + 1] += high;
            }
        }
        for (var column = 0; column < small.Length; column++)
            sums[column] += small[column];
    }
}
