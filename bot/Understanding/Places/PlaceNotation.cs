using WijkBot.Conversations;
using WijkBot.Messages;
using WijkBot.Understanding.Answers;
using WijkBot.Understanding.Texts;
using WijkBot.Wijken;

namespace WijkBot.Understanding.Places;

/// <summary>
/// A place in the notation of the outside contract: <c>Straat 12a</c>, <c>Straat</c>, <c>7607EW 30</c>, <c>hoek A/B</c>, <c>bij X</c>,
/// <c>wijk:X</c>, <c>pc4:7608</c>, <c>outside:X</c>, <c>same</c>, <c>unclear</c>.
/// </summary>
internal sealed class PlaceNotation(AreaBook areas, PlaceReader places)
{
    /// <summary>"Schuin tegenover nummer 8" tells nothing but the number.</summary>
    private const int MostAroundNumber = 4;

    private const int MostLetters = 3;

    private readonly PatternSet patterns = WordFile.Patterns("place");

    public string Of(PlaceValue place) => place switch
    {
        { Certainty: PlaceCertainty.Outside } when places.AreaNamed(place) is { } outside => $"outside:{outside.Proper}",
        { Street: { } street, Corner: { } other } => $"hoek {street}/{other}",
        { Street: { } street } => WithNumber(street, place),
        { Postcode: { Length: > 4 } postcode } => WithNumber(postcode, place),
        { Postcode: { } digits } => $"pc4:{digits}",
        { Near: { } near } when near == place.Text && IsSame(place) => "same",
        { Near: not null } when places.AreaFirst(place) is { Match.Possible.Count: > 0 } around => $"wijk:{Shown(around)}",
        { House: { } house, Near: { } near } when Sentence.Of(near).Count <= MostAroundNumber => $"bij nummer {house.ToLowerInvariant()}",
        { Near: { } near } => $"bij {places.WithoutPlacing(near)}",
        { Lamppost: { } lamppost } => $"bij {lamppost}",
        _ when places.AreaNamed(place) is { } area && !IsWider(area) => $"wijk:{Shown(area)}",
        _ => AnswerReading.UnclearValue,
    };

    /// <summary>The wijken it may be, when that is not one.</summary>
    public IReadOnlyList<string> Others(PlaceValue place) =>
        place.Certainty == PlaceCertainty.Ambiguous ? [.. place.Wijken.Select(code => $"wijk:{areas.Wijk(code)?.Name}")] : [];

    /// <summary>"Almelo": larger than any wijk, so that nothing is told; a hamlet that is partly ours is a name.</summary>
    private static bool IsWider(AreaName area) => area.Match is { Certainty: PlaceCertainty.Unknown, PartlyOurs: false };

    /// <summary>An addition that is a word ("rood", "boven") is no part of an address as the contract writes it.</summary>
    private static string WithNumber(string told, PlaceValue place) =>
        (place.Addition is { Length: > MostLetters } word && word.All(char.IsLetter) ? place.HouseNumber : place.House) is { } house ? $"{told} {house.ToLowerInvariant()}" : told;

    private bool IsSame(PlaceValue place) => patterns.Find(Sentence.Of(place.Text)).Any(match => match.Pattern.Section == "same");

    /// <summary>The name as the lists of the municipality spell it: that of the wijk for a nickname, that of a part of it for the part.</summary>
    private string Shown(AreaName area)
    {
        if (areas.Wijk(area.Match.Wijk) is not { } wijk)
            return area.Name;
        var name = places.WithoutPlacing(area.Name);
        if (areas.Buurt(area.Match.Buurt) is { } buurt && name.Contains(buurt.Name, StringComparison.OrdinalIgnoreCase))
            return buurt.Name;
        var isWijk = StreetKey.Of(wijk.Name).Contains(StreetKey.Of(name), StringComparison.Ordinal);
        var isPart = areas.Buurten.Any(part => part.WijkCode == wijk.Code && part.Name.Contains(name, StringComparison.OrdinalIgnoreCase));
        return isPart && !isWijk ? name : wijk.Name;
    }
}
