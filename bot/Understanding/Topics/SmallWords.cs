using WijkBot.Understanding.Places;
using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Topics;

/// <summary>Words that say nothing by themselves: those that only announce a report, that say no more than yes, that ask or that join.</summary>
internal sealed class SmallWords(HashSet<string> words)
{
    public SmallWords(string subject)
        : this(WordFile.Words(subject))
    {
    }

    /// <summary>Those of one section of it.</summary>
    public SmallWords(string subject, string section)
        : this(WordFile.Read(subject).Where(line => line.Section == section).SelectMany(line => line.Entry.Split('|')).ToHashSet(StringComparer.Ordinal))
    {
    }

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
