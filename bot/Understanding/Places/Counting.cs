using WijkBot.Understanding.Texts;
using WijkBot.Understanding.Topics;

namespace WijkBot.Understanding.Places;

/// <summary>
/// Numbers that count something and are no house: "3 containers vol", "2 kapotte lampen", "3 of 4 zakken", "1 boom omgewaaid", "2x", "5 minuten". So few things
/// are counted: "24 stoeptegels los" is at number 24. Behind "nummer" it is a house.
/// </summary>
internal sealed class Counting(StreetWords words)
{
    private const int MostBetween = 2;

    private readonly SmallWords kinds = new("counted");

    /// <param name="many">Of what is told behind another number, more are counted too: "12 en 15 zakken".</param>
    public bool Is(Sentence sentence, int at, bool many = false)
    {
        if (IsTime(sentence, at) || sentence.Before(at + 1) == Gap.None && sentence[at + 1] == "x")
            return true;
        if (sentence.Before(at + 1) == Gap.Space && words.Is(sentence, at + 1, PlaceWord.Unit) && !sentence.IsNumber(at + 2))
            return true;
        if (words.Is(sentence, at - 1, PlaceWord.House) || !many && sentence[at].Length > 1)
            return false;
        return IsThing(sentence, at + 1, sentence[at]) || IsOrMore(sentence, at);
    }

    /// <summary>"23.00", "18:30".</summary>
    private static bool IsTime(Sentence sentence, int at) => sentence.IsNumber(at + 1) && sentence[at + 1].Length == 2 && sentence.Before(at + 1) == Gap.Sign && sentence.SignBefore(at + 1) is ':' or '.';

    private bool IsThing(Sentence sentence, int at, string number)
    {
        var next = at;
        while (next < at + MostBetween && kinds.Has(sentence[next]) && sentence.Before(next) == Gap.Space)
            next++;
        return sentence.Before(next) == Gap.Space && words.Is(sentence, next, number == "1" ? PlaceWord.OneThing : PlaceWord.Thing);
    }

    /// <summary>"3 of 4 zakken", "2 a 3 zakken", "2-3 zakken".</summary>
    private bool IsOrMore(Sentence sentence, int at)
    {
        // "3 2 zakken" is house 3, with two bags
        var next = sentence.IsNumber(at + 1) ? HouseJoints.Signed(sentence, at + 1) is HouseJoint.Row ? at + 1 : -1 : sentence.IsNumber(at + 2) && (words.Is(sentence, at + 1, PlaceWord.And) || sentence[at + 1] == "a") ? at + 2 : -1;
        return next > 0 && sentence[next].Length <= 2 && (IsThing(sentence, next + 1, sentence[next]) || words.Is(sentence, next + 1, PlaceWord.Unit));
    }
}
