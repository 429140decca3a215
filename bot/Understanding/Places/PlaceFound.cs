using WijkBot.Conversations;
using WijkBot.Messages;
using WijkBot.Wijken;

namespace WijkBot.Understanding.Places;

/// <summary>What was found of a place, in the value that is kept of it.</summary>
internal static class PlaceFound
{
    /// <param name="year">CBS year of the codes.</param>
    public static PlaceValue With(this PlaceValue place, AreaMatch match, int year) => place with
    {
        Certainty = match.Certainty,
        Wijk = match.Wijk,
        Buurt = match.Buurt,
        Wijken = match.Candidates,
        Buurten = match.Buurten,
        Elsewhere = match.Elsewhere,
        OrOutside = match.OrOutside,
        PartlyOurs = match is { Certainty: PlaceCertainty.Outside, PartlyOurs: true },
        AreaYear = year,
    };

    /// <summary>What the value tells of where it is.</summary>
    public static AreaMatch Match(this PlaceValue place) => new(place.Certainty, place.Wijk, place.Buurt, place.Wijken)
    {
        Buurten = place.Buurten,
        Hint = place.Elsewhere,
        OrOutside = place.OrOutside,
        PartlyOurs = place.PartlyOurs,
    };
}
