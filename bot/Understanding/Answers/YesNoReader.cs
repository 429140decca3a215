using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Answers;

/// <summary>Yes, no, does not know, or no answer. The whole message first, then how it begins, then what is in it; no before yes.</summary>
internal sealed class YesNoReader(Polite polite)
{
    private readonly PatternSet patterns = WordFile.Patterns("yesno");

    public AnswerReading Read(Sentence sentence)
    {
        if (sentence.Count == 0)
            return AnswerReading.Unclear;
        var stripped = polite.Strip(sentence);
        return Whole(sentence) ?? Whole(stripped) ?? Search(stripped);
    }

    private AnswerReading? Whole(Sentence sentence) => patterns.Whole(sentence)?.Section switch
    {
        "no-whole" or "no-start" or "no-in" => new AnswerReading("no"),
        "yes-whole" or "yes-start" or "yes-in" => new AnswerReading("yes"),
        "unknown" => AnswerReading.Unknown,
        _ => null,
    };

    private AnswerReading Search(Sentence sentence)
    {
        var found = patterns.Find(sentence);
        if (Longest(found, "no-start") is { } no)
            // "geen ratten maar muizen": without its first word it would say the opposite
            return new AnswerReading("no", sentence.RestFrom(sentence[0] is "geen" or "niet" ? 0 : no));
        if (Longest(found, "yes-start") is { } yes)
            return StartsYes(sentence, found, yes);
        if (found.Exists(match => match.Pattern.Section == "unknown"))
            return AnswerReading.Unknown;
        if (sentence.HasQuestionMark)
            return AnswerReading.Unclear;
        if (found.Exists(match => match.Pattern.Section == "no-in"))
            return new AnswerReading("no");
        return found.Exists(match => match.Pattern.Section == "yes-in") ? new AnswerReading("yes") : AnswerReading.Unclear;
    }

    /// <summary>"Ja, dat klopt niet" contradicts itself: better asked again than turned round.</summary>
    private static AnswerReading StartsYes(Sentence sentence, List<PatternMatch> found, int rest) =>
        found.Exists(match => match.Pattern.Section == "no-in" && match.Start >= rest && match.End == sentence.Count && match.End - rest <= 4
            && sentence[match.Start] is "klopt" or "kloppen" or "zeker" or "absoluut")
            ? AnswerReading.Unclear
            : new AnswerReading("yes", sentence.RestFrom(rest));

    /// <summary>Token behind the longest match of this section at the begin; null when there is none.</summary>
    private static int? Longest(List<PatternMatch> found, string section)
    {
        var ends = found.Where(match => match.Start == 0 && match.Pattern.Section == section).Select(match => match.End).ToList();
        return ends.Count > 0 ? ends.Max() : null;
    }
}
