using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Answers;

/// <summary>Words that are no answer but say how to take one: a question back, a change of mind, a denial, a reason.</summary>
internal sealed class Asks
{
    private readonly PatternSet patterns = WordFile.Patterns("asks");

    public List<PatternMatch> Find(Sentence sentence) => patterns.Find(sentence);

    /// <summary>Asks something back: a question mark, or a question word at the begin.</summary>
    public static bool IsQuestion(Sentence sentence, List<PatternMatch> found) => sentence.HasQuestionMark
        || (found.Exists(match => match.Pattern.Section == "wh") && !found.Exists(match => match.Pattern.Section == "statement"));

    /// <summary>Asks something back, also without a question word: "mag dat later", "ik wil weten of".</summary>
    public bool IsQuestionBack(Sentence sentence) =>
        Find(sentence) is var found && (IsQuestion(sentence, found) || found.Exists(match => match.Pattern.Section == "asks"));
}
