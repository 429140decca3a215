using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Answers;

/// <summary>What begins with yes or no and goes on to say the other: which of the two is meant, or that it has to be asked again.</summary>
internal static class YesNoConflict
{
    /// <summary>What takes back all that stands before it; not the "toch niet" of "ik lieg toch niet".</summary>
    public static AnswerReading? Turned(List<PatternMatch> found, int begin)
    {
        var turns = found.Where(match => match.Pattern.Section is "no-turn" or "yes-turn" && match.Start > begin && (match.Pattern.Section == "yes-turn" || !YesNoIdeas.HasWithin(found, match)));
        return turns.OrderBy(match => match.End).LastOrDefault().Pattern is { } turn ? new AnswerReading(turn.Section[..^"-turn".Length]) : null;
    }

    /// <summary>"Nee hoor, dat heeft u goed opgeschreven": the no says that nothing has to change.</summary>
    /// <param name="end">Behind the no.</param>
    public static bool AffirmsAfterNo(Sentence said, List<PatternMatch> found, int end)
    {
        end = BehindSame(said, found, end);
        var right = found.FindAll(match => match.Pattern.Section == "yes-right-in" && match.Start >= end);
        return right.Count > 0 && !found.Exists(match => match.Start >= end && (match.Pattern.Section is "except" or "amend" || IsDenial(match))
            && !right.Exists(inside => inside.Start <= match.Start && inside.End >= match.End));
    }

    /// <summary>"Nie, zgadza się": the words would deny in one breath, but the comma parts the no from what affirms.</summary>
    public static AnswerReading? BehindComma(Sentence said, PatternSet patterns)
    {
        if (said.Before(1) is not Gap.Comma)
            return null;
        var found = patterns.Meant(said);
        return found.Exists(match => match is { Start: 0, End: > 1, Pattern.Section: "no-firm" or "no-in" or "no-denied-in" })
            && found.Exists(match => match is { Start: 0, End: 1, Pattern.Section: "no-whole" or "no-start" })
            && !found.Exists(match => match.Pattern.Section is "both" or "no-turn" or "fix-idea") && AffirmsAfterNo(said, found, 1) ? new AnswerReading("yes") : null;
    }

    /// <summary>"Nee nee" is one no; the second of "nie, nie zgadza się" denies what follows.</summary>
    public static int BehindSame(Sentence said, List<PatternMatch> found, int end)
    {
        while (end > 0 && end < said.Count && said[end] == said[end - 1] && !found.Exists(match => match.Start == end && match.Pattern.Section == "negation"))
            end++;
        return end;
    }

    /// <summary>
    /// "Ja dat doe ik dus mooi niet" is no in one breath, and "ja maar het klopt niet" is too; "ja, het is niet opgelost" may be either, and so is a yes that asks for a change.
    /// </summary>
    /// <param name="end">Behind the yes.</param>
    /// <returns>Null when the yes stands.</returns>
    public static AnswerReading? AfterYes(Sentence said, List<PatternMatch> found, int end)
    {
        foreach (var match in found)
        {
            // what comes behind "because" is why, not what
            if (match.Start >= end && match.Pattern.Section == "no-denied-in" && !Between(found, "because", end, match.Start))
                return InOneBreath(said, found, end, match.Start) ? new AnswerReading("no") : AnswerReading.Unclear;
        }
        return found.Exists(match => match.Start >= end && match.Pattern.Section is "amend" or "except") ? AnswerReading.Unclear : null;
    }

    /// <summary>"Dat klopt voor geen meter"; not "prima, maar niet vandaag".</summary>
    public static bool IsDenied(Sentence said, List<PatternMatch> found, int end)
    {
        for (var at = end; at < said.Count && at < end + YesNoSearch.MostInTail && said.Before(at) is not (Gap.Comma or Gap.Stop); at++)
        {
            if (found.Exists(match => match.Pattern.Section == "negation" && match.Start == at))
                return true;
        }
        return false;
    }

    /// <summary>"Opgelost kunt u het met de beste wil van de wereld niet noemen": a denial further on in the same breath may belong to it.</summary>
    /// <param name="end">Behind what says yes somewhere in the message.</param>
    public static bool IsDeniedLater(Sentence said, List<PatternMatch> found, int end)
    {
        for (var at = end; at < said.Count && said.Before(at) is not (Gap.Comma or Gap.Stop); at++)
        {
            if (found.Exists(match => match.Start == at && match.Pattern.Section is "so" or "because" or "but"))
                return false;
            if (found.Exists(match => match.Start == at && match.Pattern.Section == "negation") && !found.Exists(match => Affirms(match) && match.Start <= at && match.End > at))
                return true;
        }
        return false;
    }

    private static bool Affirms(PatternMatch match) => match.Pattern.Section is "rhetoric-idea" || match.Pattern.Section.StartsWith("yes-", StringComparison.Ordinal);

    /// <summary>What follows belongs to the no: "dat is niet goed".</summary>
    public static bool IsOneDenial(List<PatternMatch> found, int end) =>
        found.Exists(match => match.Pattern.Section is "no-denied-in" or "no-in" && match.Start < end - 1 && match.End > end);

    private static bool IsDenial(PatternMatch match) =>
        match.Pattern.Section is "negation" or "gone" or "unknown" or "half" || match.Pattern.Section.StartsWith("no-", StringComparison.Ordinal);

    /// <summary>No comma or stop stands between, or a "but" that begins what he means.</summary>
    private static bool InOneBreath(Sentence said, List<PatternMatch> found, int from, int to)
    {
        var isBut = Between(found, "but", from, to);
        for (var at = from; at <= to && !isBut; at++)
        {
            if (said.Before(at) is Gap.Comma or Gap.Stop)
                return false;
        }
        return true;
    }

    private static bool Between(List<PatternMatch> found, string section, int from, int to) =>
        found.Exists(match => match.Pattern.Section == section && match.Start >= from && match.Start < to);
}
