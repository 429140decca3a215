using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Answers;

/// <summary>
/// Looks for yes and no in a message: the whole of it first, then what takes back the rest ("of toch niet"), then how it begins, then
/// what is in it. No goes before yes, and what says both is no answer, so that none is turned round.
/// </summary>
internal sealed class YesNoSearch(PatternSet patterns, PatternSet clauses)
{
    /// <summary>A tail no longer than this may deny the yes before it.</summary>
    public const int MostInTail = 4;

    private static readonly string[] Beginnings = ["no-start", "yes-claim", "yes-start", "yes-firm", "no-firm", "unknown", "unclear"];

    /// <param name="sentence">As it was written.</param>
    /// <param name="said">Without what is only polite.</param>
    /// <returns>Null when nothing in it says anything.</returns>
    public AnswerReading? Read(Sentence sentence, Sentence said) => YesNoConflict.BehindComma(said, patterns) ?? Whole(sentence) ?? Whole(said) ?? BehindQuestion(said) ?? Search(said);

    public AnswerReading? Whole(Sentence sentence) => patterns.Whole(sentence)?.Section is not { } section || IsIdea(section) || (section == "yes-in" && IsDenied(sentence)) ? null
        : sentence.HasQuestionMark && section.EndsWith("-in", StringComparison.Ordinal) ? AnswerReading.Unclear : Answered(section);

    /// <summary>That only says something when nothing in it takes it away, which <see cref="YesNoIdeas"/> knows.</summary>
    private static bool IsIdea(string section) => section.EndsWith("-idea", StringComparison.Ordinal);

    /// <summary>"Is nie waar": the words of a yes with a denial in between.</summary>
    private bool IsDenied(Sentence sentence) => patterns.Meant(sentence).Exists(match => match.Pattern.Section == "negation");

    private static AnswerReading? Answered(string section) => section switch
    {
        "no-whole" or "no-start" or "no-in" or "no-denied-in" or "no-firm" => new AnswerReading("no"),
        "yes-whole" or "yes-start" or "yes-claim" or "yes-in" or "yes-right-in" or "yes-firm" or "yes-done" => new AnswerReading("yes"),
        "unknown" => AnswerReading.Unknown,
        "both" or "half" or "unclear" or "almost" or "lead" => AnswerReading.Unclear,
        _ => null,
    };

    /// <summary>"Mijn nummer doorgeven? Vergeet het maar": who answers his own question has answered.</summary>
    private AnswerReading? BehindQuestion(Sentence said)
    {
        var last = said.Text.AsSpan().TrimEnd().LastIndexOfAny('?', '؟');
        if (last < 0)
            return null;
        var from = Array.FindIndex(said.Tokens, token => token.Start > last);
        return from > 0 && patterns.Whole(said.Part(from, said.Count)) is { } rest ? Answered(rest.Section) : null;
    }

    private AnswerReading? Search(Sentence said)
    {
        var found = patterns.Meant(said);
        var told = clauses.Find(said);
        if (found.Count == 0 && told.Count == 0)
            return null;
        var begin = Begin(said, found);
        if (begin > 0 && Whole(said.Part(begin, said.Count)) is { } rest)
            return rest;
        return YesNoClauses.Read(said, found, told, begin, ReadPart) ?? YesNoFaults.Weighed(said, found, told, begin, Found(said, found, begin), ReadPart);
    }

    /// <summary>A clause by itself: looks for no clauses in it, so that a long message costs no more than it has words.</summary>
    private AnswerReading? ReadPart(Sentence said) => Whole(said) ?? (patterns.Meant(said) is { Count: > 0 } found ? Found(said, found, Begin(said, found)) : null);

    private AnswerReading? Found(Sentence said, List<PatternMatch> found, int begin)
    {
        if (found.Exists(match => match.Pattern.Section == "both" && !IsTurned(found, match)))
            return AnswerReading.Unclear;
        if (begin > 0 && Whole(said.Part(begin, said.Count)) is { } rest)
            return rest;
        return YesNoConflict.Turned(found, begin) ?? YesNoIdeas.Read(said, found, begin) ?? Beginning(said, found, begin)
            ?? YesNoReasons.Read(said, found, ReadPart) ?? YesNoInside.Read(said, found, begin);
    }

    /// <summary>"Nee hoor, of ja toch wel": more follows the "or" than the other of the two.</summary>
    private static bool IsTurned(List<PatternMatch> found, PatternMatch both) =>
        found.Exists(match => match.Pattern.Section is "yes-turn" or "no-turn" && match.Start > both.Start && match.End > both.End);

