using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Answers;

/// <summary>What looks like a telephone number.</summary>
/// <param name="Number">E.164; null when it cannot be dialed.</param>
internal readonly record struct DialedRun(string? Number, int Start, int End);

/// <summary>Runs of digits, also as words ("nul zes"), with the signs people put between them.</summary>
internal sealed class DialedDigits
{
    /// <summary>A run that begins like a number is one that went wrong, unless it is shorter.</summary>
    private const int Fewest = 4;

    /// <summary>What does not begin like a number has to be this long.</summary>
    private const int FewestOfOther = 9;

    /// <summary>Letters of the longest word for a digit.</summary>
    private const int LongestDigit = 6;

    /// <summary>The words of each language once, for whoever looks for numbers.</summary>
    public static readonly DialedDigits Shared = new();

    private readonly ConcurrentDictionary<string, NumberWords> words = new(StringComparer.Ordinal);

    public List<DialedRun> All(Sentence sentence, string language)
    {
        var numbers = words.GetOrAdd(language, code => new NumberWords(code));
        var runs = new List<DialedRun>();
        for (var at = 0; at < sentence.Count;)
        {
            var (digits, end) = RunAt(sentence, numbers, at, isLoose: false);
            if (end > at && DialedNumber.Of(digits) is null && RunAt(sentence, numbers, at, isLoose: true) is var loose && DialedNumber.Of(loose.Digits) is not null)
                (digits, end) = loose;
            if (end > at && !IsDate(sentence, at, end) && Read(sentence, digits, at, end) is { } run)
                runs.Add(run);
            at = Math.Max(end, at + 1);
        }
        return runs;
    }

    /// <summary>The digits from this token on; a full number ends before another that begins.</summary>
    /// <param name="isLoose">Also as people say them together: "zeven negentig", "drie keer een vijf".</param>
    private static (string Digits, int End) RunAt(Sentence sentence, NumberWords numbers, int start, bool isLoose)
    {
        var digits = new StringBuilder();
        var at = start;
        while (at < sentence.Count)
        {
            var from = isLoose && at > start ? SpokenDigits.Behind(sentence, numbers, at) : at;
            var (next, end) = isLoose && SpokenDigits.At(sentence, numbers, from) is { } said ? said : (DigitsAt(sentence, numbers, from, digits.Length > 0), from + 1);
            if (next.Length == 0 || (at > start && Breaks(sentence, from, digits.ToString(), next)))
                break;
            digits.Append(next);
            at = end;
        }
        return (digits.ToString(), at);
    }

    private static bool Breaks(Sentence sentence, int at, string before, string next) =>
        sentence.Before(at) is Gap.Stop || next[0] == '+' || HasPlus(sentence, at)
        || ((next[0] == '0' || sentence.Before(at) is Gap.Comma) && DialedNumber.Of(before) is not null);

    private static string DigitsAt(Sentence sentence, NumberWords numbers, int at, bool inside)
    {
        if (sentence.IsNumber(at))
            return HasPlus(sentence, at) ? "+" + sentence[at] : sentence[at];
        var word = sentence[at];
        return numbers.Dictated(word) switch
        {
            "nought" when inside || DigitsAt(sentence, numbers, at + 1, inside) is { Length: > 0 } => new string('0', word.Length),
            "plus" => DigitsAt(sentence, numbers, at + 1, inside: true) is { Length: > 0 } ? "+" : "",
            "double" => DigitsAt(sentence, numbers, at + 1, inside: true) is [var digit] ? digit.ToString() : "",
            _ => Spelled(word, numbers),
        };
    }

    private static string Spelled(string word, NumberWords numbers) =>
        numbers.Cardinal(word) is >= 0 and < 100 and var value && decimal.Truncate(value) == value ? value.ToString(CultureInfo.InvariantCulture) : Glued(word, numbers);

    /// <summary>"Nulzes": digits written as one word; empty when it holds anything else.</summary>
    private static string Glued(string word, NumberWords numbers)
    {
        var digits = new StringBuilder();
        for (var start = 0; start < word.Length;)
        {
            var length = Enumerable.Range(2, LongestDigit - 1).FirstOrDefault(length => start + length <= word.Length && numbers.Cardinal(word.Substring(start, length)) is >= 0 and < 10);
            if (length == 0)
                return "";
            digits.Append(numbers.Cardinal(word.Substring(start, length)));
            start += length;
        }
        return digits.ToString();
    }

    private static bool HasPlus(Sentence sentence, int at) => sentence.Tokens[at].Start is > 0 and var start && sentence.Text[start - 1] == '+';

    private static DialedRun? Read(Sentence sentence, string digits, int start, int end)
    {
        if (DialedNumber.Of(digits) is { } number)
            return new DialedRun(number, start, end);
        var count = digits.Count(char.IsDigit);
        var isAll = start == 0 && end == sentence.Count && count >= 3;
        return isAll || (digits[0] is '0' or '+' && count >= Fewest) || count >= FewestOfOther ? new DialedRun(null, start, end) : null;
    }

    /// <summary>"06-09-1951": a day, not a number.</summary>
    private static bool IsDate(Sentence sentence, int start, int end) => end - start == 3
        && sentence[start].Length <= 2 && sentence[start + 1].Length <= 2 && sentence[start + 2] is { Length: 4 } year
        && (year.StartsWith("19", StringComparison.Ordinal) || year.StartsWith("20", StringComparison.Ordinal));
}
