using System.Numerics;
using System.Runtime.InteropServices;

namespace WijkBot.Understanding.Learned;

/// <summary>Adds up rows of weights: as whole numbers, many columns at a time, in 16 bits as long as these hold the sum.</summary>
/// <param name="sums">By column; has to be zero.</param>
/// <param name="small">The same width; has to be zero.</param>
internal ref struct RowSum(Span<int> sums, Span<short> small)
{
    /// <summary>The sum of so many steps fits in 16 bits.</summary>
    private const int MostSmall = short.MaxValue / sbyte.MaxValue;

    private readonly Span<int> sums = sums;
    private readonly Span<short> small = small;
    private int held;

    /// <summary>So many rows were added.</summary>
    public int Count { get; private set; }

    /// <summary>One row of weights.</summary>
    public void Add(ReadOnlySpan<sbyte> row)
    {
        Hold(1);
        var from = MemoryMarshal.Cast<sbyte, Vector<sbyte>>(row);
        var to = MemoryMarshal.Cast<short, Vector<short>>(small);
        for (var at = 0; at < from.Length; at++)
        {
            Vector.Widen(from[at], out var low, out var high);
            to[2 * at] += low;
            to[2 * at + 1] += high;
        }
    }

    /// <summary>Some rows that were added up before, at most <see cref="MostSmall"/>.</summary>
    public void Add(short[] rows, int count)
    {
        Hold(count);
        var from = MemoryMarshal.Cast<short, Vector<short>>(rows);
        var to = MemoryMarshal.Cast<short, Vector<short>>(small);
        for (var at = 0; at < from.Length; at++)
            to[at] += from[at];
    }

    /// <summary>The sums, by column.</summary>
    public ReadOnlySpan<int> Sums()
    {
        Flush();
        return sums;
    }

    private void Hold(int count)
    {
        if (held + count > MostSmall)
            Flush();
        held += count;
        Count += count;
    }

    private void Flush()
    {
        for (var column = 0; column < sums.Length; column++)
            sums[column] += small[column];
        small.Clear();
        held = 0;
    }
}
