using System.Globalization;
using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Answers;

/// <summary>A number of one or more words or digits, put together: "honderd vijftig", "twenty three", "vier en een half", "1.500".</summary>
internal sealed class SpelledNumber(NumberWords numbers)
{
    private const int MostDigits = 12;
    private const int Thousand = 1000;
    private const int Hundred = 100;
    private const int Dozen = 12;
    private const int Ten = 10;

    private static readonly string[] Tens = ["tig", "teg", "zig", "ty"];
    private static readonly string[] Teens = ["tien", "teen", "zehn"];

    /// <summary>The number that begins at a token, and the index behind it; null when none does.</summary>
    public (decimal Value, int End)? At(Sentence sentence, int index)
    {
        if ((sentence.IsNumber(index) ? Digits(sentence, index) : Words(sentence, index)) is not var (value, end))
            return null;
        return numbers.Dozens.Contains(sentence[end]) && sentence.Before(end) == Gap.Space ? (value * Dozen, end + 1) : (value, end);
    }

    private (decimal Value, int End)? Words(Sentence sentence, int index)
    {
        if (Word(sentence, index) is not { } first)
            return null;
        // "half a dozen"
        if (first == 0.5m && numbers.IsArticle(sentence[index + 1]) && numbers.Dozens.Contains(sentence[index + 2]))
            return (first * Dozen, index + 3);
        var (total, current, end) = first >= Thousand ? (first, 0m, index + 1) : (0m, first, index + 1);
        while (Next(sentence, end, current, total) is var (value, next))
        {
            (total, current) = value switch
            {
                Thousand => (total + Math.Max(1, current) * Thousand, 0),
                Hundred => (total, Math.Max(1, current) * Hundred),
                _ => (total, current + value),
            };
            end = next;
        }
        return (total + current, end);
    }

    /// <summary>A word that goes on with the number: ones behind tens, tens behind hundreds, or a multiple.</summary>
    private (decimal Value, int End)? Next(Sentence sentence, int at, decimal current, decimal total)
    {
        if (at >= sentence.Count || sentence.Before(at) is Gap.Comma or Gap.Stop)
            return null;
        var joined = numbers.IsJoin(sentence[at]);
        var index = joined ? at + 1 : at;
        if (joined && (numbers.IsArticle(sentence[index]) || sentence[index] == "n") && Word(sentence, index + 1) is 0.5m)
            return (0.5m, index + 2);
        if (!joined && sentence[at].Length > 2 && numbers.IsJoin(sentence[at][..1]) && numbers.Cardinal(sentence[at][1..]) is >= 20 and < Hundred and var tens && current is > 0 and < 10)
            return (tens, at + 1);
        if (Word(sentence, index) is not { } value || numbers.IsArticle(sentence[index]) && (joined || !IsOne(sentence, index, current)))
            return null;
        var goesOn = value switch
        {
            0.5m => joined && current % 1 == 0,
            Thousand => !joined && total == 0 && current > 0,
            Hundred => !joined && current is > 0 and < 10,
            < 10 and >= 1 => current % 10 == 0 && current >= (joined ? Hundred : 20) || (current == 0 && total > 0) || (current == 10 && !joined && numbers.CountsOn),
            10 when current is > 0 and < 10 => !joined && numbers.TensBehind.Contains(sentence[index]),
            >= 20 and < Hundred => current % Hundred == 0 && (current > 0 || total > 0) || (joined && current is > 0 and < 10),
            < 20 => current % Hundred == 0 && (current > 0 || total > 0),
            < Thousand => current == 0 && total > 0,
            _ => false,
        };
        return goesOn ? (value, index + 1) : null;
    }

    /// <summary>"Twenty-one", "yirmi bir": the word that is an article elsewhere goes on with tens.</summary>
    private bool IsOne(Sentence sentence, int at, decimal current) => current % Hundred is >= 20 and < Hundred or 10 && current % 10 == 0
        && (numbers.CountsOn || sentence.Before(at) == Gap.Sign || sentence.Before(at + 1) >= Gap.Comma);

    private decimal? Word(Sentence sentence, int index) =>
        sentence.IsWord(index) ? numbers.Cardinal(sentence[index]) ?? InThousands(sentence[index]) : null;

    /// <summary>"Achtenveertigduizend" and what follows in the same word.</summary>
    private decimal? InThousands(string folded)
    {
        foreach (var word in numbers.Thousands)
        {
            if (folded.IndexOf(word, StringComparison.Ordinal) is not (> 0 and var at))
                continue;
            var rest = folded[(at + word.Length)..];
            return numbers.Cardinal(folded[..at]) is { } many && (rest.Length == 0 ? 0 : numbers.Cardinal(rest)) is { } ones ? many * Thousand + ones : null;
        }
        return null;
    }

    /// <summary>Dutch writing: a comma for decimals, points between thousands; one or two digits behind a point are decimals too.</summary>
    private static (decimal Value, int End)? Digits(Sentence sentence, int index)
    {
        var (text, end) = (sentence[index], index + 1);
        while (IsTight(sentence, end) && sentence.SignBefore(end) is '.' && sentence[end].Length == 3 && text.Length <= MostDigits)
            text += sentence[end++];
        // "1O": the letter in place of the digit
        if (sentence.IsWord(end) && sentence.Before(end) == Gap.None && sentence[end].All(letter => letter == 'o'))
            text += new string('0', sentence[end++].Length);
        if (text.Length > MostDigits)
            return null;
        // "8tig", "6tien"
        if (text.Length == 1 && sentence.IsWord(end) && sentence.Before(end) == Gap.None && (Tens.Contains(sentence[end]) || Teens.Contains(sentence[end])) && int.Parse(text, CultureInfo.InvariantCulture) is > 1 and var digit)
            return (Tens.Contains(sentence[end]) ? digit * Ten : Ten + digit, end + 1);
        if (IsTight(sentence, end) && sentence.SignBefore(end) is ',' or '.' && sentence[end].Length <= 2)
            text = $"{text}.{sentence[end++]}";
        return (decimal.Parse(text, CultureInfo.InvariantCulture), end);
    }

    private static bool IsTight(Sentence sentence, int index) => sentence.IsNumber(index) && sentence.Tokens[index].Start == sentence.Tokens[index - 1].End + 1;
}
