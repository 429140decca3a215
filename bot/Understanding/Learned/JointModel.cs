using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Learned;

/// <summary>
/// What two models make of a message together, by the mean of what each says: the linear one knows more words, the one with a hidden layer
/// what goes together. What was said of the last message is kept, as in <see cref="LearnedModel"/>.
/// </summary>
/// <param name="linear">Its heads are the ones that are told.</param>
/// <param name="hidden">Has the same heads.</param>
internal sealed class JointModel(LearnedModel linear, HiddenModel hidden)
{
    /// <summary>How much of what is said the linear one says.</summary>
    private const float Linear = 0.7f;

    private volatile Last? last;

    /// <exception cref="InvalidDataException">The two were not learned from the same examples.</exception>
    public Head Head(string name) => (linear.Head(name), hidden.Head(name)) is var (one, other) && one.From == other.From && one.Labels.SequenceEqual(other.Labels, StringComparer.Ordinal)
        ? one
        : throw new InvalidDataException($"The two models do not tell the same of '{name}': learn both again.");

    public LinearModel Words => linear.Model;

    public float[] Logits(Sentence sentence)
    {
        if (last is var (before, logits) && ReferenceEquals(before, sentence))
            return logits;
        var (said, joint) = (linear.Logits(sentence), hidden.Logits(sentence));
        for (var at = 0; at < joint.Length; at++)
            joint[at] = Linear * said[at] + (1 - Linear) * joint[at];
        last = new Last(sentence, joint);
        return joint;
    }

    private sealed record Last(Sentence Sentence, float[] Logits);
}
