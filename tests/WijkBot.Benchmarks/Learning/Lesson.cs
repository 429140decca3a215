using WijkBot.Understanding.Learned;
using WijkBot.Understanding.Texts;

namespace WijkBot.Benchmarks.Learning;

/// <summary>An example as models learn it. What there are few examples of counts more.</summary>
/// <param name="Goals">None for a head of which it tells nothing.</param>
internal sealed record Lesson(Sentence Sentence, Goal[] Goals)
{
    /// <summary>0: each example counts the same; 1: each label.</summary>
    private const double Balance = 0.7;

    public static Lesson[] Of(IReadOnlyList<Example> examples, IReadOnlyList<Head> heads)
    {
        var counts = heads.ToDictionary(head => head, head => examples.SelectMany(example => example.Of(head.Name)).CountBy(label => label).ToDictionary());
        return [.. examples.Select(example => new Lesson(Sentence.Of(example.Text), [.. heads.Where(head => example.Of(head.Name).Length > 0).Select(head => Goal(head, example.Of(head.Name), counts[head]))]))];
    }

    /// <summary>From logits to how much each label is too probable.</summary>
    public void Differ(Span<float> logits, IReadOnlyList<Head> heads)
    {
        foreach (var head in heads)
            Differ(logits.Slice(head.From, head.Labels.Length), Array.Find(Goals, goal => goal.Head == head));
    }

    private static Goal Goal(Head head, string[] labels, Dictionary<string, int> counts) =>
        new(head, Array.ConvertAll(labels, label => Array.IndexOf(head.Labels, label)), (float)Math.Pow(counts.Values.Average() / counts[labels[0]], Balance));

    private static void Differ(Span<float> logits, Goal? goal)
    {
        if (goal is null)
        {
            logits.Clear();
            return;
        }
        var (most, sum) = (float.MinValue, 0f);
        foreach (var logit in logits)
            most = Math.Max(most, logit);
        for (var at = 0; at < logits.Length; at++)
            sum += logits[at] = MathF.Exp(logits[at] - most);
        for (var at = 0; at < logits.Length; at++)
            logits[at] *= goal.Counts / sum;
        foreach (var at in goal.Right)
            logits[at] -= goal.Counts / goal.Right.Length;
    }
}

/// <param name="Right">The labels that are right, by their place in the head.</param>
/// <param name="Counts">How much it counts.</param>
internal sealed record Goal(Head Head, int[] Right, float Counts);
