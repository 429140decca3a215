using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Answers;

/// <summary>Who sees that the end of the number went wrong says only that: "wacht, laatste twee zijn 34".</summary>
internal static class DialedEnding
{
    private const int Most = 4;

    /// <summary>So many words stand between "the last two" and the digits.</summary>
    private const int Reach = 3;

    /// <summary>The number with its end put right; the number itself when nothing is said of its end.</summary>
    public static string PutRight(Sentence sentence, DialedRun run, List<PatternMatch> found)
    {
        var said = found.Where(match => match.Pattern.Section == "last" && match.Start >= run.End).Select(match => match.End).DefaultIfEmpty(-1).Max();
        for (var at = said; at >= 0 && at < sentence.Count && at < said + Reach; at++)
        {
            if (sentence.IsNumber(at) && sentence[at].Length <= Most)
                return run.Number![..^sentence[at].Length] + sentence[at];
        }
        return run.Number!;
    }
}
