using WijkBot.Conversations;
using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.When;

/// <summary>Whether who is asked when to be called tells that, by the patterns of <c>Words/When/calltime</c>.</summary>
internal sealed class CallTimeReader
{
    private readonly PatternSet patterns = WordFile.Patterns("calltime");
    private readonly HashSet<string> around = WordFile.AroundWords("calltime");

    public CallTime Read(Sentence sentence)
    {
        var found = patterns.Find(sentence);
        bool Has(string section) => found.Exists(match => match.Pattern.Section == section);
        if (Has("not-anymore") && !Has("but"))
            return CallTime.NotAnymore;
        if (Has("any"))
            return CallTime.Any;
        return Has("about") || IsAround(sentence) ? CallTime.NoTime : CallTime.Wish;
    }

    /// <summary>"Ja hoor, op dit nummer": no word of it tells when. What is only digits is a number too.</summary>
    private bool IsAround(Sentence sentence)
    {
        for (var at = 0; at < sentence.Count; at++)
        {
            if (sentence.IsWord(at) && !around.Contains(sentence[at]))
                return false;
        }
        return true;
    }
}
