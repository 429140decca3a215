using WijkBot.Conversations;
using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding;

/// <summary>Whether a resident wants to stay unknown, by the patterns of <c>Words/anonymous</c>. In doubt they do.</summary>
internal sealed class AnonymityReader
{
    private readonly PatternSet patterns = WordFile.Patterns("anonymous");
    private readonly HashSet<string> around = WordFile.AroundWords("anonymous");

    public Anonymity Read(Sentence sentence)
    {
        var found = patterns.Find(sentence);
        if (found.Count == 0)
            return Anonymity.NotSaid;
        if (!found.Exists(match => match.Pattern.Section == "wish" && IsMeant(match, found)))
            return found.Exists(match => match.Pattern.Section == "waive") ? Anonymity.Waived : Anonymity.NotSaid;
        return IsAll(sentence, found) ? Anonymity.WishedAndNoMore : Anonymity.Wished;
    }

    /// <summary>"Hoeft niet anoniem" wishes nothing, "kan dat niet anoniem?" does.</summary>
    private static bool IsMeant(PatternMatch wish, List<PatternMatch> found) =>
        !Touches(wish, found, "harmless") && !Touches(wish, found, "waive") && (!Touches(wish, found, "deny") || Touches(wish, found, "ask"));

    private static bool Touches(PatternMatch wish, List<PatternMatch> found, string section) =>
        found.Exists(match => match.Pattern.Section == section && match.Hits.AsSpan().IndexOfAny(wish.Hits) >= 0);

    private bool IsAll(Sentence sentence, List<PatternMatch> found)
    {
        for (var at = 0; at < sentence.Count; at++)
        {
            if (!around.Contains(sentence[at]) && !found.Exists(match => match.Hits.Contains(at)))
                return false;
        }
        return true;
    }
}
