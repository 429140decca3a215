using WijkBot.Conversations;
using WijkBot.Messages;
using WijkBot.Understanding.Places;
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
        return place.With(match.Wijk is null ? Kept(place, year, match, areas) ?? match : Chosen(place, year, match, areas), areas.Year);
    }

    /// <summary>
    /// Not to be found again, or only among several: a resident may have chosen one of them, or a colleague. Where its code still means the
    /// same it is kept, as a guess: a border may have moved.
    /// </summary>
    private static AreaMatch? Kept(PlaceValue place, int year, AreaMatch match, AreaBook areas) =>
        match.Certainty is PlaceCertainty.Outside || !areas.MeansTheSame(place.Wijk!, year) || (match.Possible.Count > 0 && !match.Possible.Contains(place.Wijk!))
            ? null
            : AreaMatch.Guess(place.Wijk!, place.Buurt is { } buurt && areas.MeansTheSame(buurt, year) ? buurt : null);

    /// <summary>Which of several buurten it is was told before, and that one is still what it was.</summary>
    private static AreaMatch Chosen(PlaceValue place, int year, AreaMatch match, AreaBook areas) =>
        match.Buurt is null && place.Buurt is { } buurt && match.Buurten.Contains(buurt) && areas.MeansTheSame(buurt, year) ? match.In([buurt]) : match;

    private static AreaMatch Match(PlaceValue place, AreaBook areas) => place is { Latitude: { } latitude, Longitude: { } longitude }
        ? areas.ByPin(new Location(latitude, longitude))
        : areas.Combine(place.Street, place.HouseNumber, place.Postcode, Name(place, areas), place.Corner, place.Lamppost);

    /// <summary>Without an address it was a neighbourhood that was named.</summary>
    private static string? Name(PlaceValue place, AreaBook areas) =>
        place is { Street: null, Postcode: null } ? new[] { place.Near, place.Text }.FirstOrDefault(name => areas.Name(name) is not null) : null;
}
