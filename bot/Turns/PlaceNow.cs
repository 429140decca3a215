using WijkBot.Conversations;
using WijkBot.Dialogs;
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
    /// <summary>What a conversation remembers, in the areas of now: what was begun before another year was taken into use goes on.</summary>
    public static ConversationState Of(ConversationState state, AreaBook areas)
    {
        if (!state.Frames.Append(state.LaidAside).OfType<Frame>().Any(frame => IsDated(frame, areas)))
            return state;
        return state with { Frames = [.. state.Frames.Select(frame => Of(frame, areas))], LaidAside = state.LaidAside is { } aside ? Of(aside, areas) : null };
    }

    /// <summary>The place as it was when its codes are of this year; else with those of now, or without when they cannot be found.</summary>
    public static PlaceValue? Of(PlaceValue? place, AreaBook areas)
    {
        if (place is null || (place.Wijk is null && place.Wijken.Count == 0) || place.AreaYear is not { } year || year == areas.Year)
            return place;
        var match = Match(place, areas);
        return place.With(place.Wijk is not null && match.Wijk is null ? Kept(place, year, match, areas) ?? match : Chosen(place, year, match, areas), areas.Year);
    }

    /// <summary>A wijk or buurt that was chosen from those of the year before stays chosen while its code means the same.</summary>
    private static Frame Of(Frame frame, AreaBook areas)
    {
        if (!IsDated(frame, areas))
            return frame;
        var year = frame.Slots.Values.OfType<PlaceValue>().Select(place => place.AreaYear).OfType<int>().First(year => year != areas.Year);
        var lapsed = new[] { Grens.Wijk, Grens.Buurt }.Where(slot => frame.Slots.GetValueOrDefault(slot) is ChoiceValue { Id: { } code } && IsCode(code) && !areas.MeansTheSame(code, year)).ToList();
        return frame with
        {
            Slots = frame.Slots.RemoveRange(lapsed).SetItems(frame.Slots.Where(slot => slot.Value is PlaceValue).Select(slot => KeyValuePair.Create<string, SlotValue>(slot.Key, Of((PlaceValue)slot.Value, areas)!))),
            Order = frame.Order.RemoveRange(lapsed),
            Replied = frame.Replied.RemoveRange(lapsed),
        };
    }

    private static bool IsDated(Frame frame, AreaBook areas) => frame.Slots.Values.OfType<PlaceValue>().Any(place => place.AreaYear is { } year && year != areas.Year);

    private static bool IsCode(string id) => id.StartsWith("WK", StringComparison.Ordinal) || id.StartsWith("BU", StringComparison.Ordinal);

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
