using WijkBot.Understanding.Texts;
using WijkBot.Wijken;

namespace WijkBot.Understanding.Places;

/// <summary>Where in a message every street, area, postcode and house number stands: for whoever must leave them out.</summary>
internal sealed class PlaceMarks
{
    private readonly KnownNames names;
    private readonly StreetFinder streets;
    private readonly NumberFinder numbers;
    private readonly NumberApart apart;

    public PlaceMarks(AreaBook areas, StreetWords words)
    {
        names = new KnownNames(areas, words);
        streets = new StreetFinder(words);
        numbers = new NumberFinder(words);
        apart = new NumberApart(numbers, words);
    }

    /// <summary>Every street with a house number, and the index behind that.</summary>
    public IEnumerable<(StreetFound Street, int End)> Addresses(Sentence sentence) => Streets(sentence)
        .Select(street => (Street: street, End: numbers.After(sentence, street.End)?.End ?? 0)).Where(found => found.End > 0);

    /// <summary>Where a name of a street or an area stands.</summary>
    public IEnumerable<(int Start, int End)> Named(Sentence sentence) => Streets(sentence).Select(street => (street.Start, street.End))
        .Concat(names.All(sentence).Where(name => name.Known.Area is not null).Select(name => (name.Start, name.End)));

    /// <summary>Behind the postcode that begins at this token; null when there is none.</summary>
    public int? PostcodeEnd(Sentence sentence, int at) => numbers.PostcodeAt(sentence, at)?.End;

    /// <summary>Behind the house number that follows here.</summary>
    public int? HouseEnd(Sentence sentence, int at) => numbers.After(sentence, at)?.End;

    /// <summary>Behind the house number that is told from this token on: "nummer 14", "de buren op 43".</summary>
    public int? ToldHouseEnd(Sentence sentence, int at) => apart.From(sentence, at) is { } from ? HouseEnd(sentence, from) : null;

    private List<StreetFound> Streets(Sentence sentence) => streets.All(sentence, names.All(sentence), asked: false);
}
