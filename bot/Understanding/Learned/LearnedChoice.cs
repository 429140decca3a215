using WijkBot.Conversations;
using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Learned;

/// <summary>
/// Which of some kinds of reports somebody describes: "die vliegende schijters op mijn balkon" of rats, wasps and pigeons. What examples teach of the
/// answer is held against what they teach of each option; for what no option is near to, none is meant.
/// </summary>
internal sealed class LearnedChoice(LearnedModel model)
{
    /// <summary>So much alike are an answer and the option it means; 1 is the same.</summary>
    private const float Least = 0.4f;

    /// <summary>So many times less alike is the next option.</summary>
    private const float Times = 2;

    /// <summary>From here on an option is a kind of report; "iets melden" and "iets vragen" are none.</summary>
    private const float LeastKind = 0.3f;

    /// <summary>One word is a name of an option or none.</summary>
    private const int FewestWords = 2;

    private readonly Head head = model.Head("category");

    /// <summary>1-based; null when none or more than one is near.</summary>
    public int? Meant(Sentence said, IReadOnlyList<ChoiceOption> options)
    {
        var words = Enumerable.Range(0, said.Count).Where(said.IsWord).ToList();
        if (words.Count < FewestWords || words.TrueForAll(at => LearnedDanger.IsSmall(said.Tokens[at])))
            return null;
        var answer = head.Probabilities(model.Logits(said));
        var (best, first, second, kinds) = (0, 0f, 0f, 0);
        for (var at = 0; at < options.Count; at++)
        {
            var told = head.Probabilities(model.Model.Logits(Sentence.Of(options[at].Labels[0])));
            kinds += told.Max() >= LeastKind ? 1 : 0;
            var alike = Alike(answer, told);
            (best, first, second) = alike > first ? (at + 1, alike, first) : (best, first, Math.Max(second, alike));
        }
        if (kinds < 2)
            return null;
        return first >= Least && first >= Times * second ? best : null;
    }

    /// <summary>The cosine of two distributions.</summary>
    private static float Alike(float[] one, float[] other) => Product(one, other) / MathF.Sqrt(Product(one, one) * Product(other, other));

    private static float Product(float[] one, float[] other)
    {
        var sum = 0f;
        for (var at = 0; at < one.Length; at++)
            sum += one[at] * other[at];
        return sum;
    }
}
