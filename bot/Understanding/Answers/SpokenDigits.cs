using System.Globalization;
using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Answers;

/// <summary>Digits as people say them together: <c>zeven negentig</c> for 97, <c>negen en tachtig</c>, <c>drie keer een vijf</c>, <c>honderdtwintig</c>.</summary>
internal static class SpokenDigits
{
    private const int MostTimes = 5;

    /// <summary>What is said together from this token on, and the index behind it; null when it is nothing of the kind.</summary>
    public static (string Digits, int End)? At(Sentence sentence, NumberWords numbers, int at) =>
        Repeated(sentence, numbers, at) ?? Joined(sentence, numbers, at)
        ?? (sentence.IsWord(at) && numbers.Cardinal(sentence[at]) is >= 100 and < 1000 and var value ? (Shown(value), at + 1) : null);

    /// <summary>Behind "en dan", "en tot slot": words between two groups of digits.</summary>
    public static int Behind(Sentence sentence, NumberWords numbers, int at)
    {
        while (sentence.IsWord(at) && numbers.Dictated(sentence[at]) == "between" && numbers.Cardinal(sentence[at]) is null)
            at++;
        return at;
    }

    /// <summary>"Drie keer een vijf", "twee maal nul".</summary>
    private static (string Digits, int End)? Repeated(Sentence sentence, NumberWords numbers, int at)
    {
        if (One(sentence, numbers, at) is not (>= 2 and <= MostTimes and var times) || numbers.Dictated(sentence[at + 1]) != "times")
            return null;
        var digit = Behind(sentence, numbers, at + 2);
        if (numbers.IsArticle(sentence[digit]) && One(sentence, numbers, digit + 1) is not null)
            digit++;
        return One(sentence, numbers, digit) is { } value ? (string.Concat(Enumerable.Repeat(Shown(value), (int)times)), digit + 1) : null;
    }

    /// <summary>The ones before the tens, with "en" between them or without.</summary>
    private static (string Digits, int End)? Joined(Sentence sentence, NumberWords numbers, int at)
    {
        if (!sentence.IsWord(at) || numbers.Cardinal(sentence[at]) is not (>= 1 and < 10 and var ones) || sentence.Before(at + 1) >= Gap.Comma)
            return null;
        var tens = numbers.IsJoin(sentence[at + 1]) ? at + 2 : at + 1;
        return numbers.Cardinal(sentence[tens]) is >= 20 and < 100 and var value && value % 10 == 0 ? (Shown(value + ones), tens + 1) : null;
    }

    private static decimal? One(Sentence sentence, NumberWords numbers, int at) =>
        sentence.IsNumber(at) && sentence[at].Length == 1 ? sentence[at][0] - '0' : sentence.IsWord(at) && numbers.Cardinal(sentence[at]) is >= 0 and < 10 and var value && decimal.Truncate(value) == value ? value : null;

    private static string Shown(decimal value) => value.ToString("0", CultureInfo.InvariantCulture);
}
