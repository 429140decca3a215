using WijkBot.Conversations;
using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Learned;

/// <summary>Weighs the danger that the rules find with what examples teach: what they miss is still found, and what only sounds like danger passes.</summary>
internal sealed class LearnedDanger(LearnedModel model)
{
    private static float Env(string n, float d) => float.TryParse(Environment.GetEnvironmentVariable(n), System.Globalization.CultureInfo.InvariantCulture, out var v) ? v : d;

    /// <summary>So probable has danger to be when the rules find none.</summary>
    private readonly float Least = Env("D_F", 0.5f);

    /// <summary>The police without hurry are named when it is so probable that it is for them.</summary>
    private readonly float LeastPolice = Env("D_P", 0.6f);

    /// <summary>Below this what the rules find is no danger.</summary>
    private readonly float Harmless = Env("D_V", 0.02f);

    private readonly Head head = model.Head("danger");
    private readonly Danger[] kinds = Array.ConvertAll(model.Head("danger").Labels, label => Enum.Parse<Danger>(label, ignoreCase: true));

    public Danger Weigh(Danger ruled, Sentence sentence)
    {
        var probable = head.Probabilities(model.Logits(sentence));
        var (best, danger) = (-1, 0f);
        for (var at = 0; at < kinds.Length; at++)
        {
            if (kinds[at] == Danger.None)
                continue;
            danger += probable[at];
            best = best < 0 || probable[at] > probable[best] ? at : best;
        }
        if (ruled != Danger.None)
            return danger < Harmless ? Danger.None : ruled;
        return danger >= Least && (kinds[best] != Danger.Police || probable[best] >= LeastPolice) ? kinds[best] : Danger.None;
    }
}
