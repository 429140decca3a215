using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Places;

/// <summary>The number on a lamppost: <c>lantaarnpaal 4711</c>, <c>lichtmast nr. 7</c>, <c>paal A-456</c>.</summary>
internal sealed class Lampposts(StreetWords words)
{
    private const int MostWordsBetween = 3;
    private const int MostLetters = 2;

    public PlaceParts Add(Sentence sentence, PlaceParts parts)
    {
        for (var at = 0; at < sentence.Count; at++)
        {
            if (words.Is(sentence, at, PlaceWord.Lamppost) && Number(sentence, at + 1, parts) is var (number, end))
                return parts with { Lamppost = number, Start = parts.IsEmpty ? at : parts.Start, End = parts.IsEmpty ? end : parts.End };
        }
        return parts;
    }

    private (string Number, int End)? Number(Sentence sentence, int from, PlaceParts parts)
    {
        var at = from;
        // "de lantaarnpaal bij nummer 8": of a house
        while (at < from + MostWordsBetween && words.Is(sentence, at, PlaceWord.Number) && !words.Is(sentence, at, PlaceWord.Placing))
            at++;
        if (at == parts.End - 1)
            return null;
        if (sentence.IsWord(at) && sentence[at].Length <= MostLetters && sentence.IsNumber(at + 1) && sentence.Before(at + 1) is Gap.None or Gap.Sign && sentence.SignBefore(at + 1) != '\'')
            return (sentence.Raw(at, at + 2).ToUpperInvariant(), at + 2);
        if (!sentence.IsNumber(at) || sentence[at].Length < 2 && !IsSurely(sentence, at, at > from))
            return null;
        var isLettered = sentence.IsWord(at + 1) && sentence[at + 1].Length == 1 && sentence.Before(at + 1) == Gap.None && sentence[at + 1] != "x";
        return isLettered ? (sentence[at] + sentence[at + 1].ToUpperInvariant(), at + 2) : (sentence[at], at + 1);
    }

    /// <summary>Of one digit: behind "nummer", or with nothing behind it that it may count.</summary>
    private bool IsSurely(Sentence sentence, int at, bool isAnnounced) =>
        isAnnounced && words.Is(sentence, at - 1, PlaceWord.House) || sentence.Before(at + 1) >= Gap.Comma || words.Is(sentence, at + 1, PlaceWord.Placing);
}
