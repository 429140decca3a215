using WijkBot.Conversations;
using WijkBot.Messages;
using WijkBot.Understanding.Places;
using WijkBot.Wijken;

namespace WijkBot.Turns;

/// <summary>Puts what a register of addresses told into the places of a turn. Pure.</summary>
internal sealed class PlaceSharpener(AreaBook areas, IReadOnlyDictionary<ToldPlace, AreaMatch> found)
{
    /// <summary>The place with its wijk; as it was when nothing was told of it.</summary>
    public PlaceValue Sharpen(PlaceValue place)
    {
        if (!ToldPlace.IsOpen(place) || !found.TryGetValue(ToldPlace.Of(place), out var told))
            return place;
        var match = WithName(place, Confirmed(place, told));
        return place.With(match, areas.Year);
    }

    /// <summary>The street was only like what the resident wrote: that it has such a number does not make it the one he meant.</summary>
    private static AreaMatch Confirmed(PlaceValue place, AreaMatch told)
    {
        var isWritten = place.Street is null || StreetKey.Of(place.Text).Contains(StreetKey.Of(place.Street), StringComparison.Ordinal);
        return told.Certainty is PlaceCertainty.Exact && !isWritten ? told with { Certainty = PlaceCertainty.Guess } : told;
    }

    /// <summary>
    /// The register knows better than four digits of a postcode and a street list, but not what the resident calls his neighbourhood: when that
    /// was named beside the address and is another wijk, he is asked.
    /// </summary>
    private AreaMatch WithName(PlaceValue place, AreaMatch told)
    {
        var own = place.Match();
        var withoutName = areas.Combine(place.Street, place.HouseNumber, place.Postcode, name: null);
        return own.Possible.Count == 0 || own.Possible.SequenceEqual(withoutName.Possible) ? told : Evidence.Combine([told, own]);
    }
}
