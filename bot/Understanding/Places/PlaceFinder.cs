using WijkBot.Messages;
using WijkBot.Understanding.Texts;
using WijkBot.Wijken;

namespace WijkBot.Understanding.Places;

/// <summary>Finds what a message tells of a place: street and number, postcode, corner, lamppost, name of a wijk, landmark.</summary>
internal sealed class PlaceFinder
{
    private readonly AreaBook areas;
    private readonly StreetWords words;
    private readonly KnownNames names;
    private readonly StreetFinder streets;
    private readonly NumberFinder numbers;
    private readonly NumberOfStreet numbered;
    private readonly Denials denials;
    private readonly PostcodeFinder postcodes;
    private readonly NumberApart apart;
    private readonly OtherHouses others;
    private readonly Lampposts lampposts;
    private readonly Corners corners;
    private readonly AreaFinder namedAreas;
    private readonly Landmarks landmarks;
    private readonly Asides asides;
    private readonly MeantPlace meant;
    private readonly Bearers bearers;
    private readonly Rivals rivals;

    public PlaceFinder(AreaBook areas, StreetWords words, NumberFinder numbers)
    {
        (this.areas, this.words, this.numbers) = (areas, words, numbers);
        names = new KnownNames(areas, words);
        bearers = new Bearers(words);
        rivals = new Rivals(areas, words);
        streets = new StreetFinder(words);
        denials = new Denials(words);
        numbered = new NumberOfStreet(words, numbers);
        postcodes = new PostcodeFinder(areas, words, numbers);
        apart = new NumberApart(numbers, words);
        others = new OtherHouses(words, numbers);
        lampposts = new Lampposts(words, numbers);
        corners = new Corners(words);
        namedAreas = new AreaFinder(words);
        landmarks = new Landmarks(words);
        asides = new Asides(words, numbers);
        meant = new MeantPlace(areas, words, asides, (sentence, asked) => Named(sentence) is var known ? Find(sentence, known, streets.All(sentence, known, asked), asked) : new PlaceParts());
    }

    /// <param name="asked">The message answers the question where.</param>
    public PlaceParts Find(Sentence sentence, bool asked)
    {
        var known = Named(sentence);
        var told = streets.All(sentence, known, asked);
        return asides.Of(sentence, Spans(sentence, known, told)) is { Count: > 0 } aside ? meant.Of(sentence, aside, asked) : Find(sentence, known, told, asked);
    }

    /// <summary>The names of the list, with which of them are those of people and firms.</summary>
    private List<NameFound> Named(Sentence sentence)
    {
        var known = names.All(sentence);
        bearers.Mark(sentence, known);
        return known;
    }

    /// <summary>The place among these, or all of them when nothing tells which.</summary>
    private PlaceParts Find(Sentence sentence, List<NameFound> known, List<StreetFound> told, bool asked)
    {
        if (asked || told.Count + known.Count < 2 || corners.Of(sentence, told) is not null || rivals.Of(sentence, told, namedAreas.Told(sentence, known, asked)) is not { } choice)
            return One(sentence, known, told, asked);
        if (choice.Margin == 0)
            return One(sentence, known, told, asked) with { Or = [.. choice.Meant, choice.Other] };
        var parts = One(sentence, known.FindAll(name => choice.Holds(name.Start)), told.FindAll(street => choice.Holds(street.Start)), asked);
        return choice.IsGuess ? parts with { StreetGuessed = true, NameGuessed = true } : parts;
    }

    private PlaceParts One(Sentence sentence, List<NameFound> known, List<StreetFound> told, bool asked)
    {
        var found = Meant(sentence, told);
        var parts = corners.Of(sentence, found) ?? Street(sentence, found, asked);
        parts = others.Add(sentence, apart.Add(sentence, postcodes.Add(sentence, parts, asked), found), found);
        parts = lampposts.Add(sentence, parts);
        var named = namedAreas.Add(sentence, known, parts, asked);
        if (parts.Street is not null || parts.Postcode is not null)
            return landmarks.Beside(sentence, Narrowed(sentence, known, named, asked));
        // "net voorbij de rotonde richting Wierden": the town only tells which side
        return asked && words.Is(sentence, named.Start - 1, PlaceWord.Direction) && landmarks.Add(sentence, parts, asked) is { Near: not null } near ? near : landmarks.Add(sentence, named, asked);
    }

    /// <summary>"Bornsestraat, het stuk in de Riet": of a street through several wijken, the one that is told.</summary>
    private PlaceParts Narrowed(Sentence sentence, List<NameFound> known, PlaceParts parts, bool asked)
    {
        if (parts.Name is not null || known.Count < 2 || parts.Street is null || parts.Corner is not null || areas.ByStreet(parts.Street, parts.HouseNumber) is not { Certainty: PlaceCertainty.Ambiguous } of)
            return parts;
        var told = namedAreas.Told(sentence, known, asked).FindAll(name => name.Known.Area?.Match.Possible is [var wijk] && of.Possible.Contains(wijk));
        return told.Count > 0 && told.TrueForAll(name => name.Known.Area!.Match.Wijk == told[0].Known.Area!.Match.Wijk) ? parts with { Name = told[0].Known.Area!.Name, NameGuessed = true } : parts;
    }

