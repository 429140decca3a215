using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Answers;

/// <summary>A telephone number as E.164, Dutch unless it says otherwise; <c>same</c>, <c>none</c>, <c>invalid</c>. Never an IBAN or a date.</summary>
internal sealed class PhoneReader
{
    /// <summary>So many words before a number may tell which of two is meant.</summary>
    private const int Around = 4;

    private readonly PatternSet patterns = WordFile.Patterns("phone");
    private readonly PatternSet same = WordFile.Patterns(WordFile.Read("phone").Where(line => line.Section == "same"));
    private readonly Asks asks = new();
    private readonly DialedDigits digits = DialedDigits.Shared;

    public AnswerReading Read(Sentence sentence, string? language = null)
    {
        if (IsIban(sentence))
            return new AnswerReading("invalid");
        var found = patterns.Find(sentence);
        var dialed = digits.All(sentence, language ?? "nl");
        var numbers = dialed.FindAll(run => run.Number is not null);
        if (numbers.Count > 0)
            return Chosen(sentence, numbers, found);
        return dialed.Count > 0 ? new AnswerReading("invalid") : InWords(sentence, found);
    }

    /// <summary>"Op dit nummer", and no other number.</summary>
    public bool IsSame(Sentence sentence) => same.Find(sentence).Count > 0 && Read(sentence).Value is "same";

    /// <summary>Of two numbers the one that is the new one, not the old one, or the one that takes the other back.</summary>
    private AnswerReading Chosen(Sentence sentence, List<DialedRun> numbers, List<PatternMatch> found)
    {
        var left = numbers.DistinctBy(run => run.Number).ToList();
        if (left.Count > 1 && left.FindAll(run => !IsTakenBack(run)) is { Count: > 0 } good)
            left = good;
        if (left.Count > 1 && left.FindAll(run => !Says("deny", run)) is { Count: > 0 } kept)
            left = kept;
        if (left.Count > 1 && Has("mobile") != Has("fixed") && left.FindAll(run => IsMobile(run) == Has("mobile")) is { Count: > 0 } preferred)
            left = preferred;
        if (left.Count > 1 && left.FindAll(run => Says("pick", run)) is { Count: > 0 } picked)
            left = picked;
        if (left.Count > 1 && asks.Find(sentence).Exists(match => match.Pattern.Section == "turn" && left.Exists(run => run.End <= match.Start) && left.Exists(run => run.Start > match.Start)))
            left = [left[^1]];
        return new AnswerReading(left is [var only] ? DialedEnding.PutRight(sentence, only, found) : left[0].Number!) { Alternatives = [.. left.Skip(1).Select(run => run.Number!)] };

        bool Says(string section, DialedRun run) => found.Exists(match => match.Pattern.Section == section
            && match.End <= run.Start && match.End > run.Start - Around && !numbers.Exists(other => other.Start >= match.End && other.End <= run.Start));
        bool IsTakenBack(DialedRun run) => found.Exists(match => match.Pattern.Section == "deny-behind" && (match.Start == run.End || match.Start == run.End + 1)
            && !numbers.Exists(other => other.Start >= run.End && other.Start < match.End));
        bool Has(string section) => found.Exists(match => match.Pattern.Section == section);
    }

    private static bool IsMobile(DialedRun run) => run.Number!.StartsWith("+316", StringComparison.Ordinal);

    private AnswerReading InWords(Sentence sentence, List<PatternMatch> found)
    {
        bool Has(string section) => found.Exists(match => match.Pattern.Section == section);
        if (Has("none-firm"))
            return AnswerReading.None;
        if (Has("same-firm"))
            return new AnswerReading("same");
        // "waar ik nu mee sms" begins like a question and is none
        if (Has("same") && !Has("unclear") && !sentence.HasQuestionMark)
            return new AnswerReading("same");
        if (Has("unclear") || Asks.IsQuestion(sentence, asks.Find(sentence)))
            return AnswerReading.Unclear;
        return Has("same") || Has("same-answer") ? new AnswerReading("same") : Has("none") ? AnswerReading.None : AnswerReading.Unclear;
    }

    private static bool IsIban(Sentence sentence)
    {
        for (var at = 0; at + 2 < sentence.Count; at++)
        {
            if (sentence.IsWord(at) && sentence[at].Length == 2 && sentence.IsNumber(at + 1) && sentence[at + 1].Length == 2 && sentence.Before(at + 1) == Gap.None && sentence.IsWord(at + 2) && sentence[at + 2].Length == 4)
                return true;
        }
        return false;
    }
}
