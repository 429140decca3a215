using WijkBot.Conversations;
using WijkBot.Messages;
using WijkBot.Wijken;

namespace WijkBot.Understanding.Places;

/// <summary>
/// An address that was told in pieces, a street and number first and the postcode when it was asked. Each piece keeps what it told itself; where it lies is
/// looked up of all of it.
/// </summary>
internal static class OneAddress
{
    /// <summary>A postcode that is told alone, with the street and number told before.</summary>
    public static PlaceParts With(PlaceParts parts, PlaceValue? told) =>
        told is { HouseNumber: not null } && parts is { Postcode: not null, Street: null, HouseNumber: null }
            ? parts with { Street = told.Street, HouseNumber = told.HouseNumber, Addition = told.Addition }
            : parts;

    /// <summary>A number that is told alone, of the street or postcode told before: of some streets only the number tells the wijk.</summary>
    public static PlaceValue OfNumber(string number, string? addition, PlaceValue? told, AreaBook areas)
    {
        var alone = new PlaceValue(PlaceValue.Joined(number, addition)) { HouseNumber = number, Addition = addition, Certainty = PlaceCertainty.Unknown };
        return told is { HouseNumber: null } and ({ Street: not null } or { Postcode: not null }) ? alone.With(Match(told, number, areas), areas.Year) : alone;
    }

    /// <summary>A street that was only like what he wrote is not sure, even when it has such a number.</summary>
    private static AreaMatch Match(PlaceValue told, string number, AreaBook areas)
    {
        var match = areas.Combine(told.Street, number, told.Postcode, name: null, told.Corner);
        var isWritten = told.Street is null || StreetKey.Of(told.Text).Contains(StreetKey.Of(told.Street), StringComparison.Ordinal);
        return match.Certainty is PlaceCertainty.Exact && !isWritten ? match with { Certainty = PlaceCertainty.Guess } : match;
    }
}
