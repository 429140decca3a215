using WijkBot.Conversations;
using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Topics;

/// <summary>What somebody wants, by patterns; what is more particular goes before what is more general.</summary>
internal sealed class IntentReader
{
    private static readonly string[] Order =
    [
        Intents.Human, Intents.Complaint, Intents.Callback, Intents.Status, Intents.Contact, Intents.Regisseur, Intents.Idea,
        Intents.Question, Intents.Report, Intents.Thanks, Intents.Greeting,
    ];

    /// <summary>The sections of what leaves no doubt.</summary>
    private static readonly string[] SureOrder = Array.ConvertAll(Order, intent => intent + "!");

    private readonly PatternSet patterns = WordFile.Patterns("intent");

    /// <param name="categorySure">What it is about is one category.</param>
    /// <param name="hasTopic">It names something that can be reported, or a place.</param>
    /// <param name="isKnownQuestion">The municipality has an answer to it.</param>
    public IntentReading Read(Sentence sentence, bool categorySure, bool hasTopic, bool isKnownQuestion)
    {
        var found = patterns.Meant(sentence);
        var all = All(found);
        if (hasTopic && !all.Contains(Intents.Report))
            all.Add(Intents.Report);
        if ((sentence.HasQuestionMark || isKnownQuestion) && !all.Contains(Intents.Question))
            all.Add(Intents.Question);
        all.Sort((first, second) => Rank(first).CompareTo(Rank(second)));

        int Rank(string intent) => intent switch
        {
            Intents.Question when isKnownQuestion => 6,
            // "Kunt u de lantaarnpaal maken?" reports; "Wanneer wordt het grofvuil gehaald?" asks.
            Intents.Report when hasTopic && !AsksSomething(sentence) => 7,
            _ => Array.IndexOf(Order, intent) + 1,
        };
        var best = all.Count > 0 ? all[0] : Intents.Other;
        var strong = best == Intents.Report && categorySure || Array.IndexOf(Order, best) is var place and >= 0 && Has(found, SureOrder[place]);
        return new IntentReading(best, all, strong, Has(found, "urgent")) { Unseen = Has(found, "unseen"), Found = found };
    }

    private static List<string> All(List<PatternMatch> found)
    {
        var all = new List<string>();
        for (var at = 0; at < Order.Length && found.Count > 0; at++)
        {
            if (Has(found, Order[at]) || Has(found, SureOrder[at]))
                all.Add(Order[at]);
        }
        return all;
    }

    private static bool Has(List<PatternMatch> found, string section)
    {
        foreach (var match in found)
        {
            if (match.Pattern.Section == section)
                return true;
        }
        return false;
    }

    /// <summary>"Wat een zooi!" asks nothing.</summary>
    private static bool AsksSomething(Sentence sentence) => !(sentence[0] is "wat" or "what" && sentence[1] is "een" or "n" or "a")
        && sentence[0] is "hoe" or "waar" or "wanneer" or "wat" or "wie" or "waarom" or "welke" or "mag" or "hoeveel" or "how" or "where" or "when" or "what" or "who" or "why";
}

/// <param name="All">The best first.</param>
internal sealed record IntentReading(string Best, IReadOnlyList<string> All, bool Strong, bool Urgent)
{
    /// <summary>Somebody has not been seen or heard for a while.</summary>
    public bool Unseen { get; init; }

    /// <summary>What told it, for explaining.</summary>
    public IReadOnlyList<PatternMatch> Found { get; init; } = [];
}
