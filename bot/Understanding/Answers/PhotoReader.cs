using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Answers;

/// <summary>What is said instead of sending a photo: <c>skip</c>, <c>later</c>, <c>coming</c>.</summary>
internal sealed class PhotoReader(Polite polite)
{
    private readonly PatternSet patterns = WordFile.Patterns("photo");
    private readonly Asks asks = new();

    public AnswerReading Read(Sentence sentence)
    {
        var said = polite.Strip(sentence);
        if (patterns.Whole(sentence) is { Section: not "unclear" } whole)
            // "stuur ik morgen wel even": what comes has more to say than that it comes
            return whole.Section == "coming" && Told(patterns.Find(sentence)) is { Value: not AnswerReading.UnclearValue } told ? told : new AnswerReading(whole.Section);
        if (asks.IsQuestionBack(said))
            return AnswerReading.Unclear;
        return Told(patterns.Find(said));
    }

    /// <summary>"Nee, morgen wel" is later; "wacht, het lukt niet" is no photo.</summary>
    private static AnswerReading Told(List<PatternMatch> found)
    {
        bool Has(string section) => found.Exists(match => match.Pattern.Section == section);
        if (Has("later"))
            return new AnswerReading("later");
        if (Has("skip"))
            return new AnswerReading("skip");
        return Has("unclear") || !Has("coming") ? AnswerReading.Unclear : new AnswerReading("coming");
    }
}
