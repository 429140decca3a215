using WijkBot.Conversations;
using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Answers;

/// <summary>Options that each have a number of their own, as addresses do: "nummer 14", "veertien", "van 40".</summary>
internal static class ChoiceHouses
{
    /// <summary>Mentions of options by their numbers; null when the options have none. What is no option's number is option 0.</summary>
    /// <param name="said">The answer.</param>
    /// <param name="options">What may be chosen.</param>
    /// <param name="numbers">Of the conversation's language.</param>
    public static List<ChoiceMention>? Find(Sentence said, IReadOnlyList<ChoiceOption> options, SpelledNumber numbers)
    {
        var own = options.Select(option => Of(Sentence.Of(option.Labels[0]))).ToList();
        if (own.Count(number => number > 0) < 2)
            return null;
        var mentions = new List<ChoiceMention>();
        for (var at = 0; at < said.Count; at++)
        {
            if (numbers.At(said, at) is not var (value, end))
                continue;
            if (own.FindAll(number => number == value) is [_])
                mentions.Add(new ChoiceMention(own.IndexOf(value) + 1, at, end));
            else if (value > options.Count && own.TrueForAll(number => number != value))
                mentions.Add(new ChoiceMention(0, at, end));
            at = end - 1;
        }
        return mentions;
    }

    /// <summary>The one number behind a word; 0 when there is none or it is a span of hours.</summary>
    public static decimal Of(Sentence label)
    {
        var at = Array.FindIndex(label.Tokens, token => token.Kind == TokenKind.Number);
        return at > 0 && label.IsWord(at - 1) && Array.FindLastIndex(label.Tokens, token => token.Kind == TokenKind.Number) == at && label[at].Length <= 5
            ? decimal.Parse(label[at], System.Globalization.CultureInfo.InvariantCulture) : 0;
    }
}
