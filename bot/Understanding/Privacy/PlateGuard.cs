using WijkBot.Conversations;
using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Privacy;

/// <summary>Plates of cars: <c>12-AB-CD</c>, <c>GH-412-T</c>, <c>gh412t</c> behind "kenteken", <c>BOR-AB 123</c>.</summary>
internal sealed class PlateGuard(PrivacyWords words)
{
    private const int Letters = 6;

    /// <summary>So far before it may be said that it is one.</summary>
    private const int Reach = 4;

    public void Find(PrivateSpans spans)
    {
        var sentence = spans.Sentence;
        for (var at = 0; at < sentence.Count; at++)
        {
            if (End(sentence, at) is { } end)
                spans.AddTokens(at, end, PrivateKind.Plate);
        }
    }

    private int? End(Sentence sentence, int at)
    {
        if (IsGerman(sentence, at))
            return at + 3;
        var (end, length, hasLetters, hasDigits) = (at, 0, false, false);
        while (end < sentence.Count && length < Letters && sentence[end].Length <= 3 && (end == at || sentence.Before(end) is Gap.None or Gap.Sign or Gap.Space))
        {
            length += sentence[end].Length;
            hasLetters |= sentence.IsWord(end) && sentence[end].All(char.IsAsciiLetter);
            hasDigits |= sentence.IsNumber(end);
            end++;
        }
        var isWhole = length == Letters && hasLetters && hasDigits && end - at is 3 or 4 && (end == sentence.Count || sentence.Before(end) > Gap.None);
        return isWhole && (IsJoined(sentence, at, end) && !IsDate(sentence, at) || IsSaid(sentence, at)) ? end : null;
    }

    /// <summary>Three parts with a sign between them, or all together in capitals.</summary>
    private static bool IsJoined(Sentence sentence, int at, int end)
    {
        var (signs, capitals) = (true, true);
        for (var next = at; next < end; next++)
        {
            signs &= next == at || sentence.Before(next) == Gap.Sign && sentence.SignBefore(next) == '-' || sentence.Before(next) == Gap.None;
            capitals &= (next == at || sentence.Before(next) == Gap.None) && (!sentence.IsWord(next) || sentence.Raw(next).IndexOfAnyInRange('a', 'z') < 0);
        }
        return signs && (capitals || sentence.Before(at + 1) == Gap.Sign);
    }

    /// <summary>"1-nov-26".</summary>
    private bool IsDate(Sentence sentence, int at) => words.Is(sentence[at + 1], PrivacyWord.Month);

    private static bool IsGerman(Sentence sentence, int at) =>
        sentence.IsWord(at) && sentence[at].Length <= 3 && sentence.IsWord(at + 1) && sentence[at + 1].Length <= 2 && sentence.Before(at + 1) == Gap.Sign && sentence.SignBefore(at + 1) == '-'
        && sentence.IsNumber(at + 2) && sentence[at + 2].Length is >= 2 and <= 4 && sentence.Before(at + 2) is Gap.Space or Gap.Sign or Gap.None
        && sentence.Raw(at).IndexOfAnyInRange('a', 'z') < 0 && sentence.Raw(at + 1).IndexOfAnyInRange('a', 'z') < 0;

    private bool IsSaid(Sentence sentence, int at)
    {
        for (var before = at - 1; before >= at - Reach && before >= 0; before--)
        {
            if (words.Is(sentence[before], PrivacyWord.Plate))
                return true;
        }
        return false;
    }
}
