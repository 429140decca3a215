namespace WijkBot.Understanding.Learned;

/// <summary>What a model learned, a byte for each trait and label.</summary>
/// <param name="Bits">So many bits of a trait tell its row.</param>
/// <param name="Width">Columns: one for each label of each head, filled up to whole vectors.</param>
/// <param name="Steps">By trait and column; so many times the scale of the column.</param>
/// <param name="Scales">The size of a step, by column.</param>
/// <param name="Biases">What is said of a message of which nothing is known, by column.</param>
internal sealed record Weights(int Bits, int Width, StepTable Steps, float[] Scales, float[] Biases)
{
    private const int OfAVector = 32;

    /// <summary>Columns for so many labels.</summary>
    public static int WidthOf(int labels) => (labels + OfAVector - 1) / OfAVector * OfAVector;

    /// <summary>Where the row of a trait begins.</summary>
    public int Row(uint trait) => (int)(trait >> (32 - Bits)) * Width;

    /// <summary>Rounds what was learned to bytes.</summary>
    public static Weights Of(int bits, int width, float[] learned, float[] biases)
    {
        var (scales, steps) = (new float[width], GC.AllocateArray<sbyte>(learned.Length, pinned: true));
        for (var column = 0; column < width; column++)
        {
            var most = 0f;
            for (var at = column; at < learned.Length; at += width)
                most = Math.Max(most, Math.Abs(learned[at]));
            scales[column] = most / sbyte.MaxValue;
            for (var at = column; at < learned.Length && most > 0; at += width)
                steps[at] = (sbyte)MathF.Round(learned[at] / scales[column]);
        }
        return new Weights(bits, width, StepTable.Of(steps), scales, biases);
    }
}
