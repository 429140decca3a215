using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Places;

/// <summary>The house number told apart from its street: "in de Verzetslaan is de lamp kapot. Ik ben Truus, nummer 14".</summary>
internal sealed class NumberApart(StreetFinder streets, NumberFinder numbers, StreetWords words)
{
    /// <summary>The parts with a number named elsewhere in the message, when it names one street without a number.</summary>
    public PlaceParts Add(Sentence sentence, PlaceParts parts, bool asked)
    {
        if (parts.Street is null || parts.HouseNumber is not null || parts.Corner is not null || Named(sentence) is not var (number, addition))
            return parts;
        for (var at = parts.End; at < sentence.Count; at++)
        {
            if (streets.At(sentence, at, asked) is { } other && other.Name != parts.Street)
                return parts;
        }
        return parts with { HouseNumber = number, Addition = addition };
    }

    /// <summary>Not that of a lamppost, a report or a bus.</summary>
    private (string Number, string? Addition)? Named(Sentence sentence)
    {
        for (var at = 0; at < sentence.Count; at++)
        {
            var isHouse = sentence[at] is "nummer" or "nr" or "huisnummer" or "number" && !words.Is(sentence[at - 1], "lamppost") && !words.Is(sentence[at - 1], "numbered");
            if (isHouse && sentence.Before(at + 1) <= Gap.Space && numbers.After(sentence, at) is var (number, addition, _))
                return (number, addition);
        }
        return null;
    }
}
