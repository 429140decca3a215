using System.Globalization;
using WijkBot.Conversations;
using WijkBot.Municipality;

namespace WijkBot.Cases;

/// <summary>Where something is, as far as two such places can be compared.</summary>
/// <param name="HouseNumber">Without letter or addition; null when none was told.</param>
/// <param name="Text">As it was told: the same lamppost or named place has the same words.</param>
/// <param name="Latitude">WGS84 degrees, of a pin.</param>
public sealed record Spot(string? Street, int? HouseNumber, string? Text, double? Latitude, double? Longitude)
{
    /// <summary>A house takes about so many metres of a street, with one number in two on its side.</summary>
    private const double MetresOfANumber = 4;

    /// <summary>In one street, and no more known: as far apart as is still thought of as near.</summary>
    private const double SomewhereInTheStreet = 100;

    private const double MetresOfADegree = 111_320;

    public static Spot Of(PlaceValue place) => new(place.Street, NumberIn(place.HouseNumber), place.Text, place.Latitude, place.Longitude);

    public static Spot Of(CaseRow row) => new(row.Street, NumberIn(row.HouseNumber), row.PlaceText, row.Latitude, row.Longitude);

    /// <summary>The number of a house in <c>14A</c>; null when there is none.</summary>
    public static int? NumberIn(string? houseNumber) =>
        int.TryParse(houseNumber.AsSpan(0, (houseNumber ?? "").TakeWhile(char.IsAsciiDigit).Count()), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>About how many metres lie between; null when it is too far, or nothing tells that it is near.</summary>
    public double? To(Spot other, AlikeRule rule)
    {
        if (Metres(other) is { } metres)
            return metres <= rule.Metres ? metres : null;
        if (Street is { Length: > 0 } street && string.Equals(street, other.Street, StringComparison.OrdinalIgnoreCase))
            return AlongTheStreet(other, rule);
        return Text is { Length: > 0 } text && string.Equals(text.Trim(), other.Text?.Trim(), StringComparison.OrdinalIgnoreCase) ? 0 : null;
    }

    /// <summary>Degrees within which all lies that is near by its pin.</summary>
    public (double South, double North, double West, double East)? Box(int metres)
    {
        if (this is not { Latitude: { } latitude, Longitude: { } longitude })
            return null;
        var (high, wide) = (metres / MetresOfADegree, metres / (MetresOfADegree * Math.Cos(latitude * Math.PI / 180)));
        return (latitude - high, latitude + high, longitude - wide, longitude + wide);
    }

    private double? AlongTheStreet(Spot other, AlikeRule rule)
    {
        if (this is not { HouseNumber: { } mine } || other is not { HouseNumber: { } theirs })
            return SomewhereInTheStreet;
        var apart = Math.Abs(mine - theirs);
        return apart <= rule.HouseNumbers ? apart * MetresOfANumber : null;
    }

    /// <summary>Within a municipality the earth is flat.</summary>
    private double? Metres(Spot other)
    {
        if (this is not { Latitude: { } latitude, Longitude: { } longitude } || other is not { Latitude: { } toLatitude, Longitude: { } toLongitude })
            return null;
        var (high, wide) = ((toLatitude - latitude) * MetresOfADegree, (toLongitude - longitude) * MetresOfADegree * Math.Cos(latitude * Math.PI / 180));
        return Math.Sqrt((high * high) + (wide * wide));
    }

    public override string ToString() => "a spot";
}
