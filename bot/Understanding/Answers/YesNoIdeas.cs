using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Answers;

/// <summary>
/// What says yes or no as a whole, whatever words are in it: "geen fouten" and "moet er eerst iemand dood" are yes, "het ligt er nog" is
/// no. "fix" puts something right, and so does not agree; "irony" turns the yes beside it into no.
/// </summary>
internal static class YesNoIdeas
{
    private const string Ending = "-idea";

    /// <summary>So many words behind and before an idea may deny it.</summary>
    private const int MostBehind = 2;
    private const int MostBefore = 2;

    private const int ShortestPhone = 6;

    /// <returns>Null when there is none.</returns>
    public static AnswerReading? Read(Sentence said, List<PatternMatch> found, int begin)
    {
        var ideas = Longest(found.FindAll(match => match.Pattern.Section.EndsWith(Ending, StringComparison.Ordinal) && !IsTakenAway(said, found, match) && !IsPhone(said, match) && !IsUrging(found, match)));
        // "ligt het er nog?" asks; who asks whether someone has to die first does not
        if (ideas.Count == 0 || (AsksBack(said) && !ideas.Exists(idea => Value(idea) is "rhetoric" or "irony")))
            return null;
        return Weighed(said, found, ideas, begin);
    }

    private static AnswerReading? Weighed(Sentence said, List<PatternMatch> found, List<PatternMatch> ideas, int begin)
    {
        bool Has(string value) => ideas.Exists(idea => Value(idea) == value);
        if (Has("unclear"))
            return AnswerReading.Unclear;
        var startsNo = StartsWith(found, ideas, begin, "no-start", "no-firm");
        if (Has("irony"))
            return startsNo ? AnswerReading.Unclear : new AnswerReading("no");
        if (Value(ideas[0]) == AnswerReading.UnknownValue)
            return AnswerReading.Unknown with { Rest = said.RestFrom(ideas[0].End) };
        if (Has("fix"))
            return Has("rhetoric") ? AnswerReading.Unclear : new AnswerReading("no", said.RestFrom(Behind(found, begin)));
        if ((startsNo && found.Exists(match => match.Pattern.Section is "because" or "except" or "amend")) || (Has("done") && IsBareNo(found, begin)))
            return null;
        return YesOrNo(said, found, ideas, begin, startsNo);
    }

    private static AnswerReading YesOrNo(Sentence said, List<PatternMatch> found, List<PatternMatch> ideas, int begin, bool startsNo)
    {
        var isYes = ideas.Exists(idea => Value(idea) is "yes" or "rhetoric" or "done");
        return (isYes, ideas.Exists(idea => Value(idea) == "no")) switch
        {
            (true, true) => AnswerReading.Unclear,
            (true, _) when startsNo && ideas.TrueForAll(idea => IsOfCourseNot(found, idea.Start)) => new AnswerReading("no"),
            (true, _) => IsDenied(found, ideas) || (startsNo && !AffirmsNo(found, ideas)) || IsDeniedLater(said, found, ideas, begin) ? AnswerReading.Unclear : Affirmed(said, found, begin),
            (_, true) => Denies(said, found, ideas, begin),
            _ => AnswerReading.Unknown,
        };
    }

    /// <summary>"Ja, het ligt er nog" may be either; "ja maar het ligt er nog" is no.</summary>
    private static AnswerReading Denies(Sentence said, List<PatternMatch> found, List<PatternMatch> ideas, int begin) =>
        StartsWith(found, ideas, begin, "yes-start", "yes-firm") && !found.Exists(match => match.Pattern.Section == "but" && match.Start < ideas[^1].Start)
            ? AnswerReading.Unclear
            : new AnswerReading("no", said.RestFrom(Behind(found, begin)));

    /// <summary>What stands behind a bare yes is more than that; the idea itself is not.</summary>
    private static AnswerReading Affirmed(Sentence said, List<PatternMatch> found, int begin) =>
        Behind(found, begin) is var end && end > begin ? new AnswerReading("yes", said.RestFrom(end))
        : new AnswerReading("yes");

    /// <summary>Token behind the bare yes or no that it begins with: behind "klopt" in "ja klopt, maar het zijn er tien".</summary>
    private static int Behind(List<PatternMatch> found, int begin)
    {
        if (!found.Exists(match => IsAt(match, begin) && match.Pattern.Section is "yes-start" or "no-start") || IsDenialItself(found, begin))
            return begin;
        var end = begin + 1;
        while (found.Exists(match => IsAt(match, end) && match.Pattern.Section == "yes-whole") && found.Exists(match => match.Start == end + 1 && match.Pattern.Section == "but"))
            end++;
        return end;
    }

    private static bool IsAt(PatternMatch match, int at) => match.Start == at && match.End == at + 1;

