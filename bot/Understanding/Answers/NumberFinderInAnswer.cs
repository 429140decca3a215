using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Answers;

/// <summary>A number in an answer.</summary>
/// <param name="Upper">The end of a range.</param>
/// <param name="Denied">"Niet 5 maar 7".</param>
internal readonly record struct Count(decimal Value, decimal? Upper, bool About, bool Denied, int Start, int End);

/// <summary>All numbers in an answer, with what is said around them.</summary>
internal sealed class NumberFinderInAnswer(NumberWords numbers)
{
    private const int FewWords = 3;
    private const int Tens = 10;
    private const int Dozen = 12;
    private const int Pair = 2;

    private readonly SpelledNumber spelled = new(numbers);

    public List<Count> All(Sentence sentence, List<PatternMatch> found)
    {
        var counts = new List<Count>();
        for (var at = 0; at < sentence.Count; at++)
        {
            if (Couple(sentence, found, at) is { } couple)
            {
                counts.Add(couple);
                at = couple.End - 1;
                continue;
            }
            if (Has(found, "verb", at) || IsArticle(sentence, at) && !IsRange(sentence, found, at) || spelled.At(sentence, at) is not var (value, end))
                continue;
            var count = At(sentence, found, value, at, end);
            counts.Add(count);
            at = count.End - 1;
        }
        if (counts.Count == 0 && sentence.Count <= FewWords && Slip(sentence) is { } slip)
            counts.Add(slip);
        return counts;
    }

    /// <summary>"Een paar", "a couple": about two; not "een paar honderd".</summary>
    private Count? Couple(Sentence sentence, List<PatternMatch> found, int at) =>
        found.FindIndex(match => match.Pattern.Section == "couple" && match.Start == at) is >= 0 and var couple && numbers.Cardinal(sentence[found[couple].End]) is null
            ? new Count(Pair, null, true, Has(found, "deny", at - 1), at, found[couple].End) : null;

    /// <summary>"Tein": a number word with a slip, in an answer that is little else.</summary>
    private Count? Slip(Sentence sentence)
    {
        for (var at = 0; at < sentence.Count; at++)
        {
            if (sentence.IsWord(at) && numbers.Near(sentence[at]) is { } value)
                return new Count(value, null, false, false, at, at + 1);
        }
        return null;
    }

    private Count At(Sentence sentence, List<PatternMatch> found, decimal value, int at, int end)
    {
        decimal? upper = null;
        if (Dozens(sentence, found, at) is var (many, beyond))
            return new Count(many, null, true, false, at, beyond);
        if (Decimals(sentence, found, end) is var (more, last))
            (value, end) = (value + more, last);
        if (Upper(sentence, found, value, at, end) is var (until, behind))
            (upper, end) = (until, behind);
        var unit = sentence.IsWord(end) ? end + 1 : end;
        var about = Ends(found, "about", at) || (at > 0 && sentence.Raw(at - 1).Length <= 3 && Ends(found, "about", at - 1)) || IsApproximate(sentence, at)
            || Has(found, "about-after", end) || Has(found, "about-after", unit);
        about |= Has(found, "about-self", at) || (Has(found, "to", at - 1) && at >= 3 && numbers.IsArticle(sentence[at - 3]) && !sentence.IsNumber(at - 2));
        return new Count(value, upper, about, Has(found, "deny", at - 1) && !about, at, end);
    }

    /// <summary>"Dozijn of twee": so many of them, about.</summary>
    private (decimal Value, int End)? Dozens(Sentence sentence, List<PatternMatch> found, int at) =>
        numbers.Dozens.Contains(sentence[at]) && Has(found, "to", at + 1) && spelled.At(sentence, at + 2) is var (dozens, end) && dozens is >= 2 and < Tens ? (dozens * Dozen, end) : null;

    /// <summary>"1 meter 20", "2m50".</summary>
    private static (decimal Value, int End)? Decimals(Sentence sentence, List<PatternMatch> found, int end) =>
        Has(found, "measure", end) && sentence.IsNumber(end + 1) && sentence[end + 1].Length == 2 ? (int.Parse(sentence[end + 1], System.Globalization.CultureInfo.InvariantCulture) / 100m, end + 2) : null;

    /// <summary>"5-6", "5 a 6", "tussen de 5 en 10", and "5 6" when it goes up by one.</summary>
    private (decimal Value, int End)? Upper(Sentence sentence, List<PatternMatch> found, decimal value, int start, int end)
    {
        var isDash = sentence.IsNumber(end) && sentence.SignBefore(end) is '-' or '–';
        // "4/5" are two, "1/2" is a half
        var isSlash = sentence.IsNumber(end) && sentence.SignBefore(end) == '/' && value > 1 && spelled.At(sentence, end) is var (behindSlash, _) && behindSlash == value + 1;
        var to = found.Where(match => match.Pattern.Section == "to" && match.Start == end).Select(match => match.End).DefaultIfEmpty(-1).Max();
        var isBetween = found.Exists(match => match.Pattern.Section == "between" && match.End <= start && match.End >= start - 1) && numbers.IsJoin(sentence[end]);
        var between = !isBetween ? -1 : spelled.At(sentence, end + 1) is null ? end + 2 : end + 1;
        var at = isDash || isSlash ? end : Math.Max(to, between);
        if (at >= 0 && spelled.At(sentence, at) is var (upper, behind) && upper > value)
            return (upper, behind);
        return at < 0 && spelled.At(sentence, end) is var (next, last) && IsNext(value, next) && sentence.Before(end) is Gap.Space or Gap.Comma && (next != value + 1 || last == sentence.Count || sentence.Before(end) == Gap.Space) ? (next, last) : null;
    }

    /// <summary>"Vijf zes", "tachtig negentig".</summary>
    private static bool IsNext(decimal value, decimal next) => next == value + 1 || (value >= Tens && value % Tens == 0 && next == value + Tens);

    /// <summary>"Een stuk of vijf", "een lamp": no number but for "een" at the end, alone or accented.</summary>
    private bool IsArticle(Sentence sentence, int at) =>
        numbers.IsArticle(sentence[at]) && at + 1 < sentence.Count && !sentence.Raw(at).Contains('é') && sentence.Before(at + 1) is not (Gap.Comma or Gap.Stop)
        && !(numbers.IsJoin(sentence[at + 1]) && numbers.Cardinal(sentence[at + 2]) is not null) && !(sentence.Count == 2 && !sentence.IsWord(at + 1))
        && (at + 2 < sentence.Count || numbers.Cardinal(sentence[at + 1]) is not null || sentence.IsWord(at + 1));

    /// <summary>"Een of twee".</summary>
    private bool IsRange(Sentence sentence, List<PatternMatch> found, int at) =>
        found.Where(match => match.Pattern.Section == "to" && match.Start == at + 1).Any(match => spelled.At(sentence, match.End) is var (upper, _) && upper is >= 2 and < 10 && !numbers.IsArticle(sentence[match.End]));

    private static bool IsApproximate(Sentence sentence, int at) => sentence.Tokens[at].Start is > 0 and var start && (sentence.Text[start - 1] is '~' or '±' || sentence.Text[..start].TrimEnd().EndsWith("+-", StringComparison.Ordinal) || sentence.Text[..start].TrimEnd().EndsWith("+/-", StringComparison.Ordinal));

    private static bool Has(List<PatternMatch> found, string section, int at) => found.Exists(match => match.Pattern.Section == section && match.Start == at);

    private static bool Ends(List<PatternMatch> found, string section, int end) => found.Exists(match => match.Pattern.Section == section && match.End == end);
}
