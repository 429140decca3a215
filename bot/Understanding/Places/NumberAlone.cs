using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Places;

/// <summary>The number of a house that is told without its street, which was told before or is still to be told.</summary>
internal sealed class NumberAlone(StreetWords words, NumberFinder numbers, NumberApart apart, OtherHouses others)
{
    /// <summary>A number that counts nothing and is no time: not the 6 of "vanaf 6 uur" or the 18 of "18:00".</summary>
    public bool IsOfPlace(Sentence sentence, int at) => sentence.IsNumber(at) && !words.Is(sentence, at + 1, PlaceWord.Unit) && !words.Is(sentence, at - 1, PlaceWord.Unit)
        && !(sentence.IsNumber(at + 1) && sentence.SignBefore(at + 1) is ':' or '.') && !(sentence.IsNumber(at - 1) && sentence.SignBefore(at) is ':' or '.');

    /// <summary>The number that is told alone: <c>nummer 14</c>.</summary>
    /// <param name="asked">It was asked for: the digits alone are enough.</param>
    public (string Number, string? Addition)? Bare(Sentence sentence, bool asked = false)
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
    public (string Number, string? Addition)? Beside(Sentence sentence)
    {
        for (var at = 0; at < sentence.Count; at++)
        {
            if ((apart.From(sentence, at) ?? NextTo(sentence, at)) is { } from && numbers.After(sentence, from) is var (number, addition, _))
                return (number, addition);
        }
        return numbers.Told(sentence, 0) is var (first, letter, end) && words.Is(sentence, end, PlaceWord.House) ? (first, letter) : null;
    }

    /// <summary>"Naast nr 8".</summary>
    private int? NextTo(Sentence sentence, int at) => words.Is(sentence, at, PlaceWord.House) && words.Is(sentence, at - 1, PlaceWord.Near) ? at : null;
}
