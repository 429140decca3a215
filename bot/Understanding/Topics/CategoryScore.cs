using System.Runtime.InteropServices;

namespace WijkBot.Understanding.Topics;

/// <summary>What the words of a message together say it is about.</summary>
internal sealed class CategoryScore(Aspects aspects)
{
    /// <summary>From here on one category is sure, when no other comes near.</summary>
    private const double Sure = 6.5;

    private const double Margin = 1.5;

    /// <summary>From here on it tells that something is wrong; below it only which kinds it could be, if something is.</summary>
    private const double Tells = 4.5;

    private const double Least = 0.5;
    private const int Most = 3;

    /// <summary>So much of what else points to the same category counts beside the best.</summary>
    private const double Beside = 0.2;

    private const double MostBeside = 2;

    private static readonly CategoryReading None = new([], false, false);

    /// <summary>Used again and again: a message that may hold two reports is scored many times.</summary>
    [ThreadStatic]
    private static AspectHits? spare;

    [ThreadStatic]
    private static Points[]? spareScores;

    /// <param name="hits">In the order of the words.</param>
    /// <param name="skipFrom">Words from here on, up to <paramref name="skipTo"/>, do not count.</param>
    public CategoryReading Of(List<CategoryHit> hits, int skipFrom = 0, int skipTo = 0)
    {
        var found = Empty();
        foreach (var hit in hits)
        {
            if (hit.At < skipFrom || hit.At >= skipTo)
                found.Add(hit);
        }
        return found.All.Count == 0 ? None : Best(Scores(found));
    }

    /// <summary>The surely named category of a part; null when there is none, or only one for what has none.</summary>
    public string? Kind(List<CategoryHit> hits, int from, int to)
    {
        var found = Empty();
        foreach (var hit in hits)
        {
            if (hit.At >= from && hit.At < to)
                found.Add(hit with { Place = 1 });
        }
        return found.All.Count > 0 && Best(Scores(found)) is { Sure: true } best && !Aspects.IsRest(best.Slugs[0]) ? best.Slugs[0] : null;
    }

    /// <summary>For explaining: the words that point to this category, and how strongly they do together.</summary>
    public (IReadOnlyList<CategoryHit> Hits, double Total) Pointing(List<CategoryHit> hits, string slug, int skipFrom, int skipTo)
    {
        var found = Empty();
        foreach (var hit in hits)
        {
            if (hit.At < skipFrom || hit.At >= skipTo)
                found.Add(hit);
        }
        var category = aspects.Of(slug);
        var rules = found.Aspects.SelectMany(aspect => aspects.RulesOf(aspect).Where(rule => rule.Category == category && rule.Weight > 0 && found.Together(aspect, rule.Others) > 0)
            .SelectMany(rule => rule.Others.Append(aspect)));
        var pointing = rules.Append(category).ToHashSet();
        return ([.. found.All.Where(hit => pointing.Contains(hit.Phrase.Aspect))], Scores(found)[category].Total);
    }

    private AspectHits Empty()
    {
        if (spare is not { } found || found.Width != aspects.Count)
            return spare = new AspectHits(aspects.Count);
        found.Clear();
        return found;
    }

    private Points[] Scores(AspectHits found)
    {
        var scores = spareScores?.Length == aspects.Slugs.Length ? spareScores : spareScores = new Points[aspects.Slugs.Length];
        Array.Clear(scores);
        foreach (var hit in found.All)
        {
            if (hit.Phrase.Aspect < scores.Length)
                scores[hit.Phrase.Aspect].Add(hit.Phrase.Weight * hit.Factor * hit.Place);
        }
        foreach (var aspect in found.Aspects)
        {
            foreach (var rule in aspects.RulesOf(aspect))
                scores[rule.Category].Add(rule.Weight * found.Together(aspect, rule.Others));
        }
        return scores;
    }

    private CategoryReading Best(Points[] scores)
    {
        Span<int> best = stackalloc int[Most];
        var count = 0;
        for (var category = 0; category < scores.Length; category++)
        {
            if (scores[category].Total < Least)
                continue;
            var place = count;
            while (place > 0 && scores[best[place - 1]].Total < scores[category].Total)
                place--;
            if (place == Most)
                continue;
            count = Math.Min(count + 1, Most);
            for (var at = count - 1; at > place; at--)
                best[at] = best[at - 1];
            best[place] = category;
        }
        if (count == 0)
            return None;
        var top = scores[best[0]].Total;
        var sure = top >= Sure && (count == 1 || top >= scores[best[1]].Total + Margin);
        var slugs = new string[count];
        for (var at = 0; at < count; at++)
            slugs[at] = aspects.Slugs[best[at]];
        return new CategoryReading(slugs, sure, top >= Tells) { Totals = Array.ConvertAll(scores, score => (float)score.Total) };
    }

    /// <summary>What points to a category: the best counts, and what stands beside it a little; what points away counts wholly.</summary>
    [StructLayout(LayoutKind.Auto)]
    private struct Points
    {
        private double best;
        private double beside;
        private double away;

        public readonly double Total => best + Math.Min(beside * Beside, MostBeside) + away;

        public void Add(double points)
        {
            if (points < 0)
                away = Math.Min(away, points);
            else if (points > best)
                (best, beside) = (points, beside + best);
            else
                beside += points;
        }
    }
}

/// <summary>Words that tell what it is about.</summary>
/// <param name="At">The token they begin with.</param>
/// <param name="Part">The sentence of the message in which they stand.</param>
/// <param name="Factor">What is left of their weight: they are a part of a word, or have a slip.</param>
/// <param name="Place">What is left of it where they stand.</param>
internal readonly record struct CategoryHit(int At, int Part, CategoryPhrase Phrase, double Factor, double Place);

/// <param name="Slugs">The best first, at most three.</param>
/// <param name="Tells">It names something that can be reported; if not, the categories only say what it could be about, if it is a report.</param>
internal sealed record CategoryReading(IReadOnlyList<string> Slugs, bool Sure, bool Tells)
{
    /// <summary>How strongly its words point to each category of the municipality, in their order; null when none do.</summary>
    public float[]? Totals { get; init; }

    /// <summary>What it is most likely about, at most three, though that is not sure.</summary>
    public IReadOnlyList<string> Likely { get; init; } = [];
}
