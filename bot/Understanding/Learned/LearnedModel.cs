using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Learned;

/// <summary>A model of the program. What it said of the last message is kept: one message is read for danger, and then for what it means.</summary>
internal sealed class LearnedModel(string name)
{
    private volatile Last? last;

    public LinearModel Model { get; } = WeightFile.Load(name);

    public Head Head(string head) => Model.Head(head);

    public float[] Logits(Sentence sentence)
    {
        if (last is var (before, logits) && ReferenceEquals(before, sentence))
            return logits;
        var read = Model.Logits(sentence);
        last = new Last(sentence, read);
        return read;
    }

    private sealed record Last(Sentence Sentence, float[] Logits);
}
