using System.Numerics;
using System.Runtime.InteropServices;
using WijkBot.Understanding.Learned;
using WijkBot.Understanding.Texts;

namespace WijkBot.Benchmarks.Learning;

/// <summary>
/// Learns a linear model: multinomial logistic regression for each head, by stochastic gradient descent with a pace of its own for each
/// weight (Adagrad: Duchi, Hazan and Singer, 2011). A part of the words is left out each time, so that no single word carries it all, and
/// weights shrink a little with each step. What there are few examples of counts more. The same examples give the same model.
/// </summary>
internal sealed class Trainer(IReadOnlyList<Head> heads, int bits, int rounds)
{
    private const float Pace = 0.2f;
    private const float BiasPace = 0.02f;
    private const float Shrink = 3e-4f;
    private const double LeftOut = 0.1;
    private const float Least = 1e-6f;

    /// <summary>0: each example counts the same; 1: each label.</summary>
    private const double Balance = 0.7;

    /// <summary>Of so few words none is left out.</summary>
    private const int Few = 3;

    private readonly float[] squares = new float[Weights.WidthOf(heads[^1].To) << bits];
    private readonly float[] biasSquares = new float[Weights.WidthOf(heads[^1].To)];
    private readonly float[] gradient = new float[Weights.WidthOf(heads[^1].To)];
    private readonly List<uint> words = [];
    private readonly List<uint> pieces = [];

    private int Width => gradient.Length;
    private float[] Learned { get; } = new float[Weights.WidthOf(heads[^1].To) << bits];
    private float[] Biases { get; } = new float[Weights.WidthOf(heads[^1].To)];

    public Weights Learn(IReadOnlyList<Example> examples)
    {
        var lessons = Lessons(examples);
        var random = new Random(1);
        for (var round = 0; round < rounds; round++)
        {
            random.Shuffle(lessons);
            foreach (var lesson in lessons)
                Learn(lesson, random);
        }
        return Weights.Of(bits, Width, Learned, Biases);
    }

    private Lesson[] Lessons(IReadOnlyList<Example> examples)
    {
        var counts = heads.ToDictionary(head => head, head => examples.SelectMany(example => example.Of(head.Name)).CountBy(label => label).ToDictionary());
        return [.. examples.Select(example => new Lesson(Sentence.Of(example.Text), [.. heads.Where(head => example.Of(head.Name).Length > 0).Select(head => Goal(head, example.Of(head.Name), counts[head]))]))];
    }

    private static Goal Goal(Head head, string[] labels, Dictionary<string, int> counts) =>
        new(head, Array.ConvertAll(labels, label => Array.IndexOf(head.Labels, label)), (float)Math.Pow(counts.Values.Average() / counts[labels[0]], Balance));

    private void Learn(Lesson lesson, Random random)
    {
        See(lesson.Sentence, random);
        Array.Copy(Biases, gradient, Width);
        Add(words);
        Add(pieces);
        foreach (var head in heads)
            Differ(gradient.AsSpan(head.From, head.Labels.Length), lesson.Goals.FirstOrDefault(goal => goal.Head == head));
        gradient.AsSpan(heads[^1].To).Clear();
        Step(words);
        Step(pieces);
        for (var column = 0; column < Width; column++)
        {
            biasSquares[column] += gradient[column] * gradient[column];
            Biases[column] -= BiasPace * gradient[column] / MathF.Sqrt(biasSquares[column] + Least);
        }
    }

    private void See(Sentence sentence, Random random)
    {
        words.Clear();
        pieces.Clear();
        for (var at = 0; at < Math.Min(sentence.Count, Traits.MostTokens); at++)
        {
            if (sentence.Count < Few || random.NextDouble() >= LeftOut)
                See(sentence, at);
        }
    }

    private void See(Sentence sentence, int at)
    {
        words.Add(Traits.Word(sentence, at));
        words.Add(Traits.Pair(sentence, at));
        if (sentence.IsWord(at))
            Traits.AddPieces(sentence[at], pieces);
    }

    private void Add(List<uint> traits)
    {
        var value = LinearModel.Value(traits.Count);
        var sums = MemoryMarshal.Cast<float, Vector<float>>(gradient.AsSpan());
        foreach (var trait in traits)
        {
            var row = Row(Learned, trait);
            for (var at = 0; at < sums.Length; at++)
                sums[at] += row[at] * value;
        }
    }

    /// <summary>From logits to how much each label is too probable.</summary>
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

    private void Step(List<uint> traits)
    {
        var value = LinearModel.Value(traits.Count);
        var slope = MemoryMarshal.Cast<float, Vector<float>>(gradient.AsSpan());
        foreach (var trait in traits)
        {
            var row = Row(Learned, trait);
            var square = Row(squares, trait);
            for (var at = 0; at < slope.Length; at++)
            {
                var by = slope[at] * value + row[at] * Shrink;
                square[at] += by * by;
                row[at] -= Pace * by / Vector.SquareRoot(square[at] + new Vector<float>(Least));
            }
        }
    }

    private Span<Vector<float>> Row(float[] all, uint trait) => MemoryMarshal.Cast<float, Vector<float>>(all.AsSpan((int)(trait >> (32 - bits)) * Width, Width));

    /// <param name="Goals">None for a head of which it tells nothing.</param>
    private sealed record Lesson(Sentence Sentence, Goal[] Goals);
}

/// <param name="Right">The labels that are right, by their place in the head.</param>
/// <param name="Counts">How much it counts.</param>
internal sealed record Goal(Head Head, int[] Right, float Counts);
