using WijkBot.Understanding.Learned;

namespace WijkBot.Benchmarks.Learning;

/// <summary>
/// Learns a model with one hidden layer, as <see cref="Trainer"/> does: what a label's error is, goes back through the sums that spoke to the
/// traits. All steps become smaller towards the end. Rows begin at zero, so that a trait says nothing before it is learned.
/// </summary>
internal sealed class HiddenTrainer
{
    private const int Rounds = 8;
    private const int Sums = 32;
    private const float Pace = 0.05f;
    private const float BiasPace = 0.02f;
    private const float Shrink = 1e-4f;
    private const float LayerShrink = 1e-5f;
    private const float Least = 1e-3f;

    /// <summary>A sum that begins a little above zero speaks, and so is learned.</summary>
    private const float FirstBias = 0.3f;

    private const float FirstSpread = 0.8f;
    private const float SlowedBy = 0.9f;

    private readonly IReadOnlyList<Head> heads;
    private readonly int bits;
    private readonly KnownTraits known;
    private readonly Random random = new(1);
    private readonly Sight sight;
    private readonly RowTable rows;
    private readonly Adagrad layer;
    private readonly Adagrad sumBiases = new(Sums);
    private readonly Adagrad biases;
    private readonly float[] sums = new float[Sums];
    private readonly float[] back = new float[Sums];
    private readonly float[] gradient;

    public HiddenTrainer(IReadOnlyList<Head> heads, int bits, KnownTraits known)
    {
        (this.heads, this.bits, this.known) = (heads, bits, known);
        sight = new Sight(known);
        rows = new RowTable(bits, Sums, Shrink);
        gradient = new float[heads[^1].To];
        (layer, biases) = (new Adagrad(Sums * gradient.Length), new Adagrad(gradient.Length));
        for (var at = 0; at < layer.Values.Length; at++)
            layer.Values[at] = (random.NextSingle() + random.NextSingle() + random.NextSingle() - 1.5f) * FirstSpread;
        Array.Fill(sumBiases.Values, FirstBias);
    }

    /// <summary>The weights of its sums are in the model; they are given too, to be written.</summary>
    public (HiddenModel Model, Weights Weights) Learn(IReadOnlyList<Example> examples)
    {
        var lessons = Lesson.Of(examples, heads);
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(lessons);
            foreach (var lesson in lessons)
                Learn(lesson, 1 - SlowedBy * round / Rounds);
        }
        var weights = Weights.Of(bits, Sums, rows.Learned, sumBiases.Values);
        var names = Enumerable.Repeat("", Sums).ToArray();
        return (new HiddenModel(new LinearModel([new Head("sums", names, 0)], weights, known), heads, layer.Values, biases.Values), weights);
    }

    private void Learn(Lesson lesson, float slowed)
    {
        sight.See(lesson.Sentence, random);
        Array.Copy(sumBiases.Values, sums, Sums);
        rows.Add(sight.Words, sums);
        rows.Add(sight.Pieces, sums);
        Array.Copy(biases.Values, gradient, gradient.Length);
        for (var at = 0; at < Sums; at++)
        {
            for (var label = 0; label < gradient.Length && sums[at] > 0; label++)
                gradient[label] += sums[at] * layer.Values[at * gradient.Length + label];
        }
        lesson.Differ(gradient, heads);
        for (var at = 0; at < Sums; at++)
            back[at] = sums[at] > 0 ? Back(at, slowed) : 0;
        for (var at = 0; at < Sums; at++)
            sumBiases.Step(at, back[at], BiasPace * slowed);
        for (var label = 0; label < gradient.Length; label++)
            biases.Step(label, gradient[label], BiasPace * slowed);
        rows.Step(sight.Words, back, Pace * slowed);
        rows.Step(sight.Pieces, back, Pace * slowed);
    }

    /// <summary>How much too high a sum is, of how much too probable each label; and learns what it says for them.</summary>
    private float Back(int sum, float slowed)
    {
        var high = 0f;
        for (var label = 0; label < gradient.Length; label++)
        {
            var at = sum * gradient.Length + label;
            high += layer.Values[at] * gradient[label];
            layer.Step(at, sums[sum] * gradient[label] + layer.Values[at] * LayerShrink, Pace * slowed);
        }
        return high;
    }

    /// <summary>Single weights, each with a pace of its own.</summary>
    private sealed class Adagrad(int length)
    {
        private readonly float[] squares = new float[length];

        public float[] Values { get; } = new float[length];

        public void Step(int at, float slope, float pace)
        {
            squares[at] += slope * slope;
            Values[at] -= pace * slope / MathF.Sqrt(squares[at] + Least);
        }
    }
}
