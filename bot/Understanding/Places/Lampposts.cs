using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Places;

/// <summary>The number on a lamppost: <c>lantaarnpaal 4711</c>, <c>lichtmast nr. 7</c>, <c>paal A-456</c>, <c>mast 12-34</c>, <c>op de paal staat 0456</c>.</summary>
internal sealed class Lampposts(StreetWords words, NumberFinder numbers)
{
    private const int MostWordsBetween = 3;
    private const int MostLetters = 2;

    public PlaceParts Add(Sentence sentence, PlaceParts parts)
    {
        for (var at = 0; at < sentence.Count; at++)
        {
            if (words.Is(sentence, at, PlaceWord.Lamppost) && Number(sentence, at + 1, parts) is var (number, end))
                return parts with { Lamppost = number, LamppostTold = sentence.Raw(at, end), Start = parts.IsEmpty ? at : parts.Start, End = parts.IsEmpty ? end : parts.End };
        }
        return parts;
    }

    private (string Number, int End)? Number(Sentence sentence, int from, PlaceParts parts)
    {
        var at = from;
        // "de lantaarnpaal bij nummer 8": of a house
        while (at < from + MostWordsBetween && !IsLettered(sentence, at) && (IsSaid(sentence, from, at) || words.Is(sentence, at, PlaceWord.House) || words.Is(sentence, at, PlaceWord.Article) || sentence[at] is "met" or "with" or "mit"))
            at++;
        if (at == parts.End - 1 && parts.HouseNumber == sentence[at])
            return null;
        if (IsLettered(sentence, at))
            return (sentence.Raw(at, at + 2).ToUpperInvariant(), at + 2);
        if (InTwo(sentence, at))
            return (sentence.Raw(at, at + 2), at + 2);
        if (!sentence.IsNumber(at) || sentence.IsNumber(at + 1) && sentence[at + 1].Length > 4 || numbers.Counting.Is(sentence, at))
            return null;
        var isLettered = sentence.IsWord(at + 1) && sentence[at + 1].Length == 1 && sentence.Before(at + 1) == Gap.None && sentence[at + 1] != "x";
        return isLettered ? (sentence[at] + sentence[at + 1].ToUpperInvariant(), at + 2) : (sentence[at], at + 1);
    }

    /// <summary>"Op de paal staat 0456", "the number on the post is 12".</summary>
    private bool IsSaid(Sentence sentence, int from, int at) =>
        words.Is(sentence, at, PlaceWord.Being) && words.Is(sentence, from - 2, PlaceWord.Article) && words.Is(sentence, from - 3, PlaceWord.Placing);

    /// <summary>"12-34", "3/117"; not a moment.</summary>
    private static bool InTwo(Sentence sentence, int at) => sentence.IsNumber(at) && sentence.IsNumber(at + 1) && sentence.Before(at + 1) == Gap.Sign && sentence.SignBefore(at + 1) is '-' or '/' && sentence[at + 1].Length <= 4;

    /// <summary>"A-456", "b12".</summary>
    private static bool IsLettered(Sentence sentence, int at) =>
        sentence.IsWord(at) && sentence[at].Length <= MostLetters && sentence.IsNumber(at + 1) && sentence.Before(at + 1) is Gap.None or Gap.Sign && sentence.SignBefore(at + 1) is not ('\'' or '.');
}
