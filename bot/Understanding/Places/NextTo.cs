using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Places;

/// <summary>
/// An address that only tells what it is near: <c>schuin tegenover Parkweg 8</c>, <c>Parkweg naast nummer 8</c>, <c>Parkweg 8 karşısında</c>. The words are
/// kept as what it is near, as those of a landmark are, for that house is not the place itself.
/// </summary>
internal sealed class NextTo(StreetWords words)
{
    /// <summary>So many small words may stand between: "achter het huis op", "tegenover nummer".</summary>
    private const int Reach = 3;

    private readonly PatternSet told = WordFile.Patterns("nextto");

    public PlaceParts Add(Sentence sentence, PlaceParts parts)
    {
        if (parts.HouseNumber is null || parts.Near is not null)
            return parts;
        foreach (var match in told.Find(sentence))
        {
            if (Of(sentence, match, parts) is var (start, end))
                return parts with { Near = sentence.Raw(start, end), NearStart = start };
        }
        return parts;
    }

    /// <summary>The words and the address they tell of; null when they tell of something else.</summary>
    private (int Start, int End)? Of(Sentence sentence, PatternMatch match, PlaceParts parts)
    {
        if (match.Pattern.Section == "behind")
            return match.Start == parts.End && sentence.Before(match.Start) <= Gap.Space ? (parts.Start, match.End) : null;
        if (match.End <= parts.Start)
            return IsBeside(sentence, match.End, parts.Start) ? (match.Start, parts.End) : null;
        if (match.Start > parts.Start && match.End < parts.End)
            return (parts.Start, parts.End);
        // "in de Parkweg, schuin tegenover nummer 8"
        for (var at = match.End; at < match.End + Reach; at++)
        {
            if (sentence.IsNumber(at) && sentence[at].TrimStart('0') == parts.HouseNumber && IsBeside(sentence, match.End, at))
                return (match.Start, at + 1);
        }
        return null;
    }

    private bool IsBeside(Sentence sentence, int from, int to)
    {
        for (var at = from; at <= to; at++)
        {
            if (sentence.Before(at) > Gap.Space || at < to && !words.IsSmall(sentence, at) && !words.Is(sentence, at, PlaceWord.House) && !words.Is(sentence, at, PlaceWord.Number))
                return false;
        }
        return to - from <= Reach;
    }
}
