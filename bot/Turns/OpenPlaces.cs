using WijkBot.Conversations;
using WijkBot.Wijken;

namespace WijkBot.Turns;

/// <summary>Which addresses of a turn are worth asking elsewhere: those the conversation keeps, just told, whose wijk our own files cannot tell.</summary>
internal static class OpenPlaces
{
    /// <summary>The wait is one for all; more than two addresses come in no honest message.</summary>
    private const int Most = 2;

    public static IReadOnlyDictionary<ToldPlace, AddressQuestion> Of(ConversationState before, ConversationState after)
    {
        var known = before.Frames.SelectMany(Places).Select(ToldPlace.Of).ToHashSet();
        var open = new Dictionary<ToldPlace, AddressQuestion>();
        foreach (var frame in after.Frames)
        {
            foreach (var place in Places(frame).Where(ToldPlace.IsOpen))
            {
                if (open.Count < Most && !known.Contains(ToldPlace.Of(place)) && Question(place, frame) is { } question)
                    open[ToldPlace.Of(place)] = question;
            }
        }
        return open;
    }

    private static IEnumerable<PlaceValue> Places(Frame frame) => frame.Slots.OrderBy(slot => slot.Key, StringComparer.Ordinal)
        .Select(slot => slot.Value is ReportValue report ? report.Place : slot.Value as PlaceValue).OfType<PlaceValue>();

    /// <summary>A postcode or a number that was told alone belongs to what was told of the place before.</summary>
    private static AddressQuestion? Question(PlaceValue place, Frame frame)
    {
        if (place is { Street: not null, HouseNumber: not null } or { Postcode: not null, HouseNumber: not null })
            return AddressQuestion.Of(place.Street, place.Postcode, place.HouseNumber);
        var others = frame.Slots.Values.OfType<PlaceValue>().Where(other => ToldPlace.IsOpen(other) && !other.Equals(place)).ToList();
        if (place is { Postcode: not null, Street: null, HouseNumber: null } && others.Find(other => other.HouseNumber is not null) is { } told)
            return AddressQuestion.Of(told.Street, place.Postcode, told.HouseNumber);
        return place is { HouseNumber: not null } && others.Find(other => other is { HouseNumber: null, Street: not null } or { HouseNumber: null, Postcode.Length: > 4 }) is { } bare
            ? AddressQuestion.Of(bare.Street, bare.Postcode, place.HouseNumber)
            : null;
    }
}