    /// <summary>"Geen", "niet": without it the rest would say the opposite.</summary>
    private static bool IsDenialItself(List<PatternMatch> found, int begin) => found.Exists(match => match.Start == begin && match.Pattern.Section == "negation");

    private static bool IsBareNo(List<PatternMatch> found, int begin) =>
        found.Exists(match => match.Start == begin && match.End == begin + 1 && match.Pattern.Section == "no-start");

    /// <summary>"Nee, geen fouten" is yes; "nee, alles goed" is asked again.</summary>
    private static bool AffirmsNo(List<PatternMatch> found, List<PatternMatch> ideas) => found.Exists(match => match.Pattern.Section == "yes-right-in"
        || (match.Pattern.Section == "negation" && ideas.Exists(idea => idea.Hits.Contains(match.Start)) && !IsOfFirmNo(found, match.Start)));

    /// <summary>In "nee tuurlijk niet gek" the "niet" is no part of "niet gek".</summary>
    private static bool IsOfCourseNot(List<PatternMatch> found, int denial) =>
        found.Exists(match => match.Pattern.Section == "of-course-not" && match.Start < denial && match.End == denial + 1);

    /// <summary>The "niet" of "natuurlijk niet", whatever follows: "nee tuurlijk niet gek".</summary>
    private static bool IsOfFirmNo(List<PatternMatch> found, int denial) =>
        found.Exists(match => match.Pattern.Section is "no-firm" or "no-start" && match.Start == denial - 1 && match.End == denial + 1);

    /// <summary>Is part of what says yes as a whole.</summary>
    public static bool HasWithin(List<PatternMatch> found, PatternMatch part) =>
        found.Exists(match => match.Pattern.Section is "yes-idea" or "rhetoric-idea" && Covers(match, part));

    private static bool IsDenied(List<PatternMatch> found, List<PatternMatch> ideas) =>
        found.Exists(match => match.Pattern.Section is "no-denied-in" or "no-firm" or "amend" or "except" && !ideas.Exists(idea => Overlap(idea, match)));

    private static bool IsDeniedLater(Sentence said, List<PatternMatch> found, List<PatternMatch> ideas, int begin) =>
        !StartsWith(found, ideas, begin, "yes-start", "yes-firm", "yes-claim") && ideas.TrueForAll(idea => YesNoConflict.IsDeniedLater(said, found, idea.End));

    private static bool StartsWith(List<PatternMatch> found, List<PatternMatch> ideas, int begin, params string[] sections) =>
        found.Exists(match => match.Start == begin && sections.Contains(match.Pattern.Section) && !ideas.Exists(idea => Covers(idea, match)));

    private static bool AsksBack(Sentence said) => said.Text.AsSpan().TrimEnd() is [.., '?' or '؟'];

    /// <summary>A denial among its words or right beside them is not part of it: "ligt er nog niet", "zo kan het niet", "geen foto gemaakt".</summary>
    public static bool IsTakenAway(Sentence said, List<PatternMatch> found, PatternMatch idea)
    {
        var end = idea.End;
        while (end < said.Count && end < idea.End + MostBehind && said.Before(end) is not (Gap.Comma or Gap.Stop))
            end++;
        var start = idea.Start;
        while (start > 0 && start > idea.Start - MostBefore && said.Before(start) is not (Gap.Comma or Gap.Stop))
            start--;
        return found.Exists(match => match.Pattern.Section == "negation" && match.Start >= start && match.Start < end && !idea.Hits.Contains(match.Start));
    }

    /// <summary>"Ja maar op nummer 06 ..." puts nothing right.</summary>
    private static bool IsPhone(Sentence said, PatternMatch idea) =>
        Value(idea) == "fix" && Array.Exists(idea.Hits, hit => said.IsNumber(hit) && (said[hit].Length >= ShortestPhone || said[hit] == "06"));

    /// <summary>Nor does "is niet erg, doe maar".</summary>
    private static bool IsUrging(List<PatternMatch> found, PatternMatch idea) =>
        Value(idea) == "fix" && found.Exists(match => match.End == idea.End && match.Start > idea.Start && match.Pattern.Section is "yes-idea" or "yes-in" or "yes-start" or "yes-whole");

    /// <summary>Those that do not lie within a longer one, the last one last.</summary>
    private static List<PatternMatch> Longest(List<PatternMatch> ideas)
    {
        var longest = ideas.FindAll(idea => !ideas.Exists(other => other.End - other.Start > idea.End - idea.Start && Covers(other, idea)));
        longest.Sort((one, other) => one.Start.CompareTo(other.Start));
        return longest;
    }

    private static bool Covers(PatternMatch idea, PatternMatch match) => idea.Start <= match.Start && idea.End >= match.End;

    private static bool Overlap(PatternMatch idea, PatternMatch match) => idea.Start < match.End && match.Start < idea.End;

    private static string Value(PatternMatch idea) => idea.Pattern.Section[..^Ending.Length];
}
