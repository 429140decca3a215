using WijkBot.Conversations;
using WijkBot.Messages;
using WijkBot.Wijken;

namespace WijkBot.Turns;

/// <summary>
/// A place told while the areas of another year were used, in those that are used now: its codes may mean something else by now, so that it
/// is looked up again by what the resident told. Pure.
/// </summary>
internal static class PlaceNow
{
    /// <summary>The place as it was when its codes are of this year; else with those of now, or without when they cannot be found.</summary>
    public static PlaceValue? Of(PlaceValue? place, AreaBook areas)
    {
        if (place is null || place.Wijk is null || place.AreaYear is not { } year || year == areas.Year)
            return place;
        var match = Match(place, areas);
        if (match.Wijk is null)
            match = Kept(place, year, match, areas) ?? match;
        return place with
        {
            Certainty = match.Certainty,
            Wijk = match.Wijk,
            Buurt = match.Buurt,
            Wijken = match.Candidates,
            AreaYear = areas.Year,
        };
    }

    /// <summary>
    /// Not to be found again, or only among several: a resident may have chosen one of them, or a colleague. Where its code still means the
    /// same it is kept, as a guess: a border may have moved.
    /// </summary>
    private static AreaMatch? Kept(PlaceValue place, int year, AreaMatch match, AreaBook areas) =>
        match.Certainty is PlaceCertainty.Outside || !areas.MeansTheSame(place.Wijk!, year) || (match.Possible.Count > 0 && !match.Possible.Contains(place.Wijk!))
            ? null
            : AreaMatch.Guess(place.Wijk!, place.Buurt is { } buurt && areas.MeansTheSame(buurt, year) ? buurt : null);

    private static AreaMatch Match(PlaceValue place, AreaBook areas) => place is { Latitude: { } latitude, Longitude: { } longitude }
        ? areas.ByPin(new Location(latitude, longitude))
        : areas.Combine(place.Street, place.HouseNumber, place.Postcode, Name(place, areas), place.Corner, place.Lamppost);

    /// <summary>Without an address it was a neighbourhood that was named.</summary>
    private static string? Name(PlaceValue place, AreaBook areas) =>
        place is { Street: null, Postcode: null } ? new[] { place.Near, place.Text }.FirstOrDefault(name => areas.Name(name) is not null) : null;
}
