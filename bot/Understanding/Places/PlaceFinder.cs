using WijkBot.Understanding.Texts;
using WijkBot.Wijken;

namespace WijkBot.Understanding.Places;

/// <summary>Finds what a message tells of a place: street and number, postcode, corner, lamppost, name of a wijk, landmark.</summary>
internal sealed class PlaceFinder
{
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
    private readonly ThroughStreets through;
    private readonly NextTo nextTo;
    private readonly Between between;

    public PlaceFinder(AreaBook areas, StreetWords words, NumberFinder numbers)
    {
        (this.words, this.numbers) = (words, numbers);
        names = new KnownNames(areas, words);
        var namesakes = new Namesakes(words);
        bearers = new Bearers(words, namesakes);
        rivals = new Rivals(areas, words);
        streets = new StreetFinder(words);
        denials = new Denials(words);
        numbered = new NumberOfStreet(words, numbers);
        postcodes = new PostcodeFinder(areas, words, numbers);
        apart = new NumberApart(numbers, words);
        others = new OtherHouses(words, numbers);
        lampposts = new Lampposts(words, numbers);
        corners = new Corners(words);
        namedAreas = new AreaFinder(words, namesakes);
        landmarks = new Landmarks(words);
        asides = new Asides(words, numbers);
        through = new ThroughStreets(areas, namedAreas);
        nextTo = new NextTo(words);
        between = new Between(areas, words);
        Alone = new NumberAlone(words, numbers, apart, others);
        meant = new MeantPlace(areas, words, asides, (sentence, asked) => Named(sentence) is var known ? Find(sentence, known, streets.All(sentence, known, asked), asked) : new PlaceParts());
    }

    /// <summary>Numbers that are told without their street.</summary>
    public NumberAlone Alone { get; }

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
        if (known.Count > 1 && between.Of(sentence, known, told) is { } two)
            return two;
        if (asked || known.Count < 2 || corners.Of(sentence, told) is not null || rivals.Of(sentence, told, namedAreas.Told(sentence, known, asked)) is not { } choice)
            return One(sentence, known, told, asked);
        var parts = choice.Margin == 0 ? One(sentence, known, told, asked) with { Or = choice.Or } : One(sentence, known.FindAll(name => choice.Holds(name.Start)), told.FindAll(street => choice.Holds(street.Start)), asked);
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
            return nextTo.Add(sentence, landmarks.Beside(sentence, known.Count < 2 ? named : through.Narrowed(sentence, known, named, asked)));
        // "net voorbij de rotonde richting Wierden": the town only tells which side
        return asked && words.Is(sentence, named.Start - 1, PlaceWord.Direction) && landmarks.Add(sentence, parts, asked) is { Near: not null } near ? near : landmarks.Add(sentence, named, asked);
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
