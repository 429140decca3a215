using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Answers;

/// <summary>
/// A look back at what was read: praise with what is still wrong behind it is meant the other way round, a yes beside what is still wrong has to be
/// asked again, and so has a no with a yes behind "but".
/// </summary>
internal static class YesNoFaults
{
    /// <summary>Praise stands in front.</summary>
    private const int MostBeforePraise = 3;

    /// <param name="found">What says something of yes and no.</param>
    /// <param name="told">What one clause says to another.</param>
    /// <param name="begin">Where the answer begins.</param>
    /// <param name="was">What was read.</param>
    /// <param name="read">Reads a part of the message.</param>
    public static AnswerReading? Weighed(Sentence said, List<PatternMatch> found, List<PatternMatch> told, int begin, AnswerReading? was, Func<Sentence, AnswerReading?> read)
    {
        if (was?.Value is null or AnswerReading.UnclearValue or "yes" && Fault(said, found, told) is var fault && fault >= 0)
        {
            if (told.Exists(match => match.Pattern.Section == "praise" && match.Start <= begin + MostBeforePraise && match.End <= fault))
                return new AnswerReading("no");
            // "ja bericht gezien, maar hij is nog kapot": behind the "but" stands all he says
            if (was?.Value is null or "yes" && IsBehindBut(said, told, fault))
                return new AnswerReading("no");
            if (was?.Value == "yes")
                return AnswerReading.Unclear;
        }
        return was?.Value == "no" ? Overruled(said, found, told, begin, was, read) : was;
    }

    /// <summary>Where it says what is still wrong, in what he says last; -1 when it does not.</summary>
    private static int Fault(Sentence said, List<PatternMatch> found, List<PatternMatch> told)
    {
        var last = YesNoClauses.LastPivot(said, told, 0);
        foreach (var match in told)
        {
            if (match.Pattern.Section == "fault" && match.End > last && !YesNoIdeas.HasWithin(found, match) && !YesNoIdeas.IsTakenAway(said, found, match))
                return match.Start;
        }
        return -1;
    }

    private static bool IsBehindBut(Sentence said, List<PatternMatch> told, int fault) =>
        YesNoClauses.LastPivot(said, told, 0, onlyBut: true) is var but && but > 0 && but <= fault;

    /// <summary>"Hoeft niet snel, maar graag": unless he began with a bare no or a yes, what stands behind the last "but" may be meant.</summary>
    private static AnswerReading Overruled(Sentence said, List<PatternMatch> found, List<PatternMatch> told, int begin, AnswerReading was, Func<Sentence, AnswerReading?> read)
    {
        if (found.Exists(match => match.Start == begin && ((match.End == begin + 1 && match.Pattern.Section == "no-whole") || match.Pattern.Section is "yes-start" or "yes-claim")))
            return was;
        return YesNoClauses.LastPivot(said, told, begin + 1, onlyBut: true) is var but and > 0 && read(said.Part(but, said.Count))?.Value == "yes" ? AnswerReading.Unclear : was;
    }
}
