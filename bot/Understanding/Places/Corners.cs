using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Places;

/// <summary>Two streets that meet: <c>hoek A en B</c>, <c>A/B</c>, <c>waar de A op de B komt</c>, <c>tussen A en B</c>.</summary>
internal sealed class Corners(StreetWords words)
{
    /// <summary>So far the word that tells it may be from the first street.</summary>
    private const int Reach = 5;

    /// <summary>So far the streets may be from each other: "hoek A en uh hoe heet ie de B", "de A, daar op de hoek waar hij op de B komt".</summary>
    private const int Apart = 10;

    /// <summary>The first corner; null when no two streets meet.</summary>
    public PlaceParts? Of(Sentence sentence, List<StreetFound> streets)
    {
        for (var at = 0; at + 1 < streets.Count; at++)
        {
            var (first, second) = (streets[at], streets[at + 1]);
            if (first.Name != second.Name && IsCorner(sentence, first, second))
                return new PlaceParts { Street = first.Name, StreetGuessed = first.Guessed || second.Guessed, Corner = second.Name, Start = first.Start, End = second.End };
        }
        return null;
    }

    private bool IsCorner(Sentence sentence, StreetFound first, StreetFound second)
    {
        if (second.Start - first.End > Apart)
            return false;
        for (var at = first.End; at < second.Start; at++)
        {
            if (sentence.IsNumber(at) || sentence.Before(at) == Gap.Stop && at > first.End)
                return false;
        }
        return IsSlash(sentence, first, second)
            || Tells(sentence, Math.Max(0, first.Start - Reach), first.Start, PlaceWord.Corner) || Tells(sentence, first.End, second.Start, PlaceWord.Corner)
            || Tells(sentence, second.End, second.End + 3, PlaceWord.CornerBehind);
    }

    private static bool IsSlash(Sentence sentence, StreetFound first, StreetFound second) => second.Start == first.End
        && sentence.Text.AsSpan(sentence.Tokens[first.End - 1].End, sentence.Tokens[second.Start].Start - sentence.Tokens[first.End - 1].End).Contains('/');

    private bool Tells(Sentence sentence, int from, int to, PlaceWord kind)
    {
        for (var at = from; at < to && at < sentence.Count; at++)
        {
            if (words.Is(sentence, at, kind))
                return true;
        }
        return false;
    }
}
