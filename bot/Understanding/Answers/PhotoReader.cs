using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Answers;

/// <summary>What is said instead of sending a photo: <c>skip</c>, <c>later</c>, <c>coming</c>.</summary>
internal sealed class PhotoReader(Polite polite)
{
    private readonly PatternSet patterns = WordFile.Patterns("photo");
    private readonly Asks asks = new();

    /// <summary>A question no longer than this may ask whether later will do: "kan dat vanavond ook?".</summary>
    private const int ShortQuestion = 7;

    public AnswerReading Read(Sentence sentence)
    {
        var said = polite.Strip(sentence);
        if (patterns.Whole(sentence) is { Section: "skip" or "later" or "coming" } whole)
            // "stuur ik morgen wel even": what comes has more to say than that it comes
            return whole.Section == "coming" && Told(patterns.Find(sentence)) is { Value: not AnswerReading.UnclearValue } told ? told : new AnswerReading(whole.Section);
        var found = patterns.Find(said);
        return asks.IsQuestionBack(said) ? Asked(found, said.Count) : Told(found);
    }

    /// <summary>"Een foto? Kom zelf kijken" asks nothing.</summary>
    private static AnswerReading Asked(List<PatternMatch> found, int count)
    {
        if (Has(found, "skip-firm"))
            return new AnswerReading("skip");
        // "na mijn werk maak ik een foto, is goed?"
        if (Has(found, "tag") && Told(found) is { Value: not AnswerReading.UnclearValue } told)
            return told;
        return count <= ShortQuestion && Has(found, "later-weak") ? new AnswerReading("later") : AnswerReading.Unclear;
    }

    /// <summary>"Nee, morgen wel" is later; "wacht, het lukt niet" is no photo.</summary>
    private static AnswerReading Told(List<PatternMatch> found)
    {
        if (Has(found, "skip-firm"))
            return new AnswerReading("skip");
        if (Has(found, "later") || IsPutOff(found))
            return new AnswerReading("later");
        if (Has(found, "skip"))
            return new AnswerReading("skip");
        return Has(found, "unclear") || !Has(found, "coming") ? AnswerReading.Unclear : new AnswerReading("coming");
    }

    /// <summary>A time to come, behind all that says there is no photo: "lukt nu niet, vanavond", but not "ik kan morgen niet".</summary>
    private static bool IsPutOff(List<PatternMatch> found)
    {
        var skips = found.FindAll(match => match.Pattern.Section == "skip").Select(match => match.End).DefaultIfEmpty(0).Max();
        return found.Exists(match => match.Pattern.Section == "later-weak" && match.Start >= skips);
    }

    private static bool Has(List<PatternMatch> found, string section) => found.Exists(match => match.Pattern.Section == section);
}
