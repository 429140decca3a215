namespace WijkBot.Understanding.Learned;

/// <summary>One thing a model tells of a message, with what it can say of it.</summary>
/// <param name="Name">What it tells: <c>category</c>, <c>intent</c>, <c>danger</c>; of an answer the kind of question.</param>
/// <param name="From">The first of its columns in the weights; one for each label.</param>
internal sealed record Head(string Name, string[] Labels, int From)
{
    public int To => From + Labels.Length;

    /// <summary>The column of a label; below zero when it was never learned.</summary>
    public int Column(string label) => Array.IndexOf(Labels, label) is var at and >= 0 ? From + at : -1;

    /// <summary>How probable each label is, of the logits of a message.</summary>
    public float[] Probabilities(float[] logits)
    {
        var part = logits[From..To];
        var (most, sum) = (part.Max(), 0f);
        for (var at = 0; at < part.Length; at++)
            sum += part[at] = MathF.Exp(part[at] - most);
        for (var at = 0; at < part.Length; at++)
            part[at] /= sum;
        return part;
    }
}