    /// <summary>Where the names and postcodes stand, in order.</summary>
    private List<(int Start, int End)> Spans(Sentence sentence, List<NameFound> known, List<StreetFound> told)
    {
        var spans = told.ConvertAll(street => (street.Start, street.End));
        spans.AddRange(known.Where(name => !name.IsBorne && name.Known.Area is { OrdinaryWord: false }).Select(name => (name.Start, name.End)));
        for (var at = 0; at < sentence.Count; at++)
        {
            if (numbers.PostcodeAt(sentence, at) is var (_, end))
                spans.Add((at, end));
        }
        spans.Sort();
        return spans;
    }

    /// <summary>Nothing is told but this place: "bij Sluiskade 12". A lamppost may be what it is about, too.</summary>
    public bool IsAll(Sentence sentence, PlaceParts parts)
    {
        for (var at = 0; at < sentence.Count; at++)
        {
            if ((at < parts.Start || at >= parts.End) && !words.Is(sentence, at, PlaceWord.Preposition) && !words.Is(sentence, at, PlaceWord.Around))
                return false;
        }
        return parts.Lamppost is null;
    }

    /// <summary>A number that counts nothing and is no time: not the 6 of "vanaf 6 uur" or the 18 of "18:00".</summary>
    public bool IsNumberOfPlace(Sentence sentence, int at) => sentence.IsNumber(at) && !words.Is(sentence, at + 1, PlaceWord.Unit) && !words.Is(sentence, at - 1, PlaceWord.Unit)
        && !(sentence.IsNumber(at + 1) && sentence.SignBefore(at + 1) is ':' or '.') && !(sentence.IsNumber(at - 1) && sentence.SignBefore(at) is ':' or '.');

    /// <summary>The number that is told alone: <c>nummer 14</c>.</summary>
    /// <param name="asked">It was asked for: the digits alone are enough.</param>
    public (string Number, string? Addition)? BareNumber(Sentence sentence, bool asked = false)
    {
        for (var at = 0; at < sentence.Count; at++)
        {
            var first = words.Is(sentence, at, PlaceWord.Number) || sentence.IsNumber(at) && sentence.Count <= 2;
            if (first && numbers.After(sentence, at, asked) is var (number, addition, end) && end >= sentence.Count - 1)
                return (number, addition);
        }
        return null;
    }

    /// <summary>Several numbers of a street told before, or the other side of one: "12 en 13", "tegenover 12". Null when the message tells anything else.</summary>
    public PlaceParts? Houses(Sentence sentence)
    {
        for (var at = 0; at < sentence.Count && (at == 0 || !sentence.IsNumber(at - 1)); at++)
        {
            if (sentence.IsNumber(at) && numbers.Told(sentence, at) is var (number, addition, end))
                return others.Add(sentence, new PlaceParts { HouseNumber = number, Addition = addition, Start = at, End = end }, []) is { OtherNumbers.Count: > 0 } houses && houses.End >= sentence.Count ? houses : null;
            if (!words.Is(sentence, at, PlaceWord.Number) && !words.Is(sentence, at, PlaceWord.Preposition))
                return null;
        }
        return null;
    }

    /// <summary>The number of a house that is named as one, and nothing else of its address: "tegenover nummer 8", "8 numaranin karşısı".</summary>
    public (string Number, string? Addition)? NumberBeside(Sentence sentence)
    {
        for (var at = 0; at < sentence.Count; at++)
        {
            if (apart.From(sentence, at) is { } from && numbers.After(sentence, from) is var (number, addition, _))
                return (number, addition);
        }
        return numbers.Told(sentence, 0) is var (first, letter, end) && words.Is(sentence, end, PlaceWord.House) ? (first, letter) : null;
    }

    /// <summary>Not what is denied, when another is told: "niet op de Parkweg, in de Esgang".</summary>
    private List<StreetFound> Meant(Sentence sentence, List<StreetFound> told) =>
        told.Count > 1 && told.FindAll(street => !denials.Is(sentence, street.Start, street.End)) is { Count: > 0 } meant ? meant : told;

    /// <summary>The first street with a number, else the first.</summary>
    private PlaceParts Street(Sentence sentence, List<StreetFound> found, bool asked)
    {
        PlaceParts? best = null;
        for (var at = 0; at < found.Count; at++)
        {
            var parts = numbered.Add(sentence, found[at], at + 1 < found.Count ? found[at + 1].Start : sentence.Count, asked);
            if (best is null || best.HouseNumber is null && (parts.HouseNumber is not null || IsPart(best.Street!, parts.Street!)))
                best = parts;
        }
        return best ?? new PlaceParts();
    }

    /// <summary>"De Grotestraat, het zuidelijke stuk: Grotestraat-Zuid": the name that says more.</summary>
    private static bool IsPart(string street, string other) => other.Length > street.Length + 1 && other.StartsWith(street, StringComparison.Ordinal) && !char.IsLetter(other[street.Length]);
}
