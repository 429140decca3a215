using WijkBot.Understanding.Learned;

namespace WijkBot.Benchmarks.Learning;

/// <summary>Learns a linear model: multinomial logistic regression for each head. The same examples give the same model.</summary>
internal sealed class Trainer(IReadOnlyList<Head> heads, int bits, KnownTraits known)
{
    private const int Rounds = 12;
    private const float Pace = 0.2f;
    private const float BiasPace = 0.02f;
    private const float Shrink = 3e-4f;
    private const float Least = 1e-6f;

    private readonly Sight sight = new(known);
    private readonly RowTable rows = new(bits, Weights.WidthOf(heads[^1].To), Shrink);
    private readonly float[] biases = new float[Weights.WidthOf(heads[^1].To)];
    private readonly float[] biasSquares = new float[Weights.WidthOf(heads[^1].To)];
    private readonly float[] gradient = new float[Weights.WidthOf(heads[^1].To)];

    public Weights Learn(IReadOnlyList<Example> examples)
    {
        var lessons = Lesson.Of(examples, heads);
        var random = new Random(1);
        for (var round = 0; round < Rounds; round++)
        {
            random.Shuffle(lessons);
            foreach (var lesson in lessons)
                Learn(lesson, random);
        }
        return Weights.Of(bits, biases.Length, rows.Learned, biases);
    }

    private void Learn(Lesson lesson, Random random)
    {
        sight.See(lesson.Sentence, random);
        Array.Copy(biases, gradient, biases.Length);
        rows.Add(sight.Words, gradient);
        rows.Add(sight.Pieces, gradient);
        lesson.Differ(gradient, heads);
        gradient.AsSpan(heads[^1].To).Clear();
        rows.Step(sight.Words, gradient, Pace);
        rows.Step(sight.Pieces, gradient, Pace);
        for (var column = 0; column < biases.Length; column++)
        {
            biasSquares[column] += gradient[column] * gradient[column];
            biases[column] -= BiasPace * gradient[column] / MathF.Sqrt(biasSquares[column] + Least);
        }
    }
}
