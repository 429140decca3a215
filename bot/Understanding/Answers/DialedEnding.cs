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
        if (Again(sentence, run, found) is { } ending)
            return run.Number![..^ending.Length] + ending;
        var said = found.Where(match => match.Pattern.Section == "last" && match.Start >= run.End).Select(match => match.End).DefaultIfEmpty(-1).Max();
        for (var at = said; at >= 0 && at < sentence.Count && at < said + Reach; at++)
        {
            if (sentence.IsNumber(at) && sentence[at].Length <= Most)
                return run.Number![..^sentence[at].Length] + sentence[at];
        }
        return run.Number!;
    }

    /// <summary>"0697300 412 eh 421": the last group told once more, as long as it was.</summary>
    private static string? Again(Sentence sentence, DialedRun run, List<PatternMatch> found)
    {
        var last = sentence[run.End - 1];
        return found.Exists(match => match.Pattern.Section == "last-right" && match.Start >= run.End) && sentence.IsNumber(run.End - 1) && last.Length is > 1 and <= Most
            ? Enumerable.Range(run.End, sentence.Count - run.End).Where(at => sentence.IsNumber(at) && sentence[at].Length == last.Length).Select(at => sentence[at]).LastOrDefault() : null;
    }
}
