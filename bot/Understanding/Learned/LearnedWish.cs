using WijkBot.Conversations;
using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Learned;

/// <summary>
/// Which of "een melding", "een vraag" and "een idee" somebody wants who does not say so but begins to tell: "er ligt een boom over de weg".
/// </summary>
internal sealed class LearnedWish(LearnedModel model)
{
    /// <summary>What options may be about, and what examples call it.</summary>
    private static readonly Dictionary<string, string> Wishes = new(StringComparer.Ordinal)
    {
        ["report"] = Intents.Report,
        ["start-report"] = Intents.Report,
        ["question"] = Intents.Question,
        ["idea"] = Intents.Idea,
        ["complaint"] = Intents.Complaint,
    };

    /// <summary>Fewer words than this tell nothing.</summary>
    private const int FewestWords = 4;

    /// <summary>From here on it is taken for what examples teach.</summary>
    private const float Sure = 0.6f;

    private readonly Head head = model.Head("intent");

    /// <summary>1-based; null when the options are no wishes, or it may be another.</summary>
    public int? Meant(Sentence said, IReadOnlyList<HashSet<string>> options)
    {
        var wishes = options.Select(ideas => ideas.Select(idea => Wishes.GetValueOrDefault(idea, "")).FirstOrDefault(wish => wish.Length > 0) ?? "").ToList();
        if (said.Count < FewestWords || wishes.Count(wish => wish.Length > 0) < 2)
            return null;
        var probable = head.Probabilities(model.Logits(said));
        var best = Array.IndexOf(probable, probable.Max());
        return probable[best] >= Sure && wishes.FindAll(wish => wish == head.Labels[best]) is [var one] ? wishes.IndexOf(one) + 1 : null;
    }
}
