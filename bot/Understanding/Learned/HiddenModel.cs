using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Learned;

/// <summary>
/// A model that sees what goes together: "brand" beside "vorig jaar" is something else than "brand". A linear model tells some sums of a
/// message, those above zero speak, and each label weighs them. Which words it has an answer from it cannot tell: <see cref="LinearModel"/> can.
/// </summary>
/// <param name="sums">Its labels have no names.</param>
/// <param name="heads">What the sums tell together.</param>
/// <param name="layer">What each sum says for each label, the labels of the first sum first.</param>
/// <param name="biases">What is said of a message of which nothing is known, by label.</param>
internal sealed class HiddenModel(LinearModel sums, IReadOnlyList<Head> heads, float[] layer, float[] biases)
{
    public IReadOnlyList<Head> Heads => heads;

    public LinearModel Sums => sums;

    public ReadOnlySpan<float> Layer => layer;

    public ReadOnlySpan<float> Biases => biases;

    public Head Head(string name) => heads.First(head => head.Name == name);

    /// <summary>What it makes of a message: a logit for each label of each head.</summary>
    public float[] Logits(Sentence sentence)
    {
        var told = sums.Logits(sentence);
        var logits = (float[])biases.Clone();
        for (var at = 0; at < sums.Heads[0].To; at++)
        {
            if (told[at] <= 0)
                continue;
            for (var label = 0; label < logits.Length; label++)
                logits[label] += told[at] * layer[at * logits.Length + label];
        }
        return logits;
    }
}
