using System.Numerics;
using System.Runtime.InteropServices;
using WijkBot.Understanding.Learned;

namespace WijkBot.Benchmarks.Learning;

/// <summary>
/// Weights of traits while they are learned, a row for each, by stochastic gradient descent with a pace of its own for each weight (Adagrad:
/// Duchi, Hazan and Singer, 2011). Weights shrink a little with each step.
/// </summary>
internal sealed class RowTable(int bits, int width, float shrink)
{
    private const float Least = 1e-6f;

    private readonly float[] squares = new float[width << bits];

    public float[] Learned { get; } = new float[width << bits];

    public void Add(List<uint> traits, float[] to)
    {
        var value = Value(traits);
        var sums = MemoryMarshal.Cast<float, Vector<float>>(to.AsSpan());
        foreach (var trait in traits)
        {
            var row = Row(Learned, trait);
            for (var at = 0; at < sums.Length; at++)
                sums[at] += row[at] * value;
        }
    }

    public void Step(List<uint> traits, float[] gradient, float pace)
    {
        var value = Value(traits);
        var slope = MemoryMarshal.Cast<float, Vector<float>>(gradient.AsSpan());
        foreach (var trait in traits)
        {
            var row = Row(Learned, trait);
            var square = Row(squares, trait);
            for (var at = 0; at < slope.Length; at++)
            {
                var by = slope[at] * value + row[at] * shrink;
                square[at] += by * by;
                row[at] -= pace * by / Vector.SquareRoot(square[at] + new Vector<float>(Least));
            }
        }
    }

    private static float Value(List<uint> traits) => LinearModel.Value(Math.Max(traits.Count, 1));

    private Span<Vector<float>> Row(float[] all, uint trait) => MemoryMarshal.Cast<float, Vector<float>>(all.AsSpan((int)(trait >> (32 - bits)) * width, width));
}
