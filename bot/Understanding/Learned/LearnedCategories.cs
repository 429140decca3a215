using WijkBot.Understanding.Topics;

namespace WijkBot.Understanding.Learned;

/// <summary>Weighs what the words of a report point to with what examples teach.</summary>
internal sealed class LearnedCategories
{
    /// <summary>A point of the rules, in logits.</summary>
    private const float Point = 0.18f;

    private const float MostPoints = 10;

    /// <summary>What the words surely name.</summary>
    private const float Named = 1;

    /// <summary>A category without examples, as the municipality's own, has only its words.</summary>
    private const float Unlearned = -5.5f;

    /// <summary>From here on one category is sure.</summary>
    private const float Sure = 0.85f;

    private const int Most = 3;

    /// <summary>A message of so few words is a name and no more.</summary>
    private const int Bare = 2;

    /// <summary>One of so few says little beside what it names.</summary>
    private const int Short = 9;

    /// <summary>As the rules count what is named together with where or how it is.</summary>
    private const float Strongly = 11.5f;

    private readonly LearnedModel model;
    private readonly Head head;
    private readonly string[] slugs;
    private readonly int[] learned;

    /// <param name="slugs">The categories of the municipality, in the order of <see cref="CategoryReading.Totals"/>.</param>
    public LearnedCategories(LearnedModel model, IReadOnlyList<string> slugs)
    {
        this.model = model;
        this.slugs = [.. slugs];
        head = model.Head("category");
        learned = Array.ConvertAll(this.slugs, slug => Array.IndexOf(head.Labels, slug));
    }

    public CategoryReading Weigh(CategoryReading ruled, Texts.Sentence sentence)
    {
        if (sentence.Count == 0)
            return ruled;
        var scores = Scores(ruled, head.Probabilities(model.Logits(sentence)));
        var best = Highest.Of(scores, Most);
        var sum = scores.Sum(score => MathF.Exp(score - scores[best[0]]));
        var likely = Array.ConvertAll(best, at => slugs[at]);
        if (1 / sum >= Sure)
            return ruled with { Slugs = likely, Sure = true, Likely = likely };
        // what the words surely name and examples put behind another is that other six times out of seven: one order, for whoever asks
        if (IsAllThereIs(ruled, sentence.Count))
            likely = [.. ruled.Slugs.Take(1).Union(likely).Take(Most)];
        return ruled with { Slugs = ruled.Slugs.Count > 0 ? likely : [], Likely = likely };
    }

    /// <summary>"Gasfles", "ratten in de tuin": what the words surely name, and there is little else from which examples could know better.</summary>
    private bool IsAllThereIs(CategoryReading ruled, int words) =>
        ruled.Sure && (words <= Bare || words <= Short && ruled.Totals?[Array.IndexOf(slugs, ruled.Slugs[0])] >= Strongly);

    private float[] Scores(CategoryReading ruled, float[] probable)
    {
        var scores = new float[slugs.Length];
        for (var at = 0; at < scores.Length; at++)
        {
            var points = ruled.Totals is { } totals ? Math.Clamp(totals[at], -MostPoints, MostPoints) : 0;
            scores[at] = (learned[at] < 0 ? Unlearned : MathF.Log(probable[learned[at]] + float.Epsilon)) + Point * points;
        }
        if (ruled.Sure)
            scores[Array.IndexOf(slugs, ruled.Slugs[0])] += Named;
        return scores;
    }
}
