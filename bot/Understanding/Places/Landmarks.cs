using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Places;

/// <summary>Places in words: <c>achter de Lidl</c>, <c>bij het station</c>, <c>tussen de kerk en de school</c>.</summary>
internal sealed class Landmarks(StreetWords words)
{
    /// <summary>The parts with the first landmark of the message.</summary>
    public PlaceParts Add(Sentence sentence, PlaceParts parts)
    {
        for (var at = 0; at < sentence.Count; at++)
        {
            if (End(sentence, at) is not { } end)
                continue;
            return parts with
            {
                Near = sentence.Raw(at + 1, end),
                Start = parts.Name is null && parts.Lamppost is null ? at : parts.Start,
                End = parts.Name is null && parts.Lamppost is null ? end : parts.End,
            };
        }
        return parts;
    }

    private int? End(Sentence sentence, int at)
    {
        var near = words.Is(sentence[at], "near");
        if (!near && !words.Is(sentence[at], "within"))
            return null;
        var next = sentence[at + 1] is "de" or "het" or "t" or "een" or "the" or "onze" ? at + 2 : at + 1;
        if (!sentence.IsWord(next) || sentence.Before(next) > Gap.Space)
            return null;
        if (words.Is(sentence[next], "landmark"))
            return NameEnd(sentence, next + 1);
        // A name of two words of which the second tells what it is: "het Theresia ziekenhuis", "basisschool" behind its name.
        if (sentence.IsCapital(next) && words.Is(sentence[next + 1], "landmark"))
            return next + 2;
        return near && sentence.IsCapital(next) ? NameEnd(sentence, next + 1) : null;
    }

    private static int NameEnd(Sentence sentence, int at)
    {
        while (sentence.IsCapital(at) && sentence.Before(at) <= Gap.Space)
            at++;
        return at;
    }
}
