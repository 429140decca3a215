using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Answers;

/// <summary>
/// What one clause says to another: what somebody else says, what he first thought and what was so yesterday is no answer; what stands
/// behind "but" or "today" is ("mijn man zegt nee, maar ik wil het wel").
/// </summary>
internal static class YesNoClauses
{
    /// <summary>So often from yes to no and back is no answer any more.</summary>
    private const int MostTurns = 3;

    /// <summary>"Nu niet meer" and no more than that.</summary>
    private const int MostInGone = 3;

    private static readonly string[] Starts = ["no-start", "yes-start", "yes-claim", "yes-firm", "no-firm"];

    /// <param name="found">What says something of yes and no.</param>
    /// <param name="told">What one clause says to another.</param>
    /// <param name="begin">Where the answer begins.</param>
    /// <param name="read">Reads a part of the message.</param>
    /// <returns>Null when no clause stands to another in that way.</returns>
    public static AnswerReading? Read(Sentence said, List<PatternMatch> found, List<PatternMatch> told, int begin, Func<Sentence, AnswerReading?> read)
    {
        if (told.Exists(match => match.Pattern.Section == "neither"))
            return AnswerReading.Unknown;
        if (Wavers(told))
            return AnswerReading.Unclear;
        if (!told.Exists(match => match.Pattern.Section == "before"))
            return null;
        var start = found.Where(match => match.Start == begin && Starts.Contains(match.Pattern.Section)).Select(match => match.End).DefaultIfEmpty(said.Count).Min();
        var before = told.Where(match => match.Pattern.Section == "before" && match.Start < start).Select(match => match.End).DefaultIfEmpty(-1).Min();
        var pivot = before < 0 ? -1 : LastPivot(said, told, before);
        return pivot < 0 ? null : Behind(said, found, told, pivot, read);
    }

    private static AnswerReading Behind(Sentence said, List<PatternMatch> found, List<PatternMatch> told, int pivot, Func<Sentence, AnswerReading?> read)
    {
        if (said.Count - pivot <= MostInGone && found.Exists(match => match.Pattern.Section == "gone" && match.Start >= pivot))
            return told.Exists(match => match.Pattern.Section == "was-yes" && match.End <= pivot) ? new AnswerReading("no") : AnswerReading.Unclear;
        return read(said.Part(pivot, said.Count)) ?? AnswerReading.Unclear;
    }

    /// <summary>Behind the last "but" or "now" that begins a clause; -1 when there is none with something behind it.</summary>
    public static int LastPivot(Sentence said, List<PatternMatch> told, int from, bool onlyBut = false)
    {
        var last = -1;
        foreach (var match in told)
        {
            if (match.Start < from || match.End >= said.Count || match.End <= last)
                continue;
            if (match.Pattern.Section == "pivot" || (!onlyBut && match.Pattern.Section == "now" && (match.Start == last || said.Before(match.Start) is Gap.Comma or Gap.Stop)))
                last = match.End;
        }
        return last;
    }

    /// <summary>"Ja, nee, ja, of toch nee".</summary>
    private static bool Wavers(List<PatternMatch> told)
    {
        var (turns, last) = (0, "");
        foreach (var match in told)
        {
            if (match.Pattern.Section is not ("word-yes" or "word-no"))
                continue;
            if (last.Length > 0 && last != match.Pattern.Section)
                turns++;
            last = match.Pattern.Section;
        }
        return turns >= MostTurns;
    }
}
