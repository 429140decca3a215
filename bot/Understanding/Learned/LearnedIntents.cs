using WijkBot.Conversations;
using WijkBot.Understanding.Texts;
using WijkBot.Understanding.Topics;

namespace WijkBot.Understanding.Learned;

/// <summary>Weighs what the patterns say somebody wants with what examples teach.</summary>
internal sealed class LearnedIntents(JointModel model)
{
    /// <summary>What the patterns find first, second and further, in logits.</summary>
    private static readonly float[] Found = [1, 0.5f, 0.3f];

    /// <summary>What leaves no doubt counts so much more.</summary>
    private const float Strong = 1;

    /// <summary>Says something, and the patterns do not know what for.</summary>
    private const float May = 0.3f;

    /// <summary>Of the examples more are reports than of what people write.</summary>
    private const float Reports = -1;

    /// <summary>From here on it is taken for what examples teach; below it that is only presumed, and what the patterns say is done.</summary>
    private const float Sure = 0.85f;

    /// <summary>The same where the patterns leave no doubt.</summary>
    private const float SureAgainstStrong = 0.97f;

    /// <summary>One word alone is no sentence to tell a wish from: what the patterns know of it counts.</summary>
    private const int Fewest = 2;

    private const int Most = 3;

    /// <summary>Emergency and crisis are told by what is danger.</summary>
    private const int Dangers = 2;

    private readonly Head head = model.Head("intent");

    public IntentReading Weigh(IntentReading ruled, Sentence sentence)
    {
        if (sentence.Count == 0)
            return ruled;
        var probable = head.Probabilities(model.Logits(sentence));
        var scores = new float[probable.Length];
        for (var at = 0; at < scores.Length; at++)
            scores[at] = MathF.Log(probable[at] + float.Epsilon) + Said(ruled, head.Labels[at]);
        var all = Highest.Of(scores, Most + Dangers).Select(at => head.Labels[at]).Where(intent => intent is not (Intents.Emergency or Intents.Crisis)).Take(Most).ToList();
        var most = scores.Max();
        var sure = sentence.Count >= Fewest && 1 / scores.Sum(score => MathF.Exp(score - most)) >= (ruled.Strong ? SureAgainstStrong : Sure);
        var best = sure ? all[0] : ruled.Best;
        return ruled with { All = [best, .. all.Union(ruled.All).Where(intent => intent != best)], Best = best, Likely = all[0], Strong = ruled.Strong && best == ruled.Best, MayReport = ruled.MayReport && !sure };
    }

    private static float Said(IntentReading ruled, string intent)
    {
        var says = intent == Intents.Report ? Reports + (ruled.MayReport ? May : 0) : 0;
        for (var at = 0; at < ruled.All.Count; at++)
        {
            if (ruled.All[at] == intent)
                says += Found[Math.Min(at, Found.Length - 1)] + (at == 0 && ruled.Strong ? Strong : 0);
        }
        return says;
    }
}