    /// <summary>The first word that is not "well" or "oh", or "ja nee" of which only what follows counts.</summary>
    private static int Begin(Sentence said, List<PatternMatch> found)
    {
        var begin = 0;
        while (Longest(found, begin, "lead") is { } lead && lead.End < said.Count && lead.End > (Longest(found, begin, Beginnings)?.End ?? 0))
            begin = lead.End;
        return begin;
    }

    private AnswerReading? Beginning(Sentence said, List<PatternMatch> found, int begin)
    {
        var start = Longest(found, begin, Beginnings);
        return start?.Pattern.Section switch
        {
            "no-start" or "no-firm" => StartsNo(said, found, begin, start.Value.End),
            "yes-claim" when found.Exists(match => (match.Pattern.Section == "no-in" && match.Start < start.Value.End) || (match.Pattern.Section == "no-firm" && match.Start == start.Value.End)) => new AnswerReading("no"),
            "yes-claim" when YesNoConflict.IsDenied(said, found, start.Value.End) => AnswerReading.Unclear,
            "yes-start" or "yes-claim" or "yes-firm" => StartsYes(said, found, start.Value.End),
            "unknown" => AnswerReading.Unknown with { Rest = said.RestFrom(start.Value.End) },
            "unclear" => AnswerReading.Unclear,
            _ => null,
        };
    }

    /// <summary>"Nee, dat klopt" may be either; in "dat is niet onjuist" the no is taken away again.</summary>
    private AnswerReading StartsNo(Sentence said, List<PatternMatch> found, int begin, int end)
    {
        if (found.Exists(match => match.Pattern.Section == "yes-firm" && match.Start > begin && match.Start < end))
            return new AnswerReading("yes");
        if (YesNoConflict.AffirmsAfterNo(said, found, end))
            return new AnswerReading("yes");
        var after = YesNoConflict.IsOneDenial(found, end) ? null : Tail(said, found, end);
        if (after is { Value: AnswerReading.UnknownValue } || Contradicts(after, "yes") || FirmAt(found, end, "yes-firm"))
            return after is { Value: AnswerReading.UnknownValue } ? after : AnswerReading.Unclear;
        // "geen ratten maar muizen": without its first word it would say the opposite
        return new AnswerReading("no", said.RestFrom(patterns.Whole(said.Part(begin, begin + 1)) is { Section: "no-whole" } ? end : begin));
    }

    /// <summary>"Ja, dat klopt niet" contradicts itself: better asked again than turned round.</summary>
    private AnswerReading StartsYes(Sentence said, List<PatternMatch> found, int end)
    {
        var after = Tail(said, found, end);
        if (after is { Value: AnswerReading.UnknownValue })
            return after;
        if (YesNoConflict.AfterYes(said, found, end) is { } other)
            return other;
        return Contradicts(after, "no") || (FirmAt(found, end, "no-firm") && said.Count - end <= MostInTail) ? AnswerReading.Unclear : new AnswerReading("yes", said.RestFrom(end));
    }

    /// <summary>What the rest would say on its own, when it is short.</summary>
    private AnswerReading? Tail(Sentence said, List<PatternMatch> found, int end)
    {
        while (Longest(found, end, "lead") is { } lead && lead.End < said.Count)
            end = lead.End;
        end = YesNoConflict.BehindSame(said, found, end);
        if (end == said.Count || said.Count - end > MostInTail + 1)
            return null;
        var tail = said.Part(end, said.Count);
        return patterns.Whole(tail)?.Section == "yes-done" ? null : Whole(tail);
    }

    private static bool Contradicts(AnswerReading? tail, string value) => tail?.Value == value;

    private static bool FirmAt(List<PatternMatch> found, int at, string section) => found.Exists(match => match.Pattern.Section == section && match.Start == at);

    private static PatternMatch? Longest(List<PatternMatch> found, int start, params string[] sections)
    {
        PatternMatch? longest = null;
        foreach (var match in found)
        {
            if (match.Start == start && sections.Contains(match.Pattern.Section) && (longest is not { } best || match.End > best.End
                || (match.End == best.End && Array.IndexOf(sections, match.Pattern.Section) < Array.IndexOf(sections, best.Pattern.Section))))
                longest = match;
        }
        return longest;
    }
}
