namespace WijkBot.Understanding.Topics;

/// <summary>What the words of a message together say it is about.</summary>
internal static class CategoryScore
{
    /// <summary>From here on one category is sure, when no other comes near.</summary>
    public const double Sure = 6.5;

    private const double Margin = 1.5;
    private const double Least = 3;
    private const int Most = 3;

    private static readonly CategoryReading None = new([], false, []);

    /// <param name="hits">In the order of the words.</param>
    /// <param name="skipFrom">Words from here on, up to <paramref name="skipTo"/>, do not count.</param>
    public static CategoryReading Of(List<CategoryHit> hits, int skipFrom = 0, int skipTo = 0)
    {
        if (hits.Count == 0)
            return None;
        var scores = new Dictionary<string, double>(StringComparer.Ordinal);
        var why = new List<string>(hits.Count);
        foreach (var hit in hits)
        {
            if (hit.At < skipFrom || hit.At >= skipTo)
                Add(hit, scores, why);
        }
        return Best(scores, why);
    }

    /// <summary>A second word for the same thing makes it surer, but not twice as sure.</summary>
    private static void Add(in CategoryHit hit, Dictionary<string, double> scores, List<string> why)
    {
        var score = hit.Weight * hit.Factor;
        scores[hit.Phrase.Slug] = scores.TryGetValue(hit.Phrase.Slug, out var before)
            ? Math.Max(before, score) + Math.Min(Math.Abs(Math.Min(before, score)), 6) * 0.25 * Math.Sign(hit.Phrase.Weight)
            : score;
        why.Add(hit.Phrase.Why);
    }

    private static CategoryReading Best(Dictionary<string, double> scores, List<string> why)
    {
        var best = scores.Where(pair => pair.Value > Least).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(Most).ToArray();
        var sure = best.Length > 0 && best[0].Value >= Sure && (best.Length == 1 || best[0].Value >= best[1].Value + Margin);
        return new CategoryReading(Array.ConvertAll(best, pair => pair.Key), sure, why);
    }
}

/// <summary>A word, or some that follow each other, that point to a category.</summary>
/// <param name="At">The token it begins with.</param>
/// <param name="Weight">Below zero: points away. At most this, whatever stands before it.</param>
/// <param name="Factor">What is left of it where it stands.</param>
internal readonly record struct CategoryHit(int At, CategoryPhrase Phrase, double Weight, double Factor);

/// <param name="Slugs">The best first, at most three.</param>
internal sealed record CategoryReading(IReadOnlyList<string> Slugs, bool Sure, IReadOnlyList<string> Why);
