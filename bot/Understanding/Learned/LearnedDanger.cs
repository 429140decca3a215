using WijkBot.Conversations;
using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Learned;

/// <summary>Weighs the danger that the rules find with what examples teach: what they miss is still found, and what only sounds like danger passes.</summary>
/// <param name="model">How probable danger is, what somebody writes for, and which words tell it.</param>
internal sealed class LearnedDanger(JointModel model)
{
    /// <summary>So probable has danger to be when the rules find none.</summary>
    private const float Least = 0.3f;

    /// <summary>The police without hurry are named when it is so probable that it is for them.</summary>
    private const float LeastPolice = 0.5f;

    /// <summary>Below this what the rules find is no danger.</summary>
    private const float Harmless = 0.2f;

    /// <summary>The same where what they find is told plainly, or they have told it from what is harmless in it.</summary>
    private const float HarmlessIfPlain = 0.1f;

    /// <summary>An address or a yes is no danger: in so few words it is told plainly, and beside what is harmless too.</summary>
    private const float LeastInDoubt = 0.75f;

    /// <summary>The same while a question is open: an answer is a name, a place, a moment.</summary>
    private const float LeastAsked = 0.95f;

    private const int Few = 6;

    /// <summary>One word alone is no sentence to tell danger from.</summary>
    private const int Fewest = 2;

    /// <summary>So probable it has to be that somebody writes because of danger.</summary>
    private const float LeastAim = 0.15f;

    /// <summary>So many of the most frequent words say nothing by themselves: "er", "staat", "op".</summary>
    private const int SmallWords = 100;

    /// <summary>So much the other words have to say for it.</summary>
    private const float LeastTold = 0.5f;

    private readonly Head aims = model.Head("intent");
    private readonly Head head = model.Head("danger");
    private readonly int none = Array.IndexOf(model.Head("danger").Labels, "none");
    private readonly Danger[] kinds = Array.ConvertAll(model.Head("danger").Labels, label => Enum.Parse<Danger>(label, ignoreCase: true));

    /// <summary>Danger that the rules do not find.</summary>
    /// <param name="hasHarmless">The rules know something in it as harmless.</param>
    /// <param name="asked">It may be the answer to a question.</param>
    public Danger Find(Sentence sentence, bool hasHarmless, bool asked)
    {
        if (sentence.Count < Fewest)
            return Danger.None;
        var probable = head.Probabilities(model.Logits(sentence));
        var best = -1;
        for (var at = 0; at < kinds.Length; at++)
        {
            if (kinds[at] != Danger.None && (best < 0 || probable[at] > probable[best]))
                best = at;
        }
        var inDoubt = asked || sentence.Count < Few || hasHarmless;
        // beside what is harmless something was told that is not, and no name, place or moment is like that
        return 1 - probable[none] >= (asked && !hasHarmless ? LeastAsked : inDoubt ? LeastInDoubt : Least) && Agrees(kinds[best], probable[best], inDoubt, sentence) && IsTold(sentence, best) ? kinds[best] : Danger.None;
    }

    /// <summary>One of the most frequent words of the language, which stand in messages of every kind.</summary>
    public static bool IsSmall(in Token token) => token.Frequent is >= 0 and < SmallWords;

    /// <summary>Small words alone tell no danger: "er staat een auto op de stoep".</summary>
    private bool IsTold(Sentence sentence, int kind)
    {
        var (says, denies) = (model.Words.Says(sentence, head.From + kind), model.Words.Says(sentence, head.From + none));
        var telling = 0f;
        for (var at = 0; at < says.Length; at++)
            telling += IsSmall(sentence.Tokens[at]) ? 0 : Math.Max(0, says[at] - denies[at]);
        return telling >= LeastTold;
    }

    /// <summary>Who is in danger writes for that: who asks to be called back is not. That the grid fails has to be said in words the rules know; the police can wait for a word more.</summary>
    private bool Agrees(Danger kind, float probable, bool inDoubt, Sentence sentence)
    {
        if (kind is Danger.Police or Danger.Utility)
            return kind is Danger.Police && !inDoubt && probable >= LeastPolice;
        var aim = aims.Probabilities(model.Logits(sentence));
        return aim[Array.IndexOf(aims.Labels, Intents.Emergency)] + aim[Array.IndexOf(aims.Labels, Intents.Crisis)] >= LeastAim;
    }

    /// <summary>What the rules take for danger and is none.</summary>
    /// <param name="isPlain">It is told plainly, or beside what the rules know as harmless.</param>
    public bool IsHarmless(Sentence sentence, bool isPlain) =>
        1 - head.Probabilities(model.Logits(sentence))[none] < (isPlain ? HarmlessIfPlain : Harmless);
}
