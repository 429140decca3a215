using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Places;

/// <summary>
/// Places in words: <c>achter de Lidl</c>, <c>bij het station</c>, <c>in front of the town hall</c>. In another language than Dutch they get
/// their Dutch name, which whoever reads the case understands.
/// </summary>
internal sealed class Landmarks(StreetWords words)
{
    private readonly PatternSet named = WordFile.Patterns("landmark");

    /// <summary>The parts with the first landmark of the message.</summary>
    /// <param name="asked">The place was asked for: "het stadhuis" is enough.</param>
    public PlaceParts Add(Sentence sentence, PlaceParts parts, bool asked)
    {
        var found = named.Find(sentence);
        if (found.Count > 0 && found.MinBy(match => match.Start) is { Pattern: { } pattern } match)
            return With(parts, pattern.Section, pattern.Section, match.Start, match.End, asked);
        for (var at = 0; at < sentence.Count; at++)
        {
            if (Dutch(sentence, at, asked) is var (start, end))
                return With(parts, sentence.Raw(start, end), sentence[end - 1], at, end, asked);
        }
        return parts;
    }

    /// <summary>The same for a street or a postcode, of which it only tells where: "Sluiskade bij de Lidl". A name alone may be a person's.</summary>
    public PlaceParts Beside(Sentence sentence, PlaceParts parts)
    {
        foreach (var match in named.Find(sentence))
        {
            if (IsApart(parts, match.Start, match.End))
                return Joined(sentence, parts, match.Pattern.Section, match.Start, match.End);
        }
        for (var at = 0; at < sentence.Count; at++)
        {
            if (Dutch(sentence, at, asked: false) is var (start, last) && (at < parts.Start ? Math.Min(last, parts.Start) : last) is var end && IsApart(parts, at, end) && Enumerable.Range(start, end - start).Any(word => words.Is(sentence, word, PlaceWord.Landmark)))
                return Joined(sentence, parts, sentence.Raw(start, end), at, end);
        }
        return parts;
    }

    private static bool IsApart(PlaceParts parts, int start, int end) => end <= parts.Start || start >= parts.End;

    /// <summary>It is one place with what stands right beside it: "achter de Lidl aan de Sluiskade".</summary>
    private PlaceParts Joined(Sentence sentence, PlaceParts parts, string near, int start, int end)
    {
        var isBehind = start == parts.End && sentence.Before(start) <= Gap.Space;
        var isBefore = end <= parts.Start && Enumerable.Range(end, parts.Start - end + 1).All(at => sentence.Before(at) <= Gap.Space && (at == parts.Start || words.IsSmall(sentence, at)));
        return parts with { Near = near, NearStart = start, Start = isBefore ? start : parts.Start, End = isBehind ? end : parts.End };
    }

    private static PlaceParts With(PlaceParts parts, string near, string landmark, int start, int end, bool asked) => parts with
    {
        Near = near,
        NearStart = start,
        Landmark = landmark,
        Start = parts.Name is null && parts.Lamppost is null ? start : asked ? Math.Min(start, parts.Start) : parts.Start,
        End = parts.Name is null && parts.Lamppost is null ? end : asked ? Math.Max(end, parts.End) : parts.End,
    };

    private (int Start, int End)? Dutch(Sentence sentence, int at, bool asked)
    {
        var near = words.Is(sentence, at, PlaceWord.Near);
        if (!near && !words.Is(sentence, at, PlaceWord.Within))
            return asked && words.Is(sentence, at, PlaceWord.Landmark) && sentence.Before(at + 1) != Gap.None ? (at, NameEnd(sentence, at + 1)) : null;
        var next = words.Is(sentence, at + 1, PlaceWord.LandmarkArticle) ? at + 2 : at + 1;
        if (!sentence.IsWord(next) || sentence.Before(next) > Gap.Space)
            return null;
        // the kind before the name: "de winkel Lidl"
        if (words.Is(sentence, next, PlaceWord.Landmark) && words.Is(sentence, next + 1, PlaceWord.Landmark) && sentence.IsCapital(next + 1))
            return (next + 1, NameEnd(sentence, next + 2));
        if (words.Is(sentence, next, PlaceWord.Landmark))
            return (at + 1, NameEnd(sentence, next + 1));
        // A name of two words of which the second tells what it is: "het Theresia ziekenhuis", "basisschool" behind its name.
        if (sentence.IsCapital(next) && words.Is(sentence, next + 1, PlaceWord.Landmark))
            return (at + 1, next + 2);
        return near && sentence.IsCapital(next) && !words.IsSmall(sentence, next) && !words.Is(sentence, next, PlaceWord.Fixture) ? (at + 1, WithKind(sentence, NameEnd(sentence, next + 1))) : null;
    }

    /// <summary>"de Yunus Emre moskee".</summary>
    private int WithKind(Sentence sentence, int end) => words.Is(sentence, end, PlaceWord.Landmark) && sentence.Before(end) == Gap.Space ? end + 1 : end;

    private static int NameEnd(Sentence sentence, int at)
    {
        while (sentence.IsCapital(at) && sentence.Before(at) <= Gap.Space)
            at++;
        return at;
    }
}
