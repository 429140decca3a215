using WijkBot.Conversations;
using WijkBot.Messages;

namespace WijkBot.Turns;

/// <summary>An address as it was told, to know it again when the same words are read once more.</summary>
internal sealed record ToldPlace(string? Street, string? HouseNumber, string? Addition, string? Postcode)
{
    public static ToldPlace Of(PlaceValue place) => new(place.Street, place.HouseNumber, place.Addition, place.Postcode);

    /// <summary>What was told did not tell the wijk for sure, and a register of addresses may. A pin and a corner are no address.</summary>
    public static bool IsOpen(PlaceValue place) =>
        place.Certainty is PlaceCertainty.Unknown or PlaceCertainty.Guess or PlaceCertainty.Ambiguous && place is { Latitude: null, Corner: null };

    /// <summary>Names no address.</summary>
    public override string ToString() => "place";
}
