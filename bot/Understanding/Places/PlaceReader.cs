using WijkBot.Conversations;
using WijkBot.Messages;
using WijkBot.Understanding.Texts;
using WijkBot.Wijken;

namespace WijkBot.Understanding.Places;

/// <summary>Places as values: what was told, and the wijk as far as that tells it. What nothing tells stays unknown; nothing is guessed silently.</summary>
internal sealed class PlaceReader(AreaBook areas, StreetWords words)
{
    private readonly NumberFinder numbers = new(words);
    private readonly PlaceFinder finder = new(areas, words, new NumberFinder(words));
    private PlaceInWords InWords => field ??= new PlaceInWords(words, finder);
    private PlaceTurn Turns => field ??= new PlaceTurn(finder, numbers);

    /// <summary>The place told in a message about something; null when there is none.</summary>
    public PlaceValue? Find(Sentence sentence, Location? pin) => Look(sentence, pin)?.Value;

    /// <summary>The same, with where in the message it was told.</summary>
    public PlaceTold? Look(Sentence sentence, Location? pin)
    {
        if (pin is not null)
            return new PlaceTold(AtPin(pin), 0, 0, IsAll: sentence.Count == 0) { NamesStreet = false };
        var parts = finder.Find(sentence, asked: false);
        return parts.IsEmpty
            ? null
            : new PlaceTold(Resolved(parts, Named(sentence, parts)), parts.Start, parts.End, finder.IsAll(sentence, parts)) { Beside = parts.Beside, NamesStreet = parts.Street is not null };
    }

    /// <summary>The place in an answer to "where?".</summary>
    /// <param name="told">What was told of it before, in other answers; null when nothing was.</param>
    public Answer Answer(Sentence sentence, Location? pin, PlaceValue? told = null)
    {
        if (pin is not null)
            return new Answer.Given(AtPin(pin));
        var parts = Turns.Find(sentence) ?? finder.Find(sentence, asked: true);
        if (!parts.IsEmpty)
            return new Answer.Given(Resolved(parts, Told(sentence, parts), told));
        if (sentence.Count == 0 || sentence.HasQuestionMark)
            return new Answer.Unclear();
        return InWords.Answer(sentence);
    }

    /// <summary>The answer to "what is the postcode?" of a place that was told: a bare number is that of the house.</summary>
    /// <param name="told">The place.</param>
    public Answer Detail(Sentence sentence, Location? pin, PlaceValue? told = null) =>
        pin is null && finder.Find(sentence, asked: true).IsEmpty && finder.Alone.Bare(sentence, asked: true) is var (number, addition)
            ? new Answer.Given(OneAddress.OfNumber(number, addition, told, areas))
            : Answer(sentence, pin, told) is var answer && answer is Answer.Given { Value: PlaceValue { IsHere: true } } ? new Answer.Unclear() : answer;

    /// <summary>"Hier voor de deur", in a message that tells no other place; null when it says no such thing.</summary>
    public PlaceValue? AtHome(Sentence sentence) => InWords.AtHome(sentence);

    /// <summary>A house number told alone, for a place of which the street is known.</summary>
    public PlaceValue? WithNumber(PlaceValue place, Sentence sentence)
    {
        if (place.Street is null && place.Postcode is null)
            return null;
        if (place.Corner is null && finder.Alone.Houses(sentence) is { } houses)
            return Resolved(PartsOf(place) with { HouseNumber = houses.HouseNumber, Addition = houses.Addition, OtherNumbers = houses.OtherNumbers, StreetGuessed = houses.StreetGuessed }, $"{place.Street ?? place.Postcode} {sentence.Text.Trim()}");
        return NumberOf(place, sentence) is var (number, addition)
            ? Resolved(PartsOf(place) with { HouseNumber = number, Addition = addition, Corner = null }, $"{place.Street ?? place.Postcode} {PlaceValue.Joined(number, addition)}")
            : null;
    }

    /// <summary>Of a street without a number, a bare "12" is its number; a single digit is rather a slip in a choice, and a corner has no number.</summary>
    private (string Number, string? Addition)? NumberOf(PlaceValue place, Sentence sentence) =>
        finder.Alone.Bare(sentence) ?? (place is { HouseNumber: null, Corner: null } && sentence.Count <= 2 && sentence[0].Length > 1 ? finder.Alone.Bare(sentence, asked: true) : null);

    /// <summary>"De lantaarn bij nummer 4 is stuk": the number of a house, whatever the street.</summary>
    public string? NumberIn(Sentence sentence) => numbers.Named(sentence);

