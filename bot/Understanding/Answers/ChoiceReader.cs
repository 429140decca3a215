using System.Globalization;
using WijkBot.Conversations;
using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Answers;

/// <summary>Which option: by digit, keycap, ordinal, letter or its own words. Several, none, or unclear.</summary>
internal sealed class ChoiceReader(Polite polite, NumberWords numbers)
{
    private static readonly HashSet<string> Filler = new(StringComparer.Ordinal)
    {
        "optie", "keuze", "nummer", "nr", "antwoord", "ik", "kies", "neem", "wil", "doe", "maar", "die", "de", "het", "een", "dan", "voor", "is", "en", "of",
        "option", "number", "choice", "the", "i", "choose", "take", "want", "and", "one", "gaat", "om", "over", "dat", "dit", "toch", "denk", "iets", "met", "van", "mijn",
    };

    private static readonly HashSet<string> NoneOfThem = new(StringComparer.Ordinal)
    {
        "geen", "geen van beide", "geen van allen", "geen van alle", "geen van deze", "geen van drieen", "allebei niet", "geen van die", "niets", "niks", "anders", "iets anders", "none", "neither", "none of these", "other",
    };

    private readonly Doubt doubt = new();

    /// <summary>1-based index, <c>1+3</c>, <c>none</c> or <c>unclear</c>.</summary>
    public AnswerReading Read(Sentence sentence, IReadOnlyList<ChoiceOption> options)
    {
        if (sentence.Count == 0)
            return AnswerReading.Unclear;
        var words = polite.Strip(sentence);
        var exact = ByWholeLabel(words, options) ?? ByWholeLabel(sentence, options);
        if (exact is not null)
            return exact;
        if (NoneOfThem.Contains(string.Join(' ', words.Tokens.Select(token => token.Folded))))
            return AnswerReading.None;
        if (doubt.Is(sentence))
            return AnswerReading.None;
        var numbered = ByNumber(words, options.Count);
        return numbered.Count > 0 ? Joined(numbered) : ByLabelWords(words, options);
    }

    private static AnswerReading? ByWholeLabel(Sentence sentence, IReadOnlyList<ChoiceOption> options)
    {
        var said = Joined(sentence);
        for (var index = 0; index < options.Count; index++)
        {
            if (options[index].Labels.Any(label => Joined(Sentence.Of(label)) == said))
                return new AnswerReading(Shown(index + 1));
        }
        return null;
    }

    /// <summary>Numbers, when besides them nothing is said that could be something else.</summary>
    private List<int> ByNumber(Sentence sentence, int count)
    {
        var chosen = new List<int>();
        for (var at = 0; at < sentence.Count; at++)
        {
            var number = NumberAt(sentence, at, count);
            if (number is null && !Filler.Contains(sentence[at]) && !(sentence[at] is "e" or "ste" or "a" or "b" or "c" or "d"))
                return [];
            if (number is < 1 || number > count)
                return [];
            if (number is { } valid && !chosen.Contains(valid))
                chosen.Add(valid);
        }
        return chosen;
    }

    private int? NumberAt(Sentence sentence, int at, int count)
    {
        var word = sentence[at];
        if (sentence.IsNumber(at))
            return word.Length <= 3 ? int.Parse(word, CultureInfo.InvariantCulture) : 0;
        if (word is "laatste" or "last")
            return count;
        if (word.Length == 1 && sentence.Count == 1 && word[0] is >= 'a' and <= 'i')
            return word[0] - 'a' + 1;
        if (word is "een" && sentence.Count > 1 && !IsAccented(sentence, at) && sentence[at - 1] is not ("optie" or "nummer" or "nr" or "keuze" or "doe" or "maar"))
            return null;
        return (int?)(numbers.Cardinal(word) ?? numbers.Ordinal(word));
    }

    private static bool IsAccented(Sentence sentence, int at) => sentence.Raw(at).Contains('é');

    private static AnswerReading Joined(List<int> numbers) => new(string.Join('+', numbers.Order().Select(Shown)));

    /// <summary>The option that shares the most of its own words with the message; two as good are unclear.</summary>
    private static AnswerReading ByLabelWords(Sentence sentence, IReadOnlyList<ChoiceOption> options)
    {
        var scores = options.Select(option => option.Labels.Max(label => Shared(sentence, Sentence.Of(label)))).ToList();
        var best = scores.DefaultIfEmpty(0).Max();
        var winners = scores.Select((score, index) => (score, index)).Where(pair => pair.score == best).ToList();
        if (best < 0.5)
            return AnswerReading.Unclear;
        return winners.Count == 1
            ? new AnswerReading(Shown(winners[0].index + 1))
            : AnswerReading.Unclear with { Alternatives = [.. winners.Select(pair => Shown(pair.index + 1))] };
    }

    /// <summary>The part of the label's words that were said, one slip allowed in a long word.</summary>
    private static double Shared(Sentence said, Sentence label)
    {
        var words = label.Tokens.Select(token => token.Folded).Where(word => !Filler.Contains(word)).ToList();
        if (words.Count == 0 || IsDenied(said))
            return 0;
        var found = words.Count(word => said.Tokens.Any(token => token.Folded == word || (word.Length >= 5 && token.Folded.Length >= 5 && Spelling.IsNear(token.Folded, word))));
        return (double)found / words.Count;
    }

    private static bool IsDenied(Sentence said) => said[0] is "niet" or "geen" or "not";

    private static string Joined(Sentence sentence) => string.Join(' ', sentence.Tokens.Select(token => token.Folded));

    private static string Shown(int number) => number.ToString(CultureInfo.InvariantCulture);
}
