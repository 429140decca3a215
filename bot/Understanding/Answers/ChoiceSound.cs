using WijkBot.Conversations;
using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Answers;

/// <summary>An option as it sounds, written as one word or apart, with some letters wrong: "pieter hein straat".</summary>
internal static class ChoiceSound
{
    private const int Shortest = 5;
    private const int LettersOfASlip = 6;

    /// <summary>The only option that sounds so, from 1; null when none or several do.</summary>
    public static int? Of(Sentence said, IReadOnlyList<ChoiceOption> options)
    {
        var near = Enumerable.Range(0, options.Count).Where(index => options[index].Labels.Any(label => Sounds(said, Sentence.Of(label)))).ToList();
        return near is [var one] ? one + 1 : null;
    }

    private static bool Sounds(Sentence said, Sentence label)
    {
        var wanted = string.Concat(label.Tokens.Select(token => token.Folded));
        for (var start = 0; start < said.Count && wanted.Length >= Shortest; start++)
        {
            var typed = "";
            for (var end = start; end < said.Count && typed.Length < wanted.Length; end++)
            {
                typed += said[end];
                if (Distance.Within(typed, wanted, wanted.Length / LettersOfASlip))
                    return true;
            }
        }
        return false;
    }
}
