using WijkBot.Conversations;
using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Topics;

/// <summary>The patterns of intents that a message holds.</summary>
internal sealed class IntentsFound
{
    /// <summary>Who tells a long story has said by then what it is for.</summary>
    private const int MostRead = 150;

    private const int MostOfAGreeting = 3;

    private readonly Sentence sentence;

    private IntentsFound(Sentence sentence, List<PatternMatch> all)
    {
        this.sentence = sentence;
        All = all;
    }

    public List<PatternMatch> All { get; }

    public int Words => sentence.Count;

    public bool HasQuestionMark => sentence.HasQuestionMark;

    /// <summary>It begins with asking, behind a greeting at most; further on, what was told before counts more.</summary>
    public bool AsksFirst => All.Exists(match => match.Pattern.Section == "asks" && match.Start <= MostOfAGreeting);

    /// <param name="meant">The word that each word stands for; null for itself.</param>
    public static IntentsFound In(Sentence sentence, PatternSet patterns, WordMemo<string>? meant)
    {
        var read = sentence.Count > MostRead ? sentence.Part(0, MostRead) : sentence;
        var bare = Article.Without(read);
        return new(sentence, patterns.Meant(meant is null ? bare : bare.With(meant)));
    }

    public bool Has(string section)
    {
        foreach (var match in All)
        {
            if (match.Pattern.Section == section)
                return true;
        }
        return false;
    }

    /// <summary>How many words say something else than a greeting.</summary>
    public int Unsaid(SmallWords filling)
    {
        var greets = new bool[sentence.Count];
        foreach (var match in All)
        {
            if (match.Pattern.Section == Intents.Greeting)
                Array.ForEach(match.Hits, hit => greets[hit] = true);
        }
        var count = 0;
        for (var at = 0; at < sentence.Count; at++)
        {
            if (sentence.IsWord(at) && !greets[at] && !filling.Has(sentence[at]))
                count++;
        }
        return count;
    }
}