    /// <summary>The same, of a whole message: more is said there that a number may belong to.</summary>
    public string? LooseNumber(Sentence sentence) => numbers.Loose(sentence);

    /// <summary>The area that the words of a place name; null when they name none.</summary>
    public AreaName? AreaNamed(PlaceValue place) => areas.Name(finder.Find(Sentence.Of(place.Text), asked: true).Name);

    /// <summary>The same, when it is named before the landmark: "in de Schelfhorst, bij de vijver".</summary>
    public AreaName? AreaFirst(PlaceValue place) => finder.Find(Sentence.Of(place.Text), asked: true) is var parts && (parts.Near is null || parts.Start < parts.NearStart) ? areas.Name(parts.Name) : null;

    /// <summary>"pleintje" of "op het pleintje", for a notation that has a word of its own for where.</summary>
    public string WithoutPlacing(string near)
    {
        var told = Sentence.Of(near);
        var at = 0;
        while (at < told.Count - 1 && (words.Is(told, at, PlaceWord.Placing) || words.Is(told, at, PlaceWord.Pointing)))
            at++;
        return told.RestFrom(at < told.Count - 1 && words.Is(told, at, PlaceWord.LandmarkArticle) ? at + 1 : at);
    }

    private static PlaceParts PartsOf(PlaceValue place) => new() { Street = place.Street, Postcode = place.Postcode, Near = place.Near, Lamppost = place.Lamppost };

    private static string Told(Sentence sentence, PlaceParts parts) =>
        sentence.Count <= 12 ? sentence.Text.Trim() : sentence.Raw(parts.Start, parts.End);

    /// <summary>As it was told, with a number that was told apart.</summary>
    private static string Named(Sentence sentence, PlaceParts parts)
    {
        if (parts.Or.Count > 0)
            return string.Join(" / ", parts.Or.Select(place => sentence.Raw(place.Start, place.End)));
        var told = sentence.Raw(parts.Start, parts.End);
        if (parts.LamppostTold is { } post && !told.Contains(post, StringComparison.Ordinal))
            told = $"{told}, {post}";
        return parts.Street is null || parts.HouseNumber is null || told.Contains(parts.HouseNumber, StringComparison.Ordinal) ? told : $"{told} {PlaceValue.Joined(parts.HouseNumber, parts.Addition)}";
    }

    private PlaceValue Resolved(PlaceParts parts, string text, PlaceValue? told = null)
    {
        if (parts.Or.Count > 0)
            return new PlaceValue(text) { Certainty = PlaceCertainty.Ambiguous }.With(AreaMatch.OneOf(parts.Or.SelectMany(place => place.Wijken)), areas.Year);
        var (match, post) = (WijkOf(OneAddress.With(parts, told)), areas.Lamppost(parts.Lamppost, parts.Street));
        return new PlaceValue(text)
        {
            Latitude = post?.Location.Latitude,
            Longitude = post?.Location.Longitude,
            Street = parts.Street,
            HouseNumber = parts.HouseNumber,
            Addition = parts.Addition,
            Postcode = parts.Postcode,
            Corner = parts.Corner,
            Near = parts.Near,
            Lamppost = parts.Lamppost,
            Certainty = match.Certainty,
        }.With(match, areas.Year);
    }

    /// <summary>What was only like a name, and an address of which a name alone tells the wijk, is to be confirmed.</summary>
    private AreaMatch WijkOf(PlaceParts parts)
    {
        if (parts.Ends.Count > 0)
            return areas.Between(parts.Ends);
        if (parts.IsOfTown && areas.Name(parts.Name) is { } town)
            return town.Match;
        var match = areas.Combine(parts.Street, parts.HouseNumber, parts.Postcode, parts.Name ?? parts.Landmark, parts.Corner, parts.Lamppost, parts.OtherNumbers);
        var guessed = parts.StreetGuessed || parts.NameGuessed || parts.Street is not null && parts.Name is not null && areas.ByStreet(parts.Street).Possible.Count == 0;
        return guessed && match.Certainty == PlaceCertainty.Exact ? match with { Certainty = PlaceCertainty.Guess } : match;
    }

    private PlaceValue AtPin(Location pin)
    {
        var match = areas.ByPin(pin);
        return new PlaceValue(pin.Address ?? pin.Label ?? "locatie")
        {
            Latitude = pin.Latitude,
            Longitude = pin.Longitude,
            Certainty = match.Certainty,
        }.With(match, areas.Year);
    }
}
