using WijkBot.Messages;

namespace WijkBot.Wijken;

/// <summary>Takes together what several indications say of one place.</summary>
internal static class Evidence
{
    /// <param name="matches">One per indication, in the order in which candidates are to be offered.</param>
    public static AreaMatch Combine(IReadOnlyList<AreaMatch> matches)
    {
        var telling = matches.Where(match => match.Possible.Count > 0).ToList();
        var outside = matches.FirstOrDefault(match => match.Certainty is PlaceCertainty.Outside);
        if (telling.Count == 0)
            return outside ?? matches.FirstOrDefault(match => match.Hint is not null) ?? AreaMatch.Unknown;
        // Street names recur in every town, and digits are mistyped: which of the two it is, only the resident knows.
        if (outside is not null)
            return AreaMatch.OneOf(telling.SelectMany(match => match.Possible)) with { Hint = outside.Hint, PartlyOurs = outside.PartlyOurs };

        var shared = telling.Skip(1).Aggregate(telling[0].Possible, (left, match) => [.. left.Intersect(match.Possible)]);
        return shared.Count switch
        {
            0 => AreaMatch.OneOf(telling.SelectMany(match => match.Possible)),
            1 => Found(shared[0], telling),
            _ => AreaMatch.OneOf(shared),
        };
    }

    private static AreaMatch Found(string wijk, List<AreaMatch> telling)
    {
        var exact = telling.Exists(match => match.Certainty is PlaceCertainty.Exact);
        var buurten = telling.Select(match => match.Buurt).OfType<string>().Distinct().ToList();
        var buurt = buurten.Count == 1 ? buurten[0] : null;
        return exact ? AreaMatch.Exact(wijk, buurt) : AreaMatch.Guess(wijk, buurt);
    }
}
