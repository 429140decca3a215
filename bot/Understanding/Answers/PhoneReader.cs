using System.Text;
using PhoneNumbers;
using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Answers;

/// <summary>A telephone number as E.164, Dutch unless it says otherwise; <c>same</c>, <c>none</c>, <c>invalid</c>. Never an IBAN.</summary>
internal sealed class PhoneReader
{
    private const string Region = "NL";
    private readonly PatternSet patterns = WordFile.Patterns("phone");

    public AnswerReading Read(Sentence sentence)
    {
        var candidate = Candidate(sentence.Text);
        if (candidate.Length >= 6)
            return LooksLikeIban(sentence) ? new AnswerReading("invalid") : Number(candidate);
        return patterns.Find(sentence).Select(match => match.Pattern.Section).Order(StringComparer.Ordinal).LastOrDefault() switch
        {
            "same" => new AnswerReading("same"),
            "none" => AnswerReading.None,
            _ => candidate.Length >= 3 ? new AnswerReading("invalid") : AnswerReading.Unclear,
        };
    }

    /// <summary>"Op dit nummer", and no other number.</summary>
    public bool IsSame(Sentence sentence) => patterns.Find(sentence).Count > 0 && Read(sentence).Value is "same";

    /// <summary>The longest run of digits with the signs people put between them.</summary>
    private static string Candidate(string text)
    {
        var (best, run) = ("", new StringBuilder());
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsDigit(rune))
                run.Append((int)Rune.GetNumericValue(rune));
            else if (rune.Value == '+' && run.Length == 0)
                run.Append('+');
            else if (rune.Value is not (' ' or '-' or '.' or '/' or '(' or ')' or '\u00a0' or '\u2011'))
            {
                best = run.Length > best.Length ? run.ToString() : best;
                run.Clear();
            }
        }
        return run.Length > best.Length ? run.ToString() : best;
    }

    private static bool LooksLikeIban(Sentence sentence)
    {
        for (var at = 0; at + 2 < sentence.Count; at++)
        {
            if (sentence.IsWord(at) && sentence[at].Length == 2 && sentence.IsNumber(at + 1) && sentence[at + 1].Length == 2 && sentence.Before(at + 1) == Gap.None && sentence.IsWord(at + 2) && sentence[at + 2].Length == 4)
                return true;
        }
        return false;
    }

    private static AnswerReading Number(string digits)
    {
        var util = PhoneNumberUtil.GetInstance();
        try
        {
            var number = util.Parse(digits.StartsWith("31", StringComparison.Ordinal) && digits.Length == 11 ? $"+{digits}" : digits, Region);
            return util.IsValidNumber(number) ? new AnswerReading(util.Format(number, PhoneNumberFormat.E164)) : new AnswerReading("invalid");
        }
        catch (NumberParseException)
        {
            return new AnswerReading("invalid");
        }
    }
}
