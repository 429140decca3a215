using System.Collections.Frozen;
using WijkBot.Messages;

namespace WijkBot.Wijken;

/// <summary>In which wijk the points of the municipality's list lie.</summary>
internal sealed class NamedPoints(IReadOnlyList<AreaPoint> points, IPins pins)
{
    private readonly FrozenDictionary<string, AreaPoint> lampposts = points.Where(point => point.IsLamppost).ToFrozenDictionary(point => StreetKey.Of(point.Name));

    /// <summary>Places by name: where two have the same one, which of them it is has to be asked.</summary>
    public IReadOnlyList<AreaName> Names { get; } =
        [.. points.Where(point => !point.IsLamppost).GroupBy(point => StreetKey.Of(point.Name)).Select(same => new AreaName(same.First().Name, false, Together([.. same.Select(point => pins.Match(point.Location))])))];

    /// <summary>The lamppost of this number; null when it is not in the list.</summary>
    public AreaPoint? Lamppost(string number) => lampposts.GetValueOrDefault(StreetKey.Of(number));

    /// <summary>Where the places of this name are; empty when there is none.</summary>
    public IReadOnlyList<Location> Located(string name) => [.. points.Where(point => !point.IsLamppost && StreetKey.Of(point.Name) == StreetKey.Of(name)).Select(point => point.Location)];

    private static AreaMatch Together(IReadOnlyList<AreaMatch> matches)
    {
        var wijken = matches.SelectMany(match => match.Possible).Distinct().ToList();
        return matches.Count == 1 ? matches[0] : wijken.Count == 0 ? AreaMatch.Unknown : wijken.Count == 1 ? AreaMatch.Guess(wijken[0]) : AreaMatch.OneOf(wijken);
    }
}
