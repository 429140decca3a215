using WijkBot.Understanding.Texts;
using WijkBot.Understanding.Topics;

namespace WijkBot.Understanding.Places;

/// <summary>What stands behind a house number: <c>12a</c>, <c>12-a</c>, <c>12 A1</c>, <c>12 bis</c>, <c>8 III</c>, <c>5-2</c>, <c>25, toevoeging 3</c>.</summary>
internal sealed class HouseAdditions(StreetWords words, Counting counting)
{
    private const int MostLetters = 3;
    private const int Reach = 5;

    /// <summary>These say something else in the middle of a sentence: "8 rood" is an addition, "8 boven de winkel" is not.</summary>
    private readonly SmallWords last = new("houseaddition");

    private readonly LooseLetter loose = new(words);

    /// <summary>The number that ends before this token, with its addition.</summary>
    /// <param name="isSpoken">The number was told in words: "twee a drie" is no house.</param>
    public (string Number, string? Addition, int End) Add(Sentence sentence, string number, int next, bool isSpoken = false)
    {
        if (IsSpelled(sentence, next))
            return (number, Shown(sentence, next), next + 3);
        if (IsLetterAndNumber(sentence, next))
            return (number, Shown(sentence, next) + (sentence.Before(next + 1) == Gap.None ? "" : "-") + sentence[next + 1], next + 2);
        if (sentence.IsWord(next) && IsAddition(sentence, next, isSpoken))
            return (number, Shown(sentence, next), next + 1);
        if (sentence.IsNumber(next) && sentence.Before(next) is Gap.Sign or Gap.Space && sentence.SignBefore(next) is '-' or '/')
            return IsRange(number, sentence[next]) ? (number, null, next + 1) : (number, sentence[next], next + 1);
        // "12 - 2 zakken"
        if (sentence.IsNumber(next) && counting.Is(sentence, next))
            return (number, null, next);
        return Named(sentence, next) is var (addition, end) ? (number, addition, end) : (number, null, next);
    }

    /// <summary>"2A-14", "112 A1", and "5 b 2" with nothing behind it; not "12a-14", from one house to another.</summary>
    private static bool IsLetterAndNumber(Sentence sentence, int at)
    {
        if (!sentence.IsWord(at) || sentence[at].Length != 1 || sentence[at][0] is < 'a' or > 'k' || !sentence.IsNumber(at + 1) || sentence[at + 1].Length > MostLetters)
            return false;
        return sentence.Before(at + 1) switch
        {
            Gap.None => sentence.Before(at) <= Gap.Space,
            Gap.Sign => sentence.SignBefore(at + 1) is '-' or '/' && sentence.Before(at) <= Gap.Space && !IsRange(sentence[at - 1], sentence[at + 1]),
            Gap.Space => sentence.Before(at) == Gap.Space && sentence[at + 1].Length == 1 && at + 2 == sentence.Count && !IsRange(sentence[at - 1], sentence[at + 1]),
            _ => false,
        };
    }

    private bool IsAddition(Sentence sentence, int at, bool isSpoken) => sentence.Before(at) switch
    {
        Gap.None or Gap.Sign when sentence.SignBefore(at) is '\'' or '’' => false,
        Gap.None or Gap.Sign => sentence[at].Length <= MostLetters && !words.Is(sentence, at, PlaceWord.Attached) || IsLast(sentence, at),
        Gap.Space => words.Is(sentence, at, PlaceWord.Addition) || IsLast(sentence, at) || sentence[at].Length == 1 && loose.Is(sentence, at, isSpoken),
        _ => false,
    };

    private bool IsLast(Sentence sentence, int at) => last.Has(sentence[at]) && sentence.Before(at + 1) >= Gap.Comma;

    /// <summary>"B van Bernard", "b wie Berta".</summary>
    private bool IsSpelled(Sentence sentence, int at) => sentence.IsWord(at) && sentence[at].Length == 1 && sentence.Before(at) <= Gap.Space
        && words.Is(sentence, at + 1, PlaceWord.SpelledWith) && sentence[at + 2].Length > 1 && sentence[at + 2][0] == sentence[at][0];

    /// <summary>"nummer 25, toevoeging 3", "63, met een hoofdletter C".</summary>
    private (string Addition, int End)? Named(Sentence sentence, int from)
    {
        for (var at = from; at < from + Reach && at < sentence.Count && sentence.Before(at) != Gap.Stop; at++)
        {
            // "45 m. 3", but "6 t/m 20"
            if (!words.Is(sentence, at, PlaceWord.AdditionName) || at + 1 >= sentence.Count || sentence[at].Length == 1 && at > from)
                continue;
            if (sentence.IsNumber(at + 1) && sentence[at + 1].Length <= MostLetters)
                return (sentence[at + 1], at + 2);
            if (sentence[at + 1].Length == 1 && sentence.IsWord(at + 1))
                return (Shown(sentence, at + 1), at + 2);
        }
        return null;
    }

    private static bool IsRange(string from, string to) => to.Length == from.Length && string.CompareOrdinal(to, from) > 0;

    /// <summary>A letter, or a floor in Roman digits, as a capital.</summary>
    private static string Shown(Sentence sentence, int at) => sentence[at].Length == 1 || sentence[at].All(letter => letter is 'i' or 'v') ? sentence[at].ToUpperInvariant() : sentence[at];
}
