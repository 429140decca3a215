using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Answers;

/// <summary>Yes and no anywhere in a message that does not begin with them.</summary>
internal static class YesNoInside
{
    /// <summary>"Almost" with so many words behind it tells what is wrong.</summary>
    private const int WordsThatTell = 3;

    private const int MostInDenial = 6;
    private const int MostBeforeLast = 2;

    public static AnswerReading? Read(Sentence said, List<PatternMatch> found, int begin)
    {
        bool Has(string section) => found.Exists(match => match.Pattern.Section == section);
        if (Has("half"))
            return AnswerReading.Unclear;
        if (Has("almost"))
            return said.Count - begin > WordsThatTell ? new AnswerReading("no") : AnswerReading.Unclear;
        if (Has("unclear"))
            return AnswerReading.Unclear;
        // "ik zou het echt niet weten"
        if (found.Exists(unknown => unknown.Pattern.Section == "unknown" && found.Exists(firm => firm.Pattern.Section is "no-firm" && firm.Start < unknown.End && firm.End > unknown.Start)))
            return AnswerReading.Unknown;
        if (Has("yes-firm") != Has("no-firm"))
            return new AnswerReading(Has("no-firm") ? "no" : "yes");
        if (Has("yes-firm"))
            return AnswerReading.Unclear;
        if (Has("unknown"))
            return AnswerReading.Unknown;
        return said.HasQuestionMark || Has("gone") ? AnswerReading.Unclear : Claimed(said, found) ?? ShortDenial(said, found, begin) ?? LastWord(said, found, begin);
    }

    /// <summary>"The name is right but the street is not" is no; "first not, but now it is" is better asked.</summary>
    private static AnswerReading? Claimed(Sentence said, List<PatternMatch> found)
    {
        var denied = found.Where(match => Claims(match, "no")).Select(match => match.End).DefaultIfEmpty(-1).Max();
        var affirmed = found.Where(match => Claims(match, "yes") && (denied >= 0 || !YesNoIdeas.IsTakenAway(said, found, match))).Select(match => match.Start).DefaultIfEmpty(-1).Max();
        if (denied < 0)
            return affirmed < 0 ? null : IsDeniedLater(said, found) ? AnswerReading.Unclear : new AnswerReading("yes");
        return affirmed >= denied ? AnswerReading.Unclear : new AnswerReading("no");
    }

    private static bool IsDeniedLater(Sentence said, List<PatternMatch> found) =>
        found.TrueForAll(match => !Claims(match, "yes") || YesNoIdeas.IsTakenAway(said, found, match) || YesNoConflict.IsDeniedLater(said, found, match.End));

    /// <summary>What may be a whole answer of more than one word says as much within another: "dan zeg ik: reken maar".</summary>
    private static bool Claims(PatternMatch match, string value) =>
        match.Pattern.Section.StartsWith(value, StringComparison.Ordinal) && (match.Pattern.Section.EndsWith("-in", StringComparison.Ordinal)
            || (match.Pattern.Section.EndsWith("-whole", StringComparison.Ordinal) && match.End - match.Start > 1));

    /// <summary>"Leider nein", "eigenlijk ja".</summary>
    private static AnswerReading? LastWord(Sentence said, List<PatternMatch> found, int begin) => said.Count - begin > MostBeforeLast + 1 ? null
        : found.Find(match => match.End == said.Count && match.Pattern.Section is "no-whole" or "yes-whole") switch
        {
            { Pattern: { Section: "no-whole" } } => new AnswerReading("no"),
            { Pattern: { Section: "yes-whole" } } when !found.Exists(match => match.Pattern.Section == "negation") => new AnswerReading("yes"),
            _ => null,
        };

    /// <summary>A few words with a denial among them: "ik ben het niet".</summary>
    private static AnswerReading? ShortDenial(Sentence said, List<PatternMatch> found, int begin) =>
        said.Count - begin <= MostInDenial && found.Exists(match => match.Pattern.Section == "negation") ? new AnswerReading("no") : null;
}
