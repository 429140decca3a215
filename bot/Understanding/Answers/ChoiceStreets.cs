using WijkBot.Conversations;
using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Answers;

/// <summary>Names of streets beside an option: "op de stoep in de Nieuwstraat" of "Stoep" and "Straat" is the first.</summary>
internal static class ChoiceStreets
{
    /// <summary>The mentions that are no name of a street, when there are any; not "de stoep en de hoofdweg", nor the word of the option itself.</summary>
    /// <param name="found">What <c>choice</c> words are in the answer.</param>
    public static List<ChoiceMention> Without(List<ChoiceMention> mentions, Sentence said, IReadOnlyList<ChoiceOption> options, List<PatternMatch> found)
    {
        bool IsStreet(ChoiceMention mention) => found.Exists(match => match.Pattern.Section == "named" && match.End == mention.End && !IsJoined(match.Start, found))
            && !IsOwnWord(said[mention.Start], options[mention.Option - 1]);
        return mentions.FindAll(mention => !IsStreet(mention)) is { Count: > 0 } things ? things : mentions;
    }

    private static bool IsJoined(int start, List<PatternMatch> found) => found.Exists(match => match.Pattern.Section == "joins" && match.End == start);

    private static bool IsOwnWord(string word, ChoiceOption option) =>
        option.Labels.Any(label => Array.Exists(Sentence.Of(label).Tokens, token => token.Folded == word));
}
