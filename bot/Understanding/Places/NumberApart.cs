using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Places;

/// <summary>The house number told apart from its street: "in de Verzetslaan is de lamp kapot. Ik ben Truus, nummer 14".</summary>
internal sealed class NumberApart(NumberFinder numbers, StreetWords words)
{
    private const int MostBetween = 4;

    /// <summary>The parts with a number named elsewhere in the message, when it names one street or postcode without a number.</summary>
    /// <param name="streets">The streets it names.</param>
    public PlaceParts Add(Sentence sentence, PlaceParts parts, List<StreetFound> streets)
    {
        var isOne = parts.Street is not null ? streets.TrueForAll(street => street.Name == parts.Street || street.End <= parts.End) : parts.Postcode is { Length: > 4 };
        if (!isOne || parts.HouseNumber is not null || parts.Corner is not null || Named(sentence) is not var (number, addition))
            return parts;
        return parts with { HouseNumber = number, Addition = addition };
    }

    /// <summary>Not that of a lamppost, a report or a bus.</summary>
    private (string Number, string? Addition)? Named(Sentence sentence)
    {
        for (var at = 0; at < sentence.Count; at++)
        {
            if (From(sentence, at) is { } from && numbers.After(sentence, from) is var (number, addition, _))
                return (number, addition);
        }
        return null;
    }

    /// <summary>"Huisnummer is wel 19": small words may stand between.</summary>
    private int Behind(Sentence sentence, int at)
    {
        var number = at + 1;
        while (number < at + MostBetween && words.Is(sentence, number, PlaceWord.Around))
            number++;
        return number > at + 1 && sentence.IsNumber(number) ? number : at;
    }

    /// <summary>"Lantaarnpaal met het nummer 7".</summary>
    private bool IsOfLamppost(Sentence sentence, int at)
    {
        var before = at - 1;
        while (before > at - MostBetween && (words.Is(sentence, before, PlaceWord.Article) || sentence[before] is "met" or "with" or "mit"))
            before--;
        return words.Is(sentence, before, PlaceWord.Lamppost);
    }

    /// <summary>Where a number begins: "nummer 14", "ter hoogte van 30", "de buren op 43".</summary>
    public int? From(Sentence sentence, int at)
    {
        if (words.Is(sentence, at, PlaceWord.House))
            return IsOfLamppost(sentence, at) || words.Is(sentence, at - 1, PlaceWord.Numbered) ? null : Behind(sentence, at);
        if (words.Is(sentence, at, PlaceWord.Height))
            return at;
        return sentence.IsNumber(at + 2) && words.Is(sentence, at, PlaceWord.Neighbour) && words.Is(sentence, at + 1, PlaceWord.NeighbourAt) ? at + 2 : null;
    }
}
