using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Places;

/// <summary>
/// The number that belongs to a street: behind it, before it as the English write it, and in an answer also further on or before a comma:
/// <c>in de Windslaan, op 33</c>, <c>achtentwintig, Gravenallee</c>.
/// </summary>
internal sealed class NumberOfStreet(StreetWords words, NumberFinder numbers)
{
    private const int MostWordsBetween = 3;

    /// <summary>The street with its number, when it is told with one.</summary>
    /// <param name="until">Where the next street begins.</param>
    public PlaceParts Add(Sentence sentence, StreetFound street, int until, bool asked)
    {
        var parts = new PlaceParts { Street = street.Name, StreetGuessed = street.Guessed, Start = street.Start, End = street.End };
        if (numbers.After(sentence, street.End) is var (number, addition, end))
            return parts with { HouseNumber = number, Addition = addition, End = end };
        if (Sided(sentence, street.End) is var (sided, letters, last))
            return parts with { HouseNumber = sided, Addition = letters, End = last, StreetGuessed = true };
        if (IsTooLong(sentence, street.End))
            return parts with { End = street.End + 1, StreetGuessed = true };
        if (IsNumberFirst(sentence, street.Start, asked))
            return parts with { HouseNumber = sentence[street.Start - 1], Start = street.Start - 1 };
        if (!asked || (Beside(sentence, street.End) ?? FurtherOn(sentence, street.End, until) ?? Before(sentence, street.Start)) is not var (told, letter))
            return parts;
        return parts with { HouseNumber = told, Addition = letter };
    }

    /// <summary>"Parkweg 12345": no house has that number, so that something was mistyped.</summary>
    private static bool IsTooLong(Sentence sentence, int at) => sentence.IsNumber(at) && sentence[at].Length is 5 or 6 && sentence[at][0] != '0' && sentence.Before(at) == Gap.Space && sentence.Before(at + 1) >= Gap.Space;

    /// <summary>"Grotestraat Noord 45": a side that is no part of the name in the list.</summary>
    private (string Number, string? Addition, int End)? Sided(Sentence sentence, int at) =>
        words.Is(sentence, at, PlaceWord.Side) && sentence.Before(at) <= Gap.Space && sentence.IsNumber(at + 1) ? numbers.After(sentence, at + 1) : null;

    /// <summary>"12 Parkweg".</summary>
    private bool IsNumberFirst(Sentence sentence, int street, bool asked) => sentence.IsNumber(street - 1) && sentence[street - 1].Length <= 3 && sentence.Before(street) == Gap.Space && !IsOfLamppost(sentence, street - 1)
        && (sentence.Before(street - 1) >= Gap.Comma || words.Is(sentence, street - 2, PlaceWord.Placing) || asked && !words.Is(sentence, street - 2, PlaceWord.Numbered));

    /// <summary>"Lantaarnpaal nr. 12 Parkweg".</summary>
    private bool IsOfLamppost(Sentence sentence, int number)
    {
        var before = number - 1;
        while ((words.Is(sentence, before, PlaceWord.House) || sentence.IsNumber(before) && sentence.Before(before + 1) == Gap.Sign) && before > number - MostWordsBetween)
            before--;
        return words.Is(sentence, before, PlaceWord.Lamppost);
    }

    /// <summary>"Piet Heinstraat vijfendertig rood": so high a number counts nothing.</summary>
    private (string Number, string? Addition)? Beside(Sentence sentence, int at) =>
        sentence.IsWord(at) && numbers.Told(sentence, at) is var (number, addition, end) && number.Length > 1 && !words.Is(sentence, end, PlaceWord.Unit) ? (number, addition) : null;

    /// <summary>"De Windslaan, mijn dochter woont op 33": where one is, and nothing that is counted.</summary>
    private (string Number, string? Addition)? FurtherOn(Sentence sentence, int from, int until)
    {
        for (var at = from + 1; at < until; at++)
        {
            if (IsAnnounced(sentence, at) && numbers.After(sentence, at) is var (number, addition, end) && sentence.Before(end) >= Gap.Comma)
                return (number, addition);
        }
        return null;
    }

    private bool IsAnnounced(Sentence sentence, int at) => !words.Is(sentence, at - 2, PlaceWord.Lamppost) && !words.Is(sentence, at - 2, PlaceWord.Numbered)
        && (words.Is(sentence, at - 1, PlaceWord.Placing) || sentence.Before(at) == Gap.Comma && sentence.IsNumber(at));

    /// <summary>"Twintig, Parkweg", "op nummer 14 in de Parkweg".</summary>
    private (string Number, string? Addition)? Before(Sentence sentence, int street)
    {
        for (var at = Math.Max(0, street - MostWordsBetween - 2); at < street; at++)
        {
            var isFirst = at == 0 || words.Is(sentence, at - 1, PlaceWord.Placing) || words.Is(sentence, at - 1, PlaceWord.House);
            if (isFirst && numbers.Told(sentence, at) is var (number, addition, end) && end <= street && Between(sentence, end, street))
                return (number, addition);
        }
        return null;
    }

    private bool Between(Sentence sentence, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (!words.Is(sentence, at, PlaceWord.Placing) && !words.Is(sentence, at, PlaceWord.Article) && !words.Is(sentence, at, PlaceWord.Inside) && !words.Is(sentence, at, PlaceWord.Of))
                return false;
        }
        return true;
    }
}
