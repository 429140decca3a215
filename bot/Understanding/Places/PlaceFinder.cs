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
    private readonly NumberApart apart;

    public PlaceFinder(AreaBook areas, StreetWords words)
    {
        (this.areas, this.words) = (areas, words);
        names = new KnownNames(areas);
        streets = new StreetFinder(areas, words, names);
        numbers = new NumberFinder(words);
        apart = new NumberApart(streets, numbers, words);
    }

    /// <param name="asked">The message answers the question where.</param>
    public PlaceParts Find(Sentence sentence, bool asked)
    {
        var parts = Street(sentence, asked);
        parts = apart.Add(sentence, Postcode(sentence, parts, asked), asked);
        parts = Lamppost(sentence, parts);
        if (parts.Street is null && parts.Postcode is null)
            parts = Name(sentence, parts, asked);
        return parts.Street is null && parts.Postcode is null ? new Landmarks(words).Add(sentence, parts) : parts;
    }

    /// <summary>Nothing is told but this place: "bij Sluiskade 12". A lamppost may be what it is about, too.</summary>
    public bool IsAll(Sentence sentence, PlaceParts parts) => parts.Lamppost is null
        && Enumerable.Range(0, sentence.Count).All(at => at >= parts.Start && at < parts.End || words.Is(sentence[at], "preposition") || words.Is(sentence[at], "around"));

    /// <summary>The number that is told alone: <c>nummer 14</c>.</summary>
    /// <param name="asked">It was asked for: the digits alone are enough.</param>
    public (string Number, string? Addition)? BareNumber(Sentence sentence, bool asked = false)
    {
        for (var at = 0; at < sentence.Count; at++)
        {
            var first = words.Is(sentence[at], "number") || sentence.IsNumber(at) && sentence.Count <= 2;
            if (first && numbers.After(sentence, at, asked) is var (number, addition, end) && end >= sentence.Count - 1)
                return (number, addition);
        }
        return null;
    }

    private PlaceParts Street(Sentence sentence, bool asked)
    {
        PlaceParts? best = null;
        for (var at = 0; at < sentence.Count; at++)
        {
            if (streets.At(sentence, at, asked) is not { } street)
                continue;
            var found = Numbered(sentence, street);
            if (best is not null && IsCorner(sentence, best, found))
                return best with { Corner = found.Street, End = found.End };
            best = best is null || best.HouseNumber is null && found.HouseNumber is not null ? found : best;
            at = street.End - 1;
        }
        return best ?? new PlaceParts();
    }

    private PlaceParts Numbered(Sentence sentence, StreetFound street)
    {
        var parts = new PlaceParts { Street = street.Name, StreetGuessed = street.Guessed, Start = street.Start, End = street.End };
        return numbers.After(sentence, street.End) is var (number, addition, end)
            ? parts with { HouseNumber = number, Addition = addition, End = end }
            : parts;
    }

    /// <summary><c>hoek A en B</c>, <c>A/B</c>, <c>A hoek B</c>.</summary>
    private bool IsCorner(Sentence sentence, PlaceParts first, PlaceParts second)
    {
        if (first.HouseNumber is not null || second.Street == first.Street || second.Start - first.End > 3)
            return false;
        var told = Enumerable.Range(Math.Max(0, first.Start - 4), second.Start - Math.Max(0, first.Start - 4)).Any(at => words.Is(sentence[at], "corner"));
        return told || second.Start == first.End && sentence.SignBefore(second.Start) is '/';
    }

    private PlaceParts Postcode(Sentence sentence, PlaceParts parts, bool asked)
    {
        for (var at = 0; at < sentence.Count; at++)
        {
            if (NumberFinder.PostcodeAt(sentence, at) is var (postcode, end))
                return WithNumber(sentence, parts with { Postcode = postcode }, at, end);
            if (sentence.IsNumber(at) && sentence[at].Length == 4 && IsFourDigits(sentence, at, asked))
                return WithNumber(sentence, parts with { Postcode = sentence[at] }, at, at + 1);
        }
        return parts;
    }

    /// <summary>Four digits alone are a postcode only when that was asked, is said, or they are one of ours.</summary>
    private bool IsFourDigits(Sentence sentence, int at, bool asked) =>
        sentence[at - 1] is "postcode" or "postcodegebied" || sentence.Count == 1 && asked
        || asked && areas.ByPostcode(sentence[at]).Certainty is PlaceCertainty.Guess or PlaceCertainty.Ambiguous && sentence.Before(at + 1) != Gap.Sign;

    private PlaceParts WithNumber(Sentence sentence, PlaceParts parts, int start, int end)
    {
        var spread = parts.Street is null ? parts with { Start = start, End = end } : parts with { Start = Math.Min(parts.Start, start), End = Math.Max(parts.End, end) };
        if (parts.HouseNumber is not null || parts.Street is not null)
            return spread;
        if (numbers.After(sentence, end) is var (number, addition, next))
            return spread with { HouseNumber = number, Addition = addition, End = next };
        return sentence.IsNumber(start - 1) && sentence[start - 1].Length <= 4
            ? spread with { HouseNumber = sentence[start - 1], Start = start - 1 }
            : spread;
    }

    private PlaceParts Lamppost(Sentence sentence, PlaceParts parts)
    {
        for (var at = 0; at < sentence.Count; at++)
        {
            if (!words.Is(sentence[at], "lamppost"))
                continue;
            var next = at + 1;
            while (next < at + 4 && words.Is(sentence[next], "number"))
                next++;
            if (sentence.IsNumber(next) && sentence[next].Length >= 2 && next != parts.End - 1 && !words.Is(sentence[next - 1], "near"))
                return parts with { Lamppost = sentence[next], Start = parts.IsEmpty ? at : parts.Start, End = parts.IsEmpty ? next + 1 : parts.End };
        }
        return parts;
    }

    private PlaceParts Name(Sentence sentence, PlaceParts parts, bool asked)
    {
        for (var start = 0; start < sentence.Count; start++)
        {
            if (!sentence.IsWord(start))
                continue;
            for (var end = Math.Min(start + 4, sentence.Count); end > start; end--)
            {
                if (names.Name(sentence, start, end) is { } name && (!name.OrdinaryWord || IsMeant(sentence, start, end, asked)))
                    return parts with { Name = name.Name, Start = start, End = end };
            }
        }
        return parts;
    }

    /// <summary>"Java", "De Riet": a place only when the whole answer, or when the sentence says so.</summary>
    private static bool IsMeant(Sentence sentence, int start, int end, bool asked) =>
        asked && start == 0 && end == sentence.Count || sentence[start - 1] is "wijk" or "buurt"
        || sentence.IsCapital(end - 1) && start > 0 && sentence[start - 1] is "in" or "op" or "uit";
}
