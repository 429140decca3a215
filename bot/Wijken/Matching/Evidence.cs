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
            return AreaMatch.OneOf(telling.SelectMany(match => match.Possible)) with { Hint = outside.Hint, PartlyOurs = outside.PartlyOurs, OrOutside = !outside.PartlyOurs };
        return Doubted(Together(telling), telling);
    }

    /// <summary>One of several places, each with its own match; the likeliest first.</summary>
    /// <param name="matches">One at least.</param>
    public static AreaMatch Any(IReadOnlyList<AreaMatch> matches)
    {
        var different = matches.Distinct().ToList();
        if (different.Count == 1)
            return different[0];
        var wijken = different.SelectMany(match => match.Possible).Distinct().ToList();
        var buurten = different.SelectMany(Told).Distinct().ToList();
        var match = wijken.Count switch
        {
            0 => different[0],
            1 when different.TrueForAll(one => one.Certainty is PlaceCertainty.Exact) => AreaMatch.Exact(wijken[0]).In(buurten),
            1 => AreaMatch.Guess(wijken[0]).In(buurten),
            _ => AreaMatch.OneOf(wijken).In(buurten),
        };
        var beyond = different.Find(one => one.OrOutside || one.Certainty is PlaceCertainty.Outside);
        return beyond is null || wijken.Count == 0 ? match : match with { OrOutside = true, Hint = beyond.Hint, PartlyOurs = true };
    }

    private static AreaMatch Together(List<AreaMatch> telling)
    {
        if (telling.Count == 1)
            return telling[0];
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
        var sure = telling.Where(match => match.Certainty is PlaceCertainty.Exact).ToList();
        var guessed = Buurten(wijk, telling.Except(sure));
        return sure.Count > 0 ? Sure(wijk, Buurten(wijk, sure), guessed) : AreaMatch.Guess(wijk).In(guessed);
    }

    /// <summary>That the wijk is sure makes no buurt sure: one that was only guessed is kept as one it may be.</summary>
    private static AreaMatch Sure(string wijk, List<string> told, List<string> guessed) => told.Count switch
    {
        0 => AreaMatch.Exact(wijk) with { Buurten = guessed },
        1 => AreaMatch.Exact(wijk, told[0]),
        _ => AreaMatch.Exact(wijk) with { Buurten = [.. guessed.Intersect(told), .. told.Except(guessed)] },
    };

    /// <summary>The buurten of this wijk that these agree on; all that they tell when they do not agree.</summary>
    private static List<string> Buurten(string wijk, IEnumerable<AreaMatch> matches)
    {
        var told = matches.Select(match => Told(match).Where(buurt => CbsCode.WijkOf(buurt) == wijk).ToList()).Where(buurten => buurten.Count > 0).ToList();
        if (told.Count == 0)
            return [];
        var shared = told.Skip(1).Aggregate(told[0], (left, buurten) => [.. left.Intersect(buurten)]);
        return shared.Count > 0 ? shared : [.. told.SelectMany(buurten => buurten).Distinct()];
    }

    private static IEnumerable<string> Told(AreaMatch match) => match.Buurten.Count > 0 ? match.Buurten : match.Buurt is { } buurt ? [buurt] : [];

    /// <summary>Whether it lies in the municipality is still open while one that says so agrees, and none is sure of it.</summary>
    private static AreaMatch Doubted(AreaMatch found, List<AreaMatch> telling) =>
        telling.Find(match => match.OrOutside) is { } doubted && !telling.Exists(match => match is { Certainty: PlaceCertainty.Exact, OrOutside: false })
            ? found with { OrOutside = true, Hint = doubted.Hint, PartlyOurs = doubted.PartlyOurs }
            : found;
}
