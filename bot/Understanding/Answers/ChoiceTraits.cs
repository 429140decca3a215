using WijkBot.Conversations;
using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Answers;

/// <summary>Options told by how they look in the list: "die met een V", "de hoogste", "the one with the lowest number", "wmb".</summary>
internal static class ChoiceTraits
{
    private const string Vowels = "aeiouy";
    private const int MostLetters = 9;

    /// <param name="said">The answer.</param>
    /// <param name="options">What may be chosen.</param>
    /// <param name="found">What <c>choice</c> words are in it.</param>
    public static List<ChoiceMention> Find(Sentence said, IReadOnlyList<ChoiceOption> options, List<PatternMatch> found)
    {
        var mentions = new List<ChoiceMention>();
        foreach (var match in found)
        {
            var option = match.Pattern.Section switch
            {
                "initial" when match.End < said.Count => ByInitial(said[match.End], options),
                "ending" => ByEnding(said, match, options),
                "highest" => ByNumber(options, highest: true),
                "lowest" => ByNumber(options, highest: false),
                _ => 0,
            };
            if (option > 0)
                mentions.Add(new ChoiceMention(option, match.Start, match.End + (match.Pattern.Section == "initial" ? 1 : 0)));
        }
        return mentions;
    }

    /// <summary>The only option that has a word with this begin, the first word before others; 0 when there is none.</summary>
    private static int ByInitial(string letters, IReadOnlyList<ChoiceOption> options)
    {
        if (letters.Length is 0 or > 2)
            return 0;
        bool Begins(ChoiceOption option, bool first) => Array.Exists(Sentence.Of(option.Labels[0]).Tokens, token => (!first || token.Start == 0) && token.Folded.StartsWith(letters, StringComparison.Ordinal));
        return Only(options, option => Begins(option, first: true)) is > 0 and var one ? one : Only(options, option => Begins(option, first: false));
    }

    /// <summary>"Die met de 7 op het eind", "eindigt op 07": the only option of which the number ends so.</summary>
    private static int ByEnding(Sentence said, PatternMatch match, IReadOnlyList<ChoiceOption> options)
    {
        var at = Enumerable.Range(match.Start, match.End - match.Start).FirstOrDefault(said.IsNumber, -1);
        return at < 0 ? 0 : Only(options, option => Array.Exists(Sentence.Of(option.Labels[0]).Tokens, token => token.Kind == TokenKind.Number && token.Folded.EndsWith(said[at], StringComparison.Ordinal)));
    }

    private static int ByNumber(IReadOnlyList<ChoiceOption> options, bool highest)
    {
        var own = options.Select(option => Sentence.Of(option.Labels[0])).Select(ChoiceHouses.Of).ToList();
        if (own.Count(number => number > 0) < 2)
            return 0;
        return own.IndexOf(highest ? own.Max() : own.Where(number => number > 0).Min()) + 1;
    }

    /// <summary>What residents call a wijk or a street, where it is an option.</summary>
    public static int? ByPlace(Sentence said, IReadOnlyList<ChoiceOption> options, Func<Sentence, string> placeOf)
    {
        var place = placeOf(said);
        if (place.Length == 0 || place.Contains("bij ", StringComparison.Ordinal))
            return null;
        var index = options.ToList().FindIndex(option => option.Labels.Any(label => placeOf(Sentence.Of(label)) is { Length: > 0 } own && (own == place || place.StartsWith($"{own} ", StringComparison.Ordinal))));
        return index < 0 ? null : index + 1;
    }

    /// <summary>An abbreviation by its consonants, and nothing else: "wmb" is Windmolenbroek, "slvd" Sluitersveld.</summary>
    public static int? ByAbbreviation(Sentence said, IReadOnlyList<ChoiceOption> options)
    {
        var letters = string.Concat(said.Tokens.Select(token => token.Folded));
        if (letters.Length is < 2 or > MostLetters || said.Count > 2 || !letters.All(char.IsAsciiLetter) || letters.Any(letter => Vowels.Contains(letter, StringComparison.Ordinal)))
            return null;
        return Only(options, option => option.Labels.Any(label => Shortens(letters, string.Concat(Sentence.Of(label).Tokens.Select(token => token.Folded))))) is > 0 and var one ? one : null;
    }

    private static bool Shortens(string letters, string label)
    {
        if (label.Length == 0 || label[0] != letters[0])
            return false;
        var at = -1;
        foreach (var letter in letters)
        {
            at = label.IndexOf(letter, at + 1);
            if (at < 0)
                return false;
        }
        return true;
    }

    private static int Only(IReadOnlyList<ChoiceOption> options, Func<ChoiceOption, bool> so) =>
        Enumerable.Range(0, options.Count).Where(index => so(options[index])).ToList() is [var one] ? one + 1 : 0;
}
