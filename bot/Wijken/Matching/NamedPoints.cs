using WijkBot.Messages;

namespace WijkBot.Wijken;

/// <summary>In which wijk the points of the municipality's list lie.</summary>
internal sealed class NamedPoints(IReadOnlyList<AreaPoint> points, IPins pins)
{
    private readonly ILookup<string, AreaPoint> lampposts = points.Where(point => point.IsLamppost).ToLookup(point => LamppostNumber.Key(point.Name), StringComparer.Ordinal);

    /// <summary>Places by name: where two have the same one, which of them it is has to be asked.</summary>
    public IReadOnlyList<AreaName> Names { get; } =
        [.. points.Where(point => !point.IsLamppost).GroupBy(point => StreetKey.Of(point.Name)).Select(same => new AreaName(same.First().Name, false, Together([.. same.Select(point => pins.Match(point.Location))])))];

    /// <summary>
    /// The lampposts of this number, in this street where they are numbered by street. Several when it takes a street to tell which; none when it is not in the list.
    /// </summary>
    /// <param name="street">Null when it was not told.</param>
    public IReadOnlyList<AreaPoint> Lampposts(string number, string? street)
    {
        var key = street is null ? null : StreetKey.Of(street);
        return [.. lampposts[LamppostNumber.Key(number)].Where(post => key is null || post.Street is null || StreetKey.Of(post.Street) == key)];
    }

    /// <summary>Where the places of this name are; empty when there is none.</summary>
    public IReadOnlyList<Location> Located(string name) => [.. points.Where(point => !point.IsLamppost && StreetKey.Of(point.Name) == StreetKey.Of(name)).Select(point => point.Location)];

    private static AreaMatch Together(IReadOnlyList<AreaMatch> matches)
    {
        var wijken = matches.SelectMany(match => match.Possible).Distinct().ToList();
        return matches.Count == 1 ? matches[0] : wijken.Count == 0 ? AreaMatch.Unknown : wijken.Count == 1 ? AreaMatch.Guess(wijken[0]) : AreaMatch.OneOf(wijken);
    }
}
