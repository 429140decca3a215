using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Places;

/// <summary>Finds names of streets: those of the list in any spelling, and words that look like one.</summary>
internal sealed class StreetFinder(StreetWords words)
{
    /// <summary>The streets of a message, in order.</summary>
    /// <param name="known">The names of the list that are in it.</param>
    /// <param name="asked">The place was asked for, so that small letters may be a name too.</param>
    public List<StreetFound> All(Sentence sentence, List<NameFound> known, bool asked)
    {
        var found = new List<StreetFound>();
        var (next, from) = (0, 0);
        for (var at = 0; at < sentence.Count; at++)
        {
            if (next < known.Count && known[next].Start == at)
            {
                var name = known[next++];
                if (!name.IsBorne && name.Known.Street is { } street)
                    found.Add(new StreetFound(street.Name, at, name.End, name.Guessed));
                from = name.End;
                at = name.End - 1;
            }
            else if (Unlisted(sentence, at, Math.Max(from, found.Count > 0 ? found[^1].End : 0), asked) is { } other)
            {
                found.Add(other);
                at = other.End - 1;
            }
        }
        return found;
    }

    /// <param name="from">What stands before it belongs to another name.</param>
    private StreetFound? Unlisted(Sentence sentence, int at, int from, bool asked)
    {
        if (!sentence.IsWord(at) || !words.LooksLikeStreet(sentence[at]) || !IsName(sentence, at, asked))
            return null;
        var start = at;
        while (start > from && sentence.Before(start) <= Gap.Space && BelongsToName(sentence, start - 1, asked))
            start--;
        var end = at + 1;
        while (sentence.IsWord(end) && sentence.Before(end) <= Gap.Space && words.Is(sentence, end, PlaceWord.Side))
            end++;
        return new StreetFound(sentence.Raw(start, end), start, end, false);
    }

    /// <summary>A "park" or "markt" in small letters is a street only when it was asked for, or has a number.</summary>
    private bool IsName(Sentence sentence, int at, bool asked) =>
        words.IsSurelyStreet(sentence[at]) || asked || sentence.IsNumber(at + 1) && sentence.Before(at + 1) <= Gap.Space
        || sentence.IsCapital(at) && (words.Is(sentence, at - 1, PlaceWord.Placing) || words.Is(sentence, at - 1, PlaceWord.Article));

    private bool BelongsToName(Sentence sentence, int at, bool asked)
    {
        if (!sentence.IsWord(at) || words.Is(sentence, at, PlaceWord.Corner))
            return false;
        if (asked && sentence.IsCapital(at) && !words.Is(sentence, at, PlaceWord.Preposition))
            return true;
        if (words.Is(sentence, at, PlaceWord.Particle))
            return at > 0 && BelongsToName(sentence, at - 1, asked) || sentence.IsCapital(at) && at > 0 || !words.Is(sentence, at, PlaceWord.Article) && !words.Is(sentence, at, PlaceWord.Preposition) && !words.Is(sentence, at, PlaceWord.Loose);
        return !words.Is(sentence, at, PlaceWord.Preposition) && !words.LooksLikeStreet(sentence[at]) && (sentence.IsCapital(at) && at > 0 || asked && at < 3 && !words.Is(sentence, at, PlaceWord.Landmark));
    }
}

/// <param name="Guessed">Only like a street of the list.</param>
internal readonly record struct StreetFound(string Name, int Start, int End, bool Guessed);
