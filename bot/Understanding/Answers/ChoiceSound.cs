using WijkBot.Conversations;
using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Answers;

/// <summary>An option as it sounds, written as one word or apart, with some letters wrong: "pieter hein straat", "boornebrook", or the end of it: "brug".</summary>
internal sealed class ChoiceSound
{
    private const int Shortest = 5;
    private const int ShortestPart = 4;
    private const int LettersOfASlip = 4;

    private readonly Sounds sounds = new("nl", []);

    /// <summary>The only option that sounds so, from 1; null when none or several do.</summary>
    public int? Of(Sentence said, IReadOnlyList<ChoiceOption> options)
    {
        for (var slips = 0; slips <= Shortest; slips++)
        {
            var near = Having(options, label => Sounds(said, label, slips));
            if (near.Count > 0)
                return near is [var one] ? one + 1 : null;
        }
        return Having(options, label => EndsSo(said, label)) is [var only] ? only + 1 : null;
    }

    private static List<int> Having(IReadOnlyList<ChoiceOption> options, Func<Sentence, bool> so) =>
        [.. Enumerable.Range(0, options.Count).Where(index => options[index].Labels.Any(label => so(Sentence.Of(label))))];

    private bool Sounds(Sentence said, Sentence label, int slips)
    {
        var wanted = sounds.Of(string.Concat(label.Tokens.Select(token => token.Folded)));
        for (var start = 0; start < said.Count && wanted.Length >= Shortest && slips <= wanted.Length / LettersOfASlip; start++)
        {
            var typed = "";
            for (var end = start; end < said.Count && typed.Length < wanted.Length; end++)
            {
                typed += said[end];
                if (typed[0] == label[0][0] && Distance.Within(sounds.Of(typed), wanted, slips))
                    return true;
            }
        }
        return false;
    }

    private static bool EndsSo(Sentence said, Sentence label) => Array.Exists(said.Tokens, token => token.Folded.Length >= ShortestPart
        && Array.Exists(label.Tokens, word => word.Folded.Length > token.Folded.Length + 1 && word.Folded.EndsWith(token.Folded, StringComparison.Ordinal)));
}
