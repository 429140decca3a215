using System.Collections.Concurrent;
using System.Globalization;
using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Answers;

/// <summary>Case numbers: digits, several with <c>+</c>, unknown. Not a postcode, a telephone number or a year.</summary>
internal sealed class CaseNumberReader(NumberWords numberWords)
{
    private const int Shortest = 3;
    private const int Longest = 12;
    private const int PhoneLength = 10;

    private readonly PatternSet words = WordFile.Patterns("casenumber");
    private readonly Asks asks = new();
    private readonly ConcurrentDictionary<string, SpelledNumber> spelled = new(StringComparer.Ordinal);

    public AnswerReading Read(Sentence sentence, string language)
    {
        var found = words.Find(sentence);
        var numbers = Numbers(sentence);
        if (numbers.Count == 0)
            numbers = InWords(sentence, spelled.GetOrAdd(language, code => new SpelledNumber(new NumberWords(code))));
        var meant = Meant(sentence, numbers, found).Select(number => number.Digits).Distinct().ToList();
        if (meant.Count > 0)
            return new AnswerReading(string.Join('+', meant));
        return numbers.Count == 0 && found.Exists(match => match.Pattern.Section == "unknown") ? AnswerReading.Unknown : AnswerReading.Unclear;
    }

    /// <summary>The only number of a text that was no answer; null when there is none or more than one.</summary>
    public string? Only(Sentence sentence) => Numbers(sentence).Select(number => number.Digits).Distinct().ToList() is [var only] ? only : null;

    /// <summary>Not the year of a date, nor what is denied or taken back.</summary>
    private List<Told> Meant(Sentence sentence, List<Told> numbers, List<PatternMatch> found)
    {
        bool At(string section, int index) => found.Exists(match => match.Pattern.Section == section && match.Start <= index && index < match.End);
        var left = numbers.FindAll(number => !At("deny", number.Start - 1) && !(number.Digits.Length == 4 && At("year", number.Start - 1)));
        var turn = asks.Find(sentence).Where(match => match.Pattern.Section == "turn").Select(match => match.Start)
            .Where(at => left.Exists(number => number.End <= at) && left.Exists(number => number.Start > at)).DefaultIfEmpty(-1).Max();
        if (turn >= 0)
            return left.FindAll(number => number.Start > turn);
        return left.FindAll(number => At("pick", number.Start - 1)) is [var picked] ? [picked] : left;
    }

    /// <summary>The numbers; groups of digits without a word between them ("41 07") are one when each alone is too short.</summary>
    private List<Told> Numbers(Sentence sentence)
    {
        var numbers = new List<Told>();
        for (var at = 0; at < sentence.Count; at++)
        {
            if (!sentence.IsNumber(at))
                continue;
            var (start, digits) = (at, sentence[at]);
            while (More(sentence, digits, at) is var (more, last))
                (digits, at) = (more, last);
            if (IsDate(sentence, start, at))
                at++;
            else if (digits.Length is >= Shortest and <= Longest && !IsPostcode(sentence, digits, at) && !IsPhone(sentence, digits, at))
                numbers.Add(new Told(digits, start, at + 1));
        }
        return numbers;
    }

    /// <summary>The digits with those of the next token: "41 07", "2026-00418", "48 duizend 112", "2o48" with the letter for a nought.</summary>
    private (string Digits, int Last)? More(Sentence sentence, string digits, int at)
    {
        var next = sentence[at + 1];
        if (next.Length == 0 || digits.Length + next.Length > Longest)
            return null;
        if (sentence.IsNumber(at + 1) && sentence.Before(at + 1) is var gap && (gap is Gap.Space or Gap.Sign && next.Length < 4 || gap == Gap.Sign && IsYear(digits) || gap == Gap.None))
            return (digits + next, at + 1);
        if (sentence.Before(at + 1) == Gap.None && next.All(letter => letter == 'o') && sentence.IsNumber(at + 2) && sentence.Before(at + 2) == Gap.None)
            return (digits + new string('0', next.Length), at + 1);
        return digits.Length <= Shortest && sentence.IsNumber(at + 2) && sentence[at + 2].Length <= Shortest && numberWords.Thousands.Contains(next)
            ? (digits + sentence[at + 2].PadLeft(Shortest, '0'), at + 2) : null;
    }

    /// <summary>A number that begins with the year it was given in.</summary>
    private static bool IsYear(string digits) => digits.Length == 4 && digits.StartsWith("20", StringComparison.Ordinal);

    private static bool IsPostcode(Sentence sentence, string digits, int at) =>
        digits.Length == 4 && sentence.IsWord(at + 1) && sentence[at + 1].Length == 2 && (sentence.IsCapital(at + 1) || sentence.Before(at + 1) == Gap.None) && sentence.Before(at + 1) <= Gap.Space;

    /// <summary>Ten digits, also when the area stands apart: "06-97456789".</summary>
    private static bool IsPhone(Sentence sentence, string digits, int at) =>
        (digits.Length == PhoneLength && digits[0] == '0') || (sentence[at - 1] is ['0', ..] before && before.Length + digits.Length == PhoneLength);

    private static bool IsDate(Sentence sentence, int start, int last) =>
        last - start == 1 && sentence[last].Length <= 2 && sentence.IsNumber(last + 1) && sentence[last + 1].Length == 4;

    /// <summary>"Vijfenvijftig nul achttien", "achtenveertigduizend tweehonderd".</summary>
    private List<Told> InWords(Sentence sentence, SpelledNumber spelled)
    {
        var numbers = new List<Told>();
        for (var at = 0; at < sentence.Count; at++)
        {
            var (digits, end) = ("", at);
            while (Next(sentence, spelled, end) is var (more, next) && digits.Length < Longest)
                (digits, end) = (digits + more, next);
            if (digits.Length is >= Shortest and <= Longest && end > at && sentence.IsWord(at))
                numbers.Add(new Told(digits, at, end));
            at = Math.Max(at, end - 1);
        }
        return numbers;
    }

    /// <summary>"Achttien", and "dubbel zeven" for two of them.</summary>
    private (string Digits, int End)? Next(Sentence sentence, SpelledNumber spelled, int at)
    {
        var isDouble = numberWords.Dictated(sentence[at]) == "double";
        if (spelled.At(sentence, isDouble ? at + 1 : at) is not var (value, next) || decimal.Truncate(value) != value || isDouble && value > 9)
            return null;
        var digits = value.ToString(CultureInfo.InvariantCulture);
        return (isDouble ? digits + digits : digits, next);
    }

    private readonly record struct Told(string Digits, int Start, int End);
}
