using WijkBot.Understanding.Places;
using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Topics;

/// <summary>Words that say nothing by themselves: those that only announce a report, and those that say no more than yes.</summary>
internal sealed class SmallWords(string subject)
{
    private readonly HashSet<string> words = WordFile.Words(subject);

    public bool Has(string word) => words.Contains(word);

    /// <summary>Whether there is nothing else in the message.</summary>
    /// <param name="except">The place as it stands in the text, which is left out; null when there is none.</param>
    public bool AreAll(Sentence sentence, PlaceTold? except = null)
    {
        for (var at = 0; at < sentence.Count; at++)
        {
            if (sentence.IsWord(at) && !words.Contains(sentence[at]) && !(at >= except?.Start && at < except.End))
                return false;
        }
        return true;
    }
}
