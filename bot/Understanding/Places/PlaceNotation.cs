using WijkBot.Conversations;
using WijkBot.Messages;
using WijkBot.Understanding.Texts;
using WijkBot.Wijken;

namespace WijkBot.Understanding.Places;

/// <summary>
/// A place in the notation of the outside contract: <c>Straat 12a</c>, <c>Straat</c>, <c>7607EW 30</c>, <c>hoek A/B</c>, <c>bij X</c>,
/// <c>wijk:X</c>, <c>pc4:7608</c>, <c>outside:X</c>, <c>same</c>, <c>unclear</c>.
/// </summary>
internal sealed class PlaceNotation(AreaBook areas)
{
    private readonly PatternSet patterns = WordFile.Patterns("place");

    public string Of(PlaceValue place) => place switch
    {
        { Street: { } street, Corner: { } other } => $"hoek {street}/{other}",
        { Street: { } street } => WithNumber(street, place),
        { Postcode: { Length: > 4 } postcode } => WithNumber(postcode, place),
        { Postcode: { } digits } => $"pc4:{digits}",
        { Certainty: PlaceCertainty.Outside } => $"outside:{Name(place)}",
        { Near: { } near } when IsSame(place) => near.Length > 0 ? "same" : "unclear",
        { Near: { } near } => $"bij {near}",
        { Lamppost: { } lamppost } => $"bij {lamppost}",
        { Wijk: not null } or { Wijken.Count: > 0 } => $"wijk:{Name(place)}",
        _ => "unclear",
    };

    private static string WithNumber(string told, PlaceValue place) =>
        place.HouseNumber is { } number ? $"{told} {number}{place.Addition?.ToLowerInvariant()}" : told;

    private string Name(PlaceValue place) => areas.Name(place.Text)?.Name ?? place.Text;

    private bool IsSame(PlaceValue place) => patterns.Find(Sentence.Of(place.Text)).Any(match => match.Pattern.Section == "same");
}
