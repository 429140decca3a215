using WijkBot.Messages;

namespace WijkBot.Wijken;

/// <summary>
/// Finds the buurt of a pin by the nearest anchor point. Anchors are no outlines, so the answer is never more than a guess;
/// official outlines replace it where they have been imported.
/// </summary>
internal sealed class PinMatcher(IEnumerable<Buurt> all) : IPins
{
    private readonly IReadOnlyList<(Buurt Buurt, Location Anchor)> buurten =
        [.. all.Where(buurt => buurt.Anchor is not null).Select(buurt => (buurt, buurt.Anchor!))];

    /// <summary>Farther than this from every anchor is outside.</summary>
    private const double Reach = 1500;

    /// <summary>
    /// A border halfway two anchors is not sharp, nor is a phone between houses. The nearest anchors of two wijken of Almelo lie
    /// 283 m apart, so that 100 m on either side still leaves each its own.
    /// </summary>
    private const double Blur = 100;

    private const double EarthRadius = 6_371_008.8;

    public AreaMatch Match(Location pin)
    {
        if (!(Math.Abs(pin.Latitude) <= 90 && Math.Abs(pin.Longitude) <= 180))
            return AreaMatch.Unknown;

        var byDistance = buurten
            .Select(entry => (entry.Buurt, entry.Anchor, Distance: Metres(pin, entry.Anchor)))
            .OrderBy(entry => entry.Distance)
            .ToList();
        if (byDistance.Count == 0)
            return AreaMatch.Unknown;
        var (nearest, anchor, distance) = byDistance[0];
        if (distance > Reach)
            return AreaMatch.Outside;

        var blur = Math.Max(Blur, pin.AccuracyMetres ?? 0);
        var possible = byDistance.Skip(1)
            .Where(entry => ToBorder(anchor, distance, entry.Anchor, entry.Distance) < blur)
            .Select(entry => entry.Buurt).Prepend(nearest).ToList();
        return Among(possible);
    }

    /// <summary>One of these buurten, the nearest first.</summary>
    private static AreaMatch Among(List<Buurt> possible)
    {
        var (nearest, codes) = (possible[0], possible.Select(buurt => buurt.Code).ToList());
        if (possible.Any(buurt => buurt.WijkCode != nearest.WijkCode))
            return AreaMatch.OneOf(possible.Select(buurt => buurt.WijkCode)).In(codes);
        return AreaMatch.Guess(nearest.WijkCode, nearest.Code) with { Buurten = codes.Count > 1 ? codes : [] };
    }

    /// <summary>How far the pin is from the line halfway the two anchors.</summary>
    private static double ToBorder(Location nearest, double distance, Location other, double otherDistance) =>
        ((otherDistance * otherDistance) - (distance * distance)) / (2 * Metres(nearest, other));

    /// <summary>Great-circle distance (haversine).</summary>
    internal static double Metres(Location from, Location to)
    {
        var (north, east) = (Radians(to.Latitude - from.Latitude), Radians(to.Longitude - from.Longitude));
        var half = Math.Pow(Math.Sin(north / 2), 2)
            + (Math.Cos(Radians(from.Latitude)) * Math.Cos(Radians(to.Latitude)) * Math.Pow(Math.Sin(east / 2), 2));
        return 2 * EarthRadius * Math.Asin(Math.Min(1, Math.Sqrt(half)));
    }

    private static double Radians(double degrees) => degrees * Math.PI / 180;
}
