using System.Globalization;
using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Answers;

/// <summary>How many: <c>4</c>, <c>12.5</c>, <c>4-6</c>, <c>10~</c>, unknown.</summary>
internal sealed class NumberReader(NumberWords numbers)
{
    private static readonly HashSet<string> About = new(StringComparer.Ordinal)
    {
        "ongeveer", "circa", "ca", "zon", "rond", "stuk", "ruim", "bijna", "wel", "zeker", "minstens", "about", "around", "roughly", "pakweg", "plusminus", "over",
    };

    public AnswerReading Read(Sentence sentence)
    {
        for (var at = 0; at < sentence.Count; at++)
        {
            if (IsArticle(sentence, at) || numbers.At(sentence, at) is not var (value, end))
                continue;
            if (Range(sentence, end) is var (upper, _) && upper > value)
                return new AnswerReading($"{Shown(value)}-{Shown(upper)}");
            var about = About.Contains(sentence[at - 1]) && sentence[at - 1] is not "wel" || sentence[at - 1] is "of" && sentence[at - 2] is "stuk";
            return new AnswerReading(Shown(value) + (about ? "~" : ""));
        }
        return sentence.Tokens.Any(token => token.Folded is "paar" or "enkele" or "few") ? new AnswerReading("3~") : Unknown(sentence);
    }

    /// <summary>"Een stuk of vijf", "een dozijn": the article is no number when a number follows.</summary>
    private bool IsArticle(Sentence sentence, int at) => sentence[at] is "een" && sentence.Count > 1
        && (sentence[at + 1] is "paar" or "stuk" || numbers.At(sentence, at + 1) is not null || numbers.At(sentence, at + 3) is not null);

    private (decimal Value, int End)? Range(Sentence sentence, int at)
    {
        if (sentence.IsNumber(at) && sentence.SignBefore(at) is '-' or '–')
            return numbers.At(sentence, at);
        return sentence[at] is "tot" or "a" or "of" or "to" ? numbers.At(sentence, sentence[at + 1] is "en" ? at + 2 : at + 1) : null;
    }

    private static AnswerReading Unknown(Sentence sentence) =>
        sentence.Tokens.Any(token => token.Folded is "weet" or "idee" or "know" or "onbekend" or "unknown") ? AnswerReading.Unknown : AnswerReading.Unclear;

    private static string Shown(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
