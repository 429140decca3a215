using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Places;

/// <summary>What stands behind a house number: <c>12a</c>, <c>12-a</c>, <c>12 bis</c>, <c>5-2</c>, <c>25, toevoeging 3</c>.</summary>
internal sealed class HouseAdditions(StreetWords words)
{
    private const int MostLetters = 3;
    private const int Reach = 5;

    /// <summary>The number that ends before this token, with its addition.</summary>
    public (string Number, string? Addition, int End) Add(Sentence sentence, string number, int next)
    {
        if (IsSpelled(sentence, next))
            return (number, Shown(sentence, next), next + 3);
        if (IsLetterAndNumber(sentence, next))
            return (number, Shown(sentence, next) + "-" + sentence[next + 1], next + 2);
        if (sentence.IsWord(next) && IsAddition(sentence, next))
            return (number, Shown(sentence, next), next + 1);
        if (sentence.IsNumber(next) && sentence.Before(next) is Gap.Sign or Gap.Space && sentence.SignBefore(next) is '-' or '/')
            return IsRange(number, sentence[next]) ? (number, null, next + 1) : (number, "-" + sentence[next], next + 1);
        return Named(sentence, next) is var (addition, end) ? (number, addition, end) : (number, null, next);
    }

    /// <summary>"2A-14", and "5 b 2" with nothing behind it; not "12a-14", from one house to another.</summary>
    private static bool IsLetterAndNumber(Sentence sentence, int at)
    {
        if (!sentence.IsWord(at) || sentence[at].Length != 1 || sentence[at][0] is < 'a' or > 'k' || !sentence.IsNumber(at + 1) || sentence[at + 1].Length > MostLetters || IsRange(sentence[at - 1], sentence[at + 1]))
            return false;
        return sentence.Before(at) == Gap.None
            ? sentence.SignBefore(at + 1) is '-' or '/' && sentence.Before(at + 1) == Gap.Sign
            : sentence.Before(at) == Gap.Space && sentence.Before(at + 1) == Gap.Space && sentence[at + 1].Length == 1 && at + 2 == sentence.Count;
    }

    private bool IsAddition(Sentence sentence, int at) => sentence.Before(at) switch
    {
        Gap.None or Gap.Sign when sentence.SignBefore(at) is '\'' or '’' => false,
        Gap.None or Gap.Sign => sentence[at].Length <= MostLetters && !words.Is(sentence, at, PlaceWord.Attached),
        Gap.Space => words.Is(sentence, at, PlaceWord.Addition) || sentence[at].Length == 1 && IsLetter(sentence, at),
        _ => false,
    };

    /// <summary>"B van Bernard", "b wie Berta".</summary>
    private bool IsSpelled(Sentence sentence, int at) => sentence.IsWord(at) && sentence[at].Length == 1 && sentence.Before(at) <= Gap.Space
        && words.Is(sentence, at + 1, PlaceWord.SpelledWith) && sentence[at + 2].Length > 1 && sentence[at + 2][0] == sentence[at][0];

    /// <summary>"88 B", "7 c"; not the "I" of "I think" or the "u" of "ziet u".</summary>
    private bool IsLetter(Sentence sentence, int at) =>
        sentence[at][0] is >= 'a' and <= 'k' && (sentence.Before(at + 1) != Gap.Space || sentence.IsCapital(at)) && !(sentence.Before(at + 1) == Gap.Space && words.Is(sentence, at, PlaceWord.NoAddition));

    /// <summary>"nummer 25, toevoeging 3", "63, met een hoofdletter C".</summary>
    private (string Addition, int End)? Named(Sentence sentence, int from)
    {
        for (var at = from; at < from + Reach && at < sentence.Count && sentence.Before(at) != Gap.Stop; at++)
        {
            // "45 m. 3", but "6 t/m 20"
            if (!words.Is(sentence, at, PlaceWord.AdditionName) || at + 1 >= sentence.Count || sentence[at].Length == 1 && at > from)
                continue;
            if (sentence.IsNumber(at + 1) && sentence[at + 1].Length <= MostLetters)
                return ("-" + sentence[at + 1], at + 2);
            if (sentence[at + 1].Length == 1 && sentence.IsWord(at + 1))
                return (Shown(sentence, at + 1), at + 2);
        }
        return null;
    }

    private static bool IsRange(string from, string to) => to.Length == from.Length && string.CompareOrdinal(to, from) > 0;

    private static string Shown(Sentence sentence, int at) => sentence[at].Length == 1 ? sentence[at].ToUpperInvariant() : sentence[at];
}
