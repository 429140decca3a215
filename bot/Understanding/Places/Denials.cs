using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Places;

/// <summary>A place that it is not: <c>niet in de Parkweg</c>, <c>niet bij mij in de Koornmarkt maar</c>, <c>Parkweg değil</c>.</summary>
internal sealed class Denials(StreetWords words)
{
    /// <summary>So many small words may stand between: "not with us in the".</summary>
    private const int Reach = 5;

    private const int Behind = 2;

    public bool Is(Sentence sentence, int start, int end)
    {
        for (var at = start - 1; at >= 0 && at >= start - Reach && sentence.Before(at + 1) <= Gap.Space; at--)
        {
            if (words.Is(sentence, at, PlaceWord.Not))
                return true;
            if (!words.IsSmall(sentence, at) && !words.Is(sentence, at, PlaceWord.Inside) && !words.Is(sentence, at, PlaceWord.Placing) && !words.Is(sentence, at, PlaceWord.Area))
                break;
        }
        for (var at = end; at < end + Behind && sentence.Before(at) <= Gap.Space; at++)
        {
            if (words.Is(sentence, at, PlaceWord.NotBehind))
                return true;
        }
        return false;
    }
}
