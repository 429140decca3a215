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
        return place.With(Match(place, areas), areas.Year);
    }

    private static AreaMatch Match(PlaceValue place, AreaBook areas) => place is { Latitude: { } latitude, Longitude: { } longitude }
        ? areas.ByPin(new Location(latitude, longitude))
        : areas.Combine(place.Street, place.HouseNumber, place.Postcode, Name(place, areas), place.Corner, place.Lamppost);

    /// <summary>Without an address it was a neighbourhood that was named.</summary>
    private static string? Name(PlaceValue place, AreaBook areas) =>
        place is { Street: null, Postcode: null } ? new[] { place.Near, place.Text }.FirstOrDefault(name => areas.Name(name) is not null) : null;
}
