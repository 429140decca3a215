using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Answers;

/// <summary>
/// Whether something was solved, in own words: yes, partly or no. What is said of the thing itself ("het ligt er nog", "is weg") goes
/// before a bare yes or no, "partly" before both, and no before yes, so that nothing is closed that is still there.
/// </summary>
internal sealed class VerdictReader(YesNoReader yesNo, Polite polite)
{
    /// <summary>Yes, partly and no.</summary>
    public const int Options = 3;

    private const int WordsThatSayMore = 4;
    private const int WordsOfAJudgement = 3;

    private readonly PatternSet patterns = WordFile.Patterns("verdict");

    /// <summary>Place of a verdict among the three options.</summary>
    public static int Position(string verdict) => verdict switch { "yes" => 0, "partly" => 1, _ => 2 };

    /// <param name="asked">The question was put: a bare yes or no answers it.</param>
    /// <returns>
    /// <c>yes</c>, <c>partly</c> or <c>no</c>, with the words when they say more than that; <c>unclear</c> when it contradicts itself;
    /// null when it says none of these.
    /// </returns>
    public AnswerReading? Read(Sentence sentence, bool asked)
    {
        if (sentence.Count == 0)
            return null;
        var told = Told(sentence);
        var bare = asked || told == "yes" ? yesNo.Read(sentence).Value : "";
        if (told is not null)
            // "nee, opgelost" contradicts itself
            return told == "yes" && bare == "no" ? AnswerReading.Unclear : Reading(told, sentence, WordsOfAJudgement);
        return asked && bare is "yes" or "no" ? Reading(bare, sentence, WordsThatSayMore) : null;
    }

    /// <summary>What is said of the thing itself; null when nothing is.</summary>
    private string? Told(Sentence sentence)
    {
        var found = patterns.Find(polite.Strip(sentence)).Select(match => match.Pattern.Section.Split('-')[0]).ToHashSet(StringComparer.Ordinal);
        if (found.Contains("partly"))
            return "partly";
        if (found.Contains("no"))
            return "no";
        return found.Contains("yes") && !sentence.HasQuestionMark ? "yes" : null;
    }

    /// <summary>Thanks are worth keeping whole; a bare "nog niet" says nothing that need not be asked.</summary>
    private AnswerReading Reading(string verdict, Sentence sentence, int wordsThatSayMore)
    {
        var enough = verdict == "yes" ? 2 : patterns.Whole(polite.Strip(sentence)) is { Section: "no-bare" or "partly-bare" } ? WordsThatSayMore : wordsThatSayMore;
        return new AnswerReading(verdict, sentence.Count >= enough ? sentence.Text.Trim() : "");
    }
}
