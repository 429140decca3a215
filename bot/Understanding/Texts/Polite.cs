namespace WijkBot.Understanding.Texts;

/// <summary>Takes away the words that change nothing: please, thank you, good morning.</summary>
internal sealed class Polite
{
    private readonly PatternSet patterns = WordFile.Patterns("polite");

    /// <summary>Says nothing else.</summary>
    public bool IsAll(Sentence sentence)
    {
        var said = new bool[sentence.Count];
        foreach (var hit in patterns.Find(sentence).SelectMany(match => match.Hits))
            said[hit] = true;
        return Array.TrueForAll(said, polite => polite);
    }

    /// <summary>The message without them; the whole message when it has nothing else.</summary>
    public Sentence Strip(Sentence sentence)
    {
        var found = patterns.Find(sentence);
        if (found.Count == 0)
            return sentence;
        var left = new bool[sentence.Count];
        foreach (var hit in found.SelectMany(match => match.Hits))
            left[hit] = true;
        return Array.TrueForAll(left, taken => taken) ? sentence : sentence.Without(left);
    }
}
