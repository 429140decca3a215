using System.Globalization;
using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Answers;

/// <summary>A name as to be addressed, without "mijn naam is"; none; or unclear when it is more than a name.</summary>
internal sealed class NameReader
{
    private const int MostWords = 6;
    private static readonly HashSet<string> Particles = new(StringComparer.Ordinal) { "van", "de", "der", "den", "ten", "ter", "te", "el", "al", "von", "van't", "t", "la", "le", "ben" };
    private readonly PatternSet patterns = WordFile.Patterns("name");

    public AnswerReading Read(Sentence sentence)
    {
        if (patterns.Whole(sentence)?.Section == "none" || patterns.Find(sentence).Exists(match => match.Pattern.Section == "none" && match.Start == 0))
            return AnswerReading.None;
        var start = patterns.Find(sentence).Where(match => match.Pattern.Section == "lead" && match.Start == 0).Select(match => match.End).DefaultIfEmpty(0).Max();
        var end = start;
        while (end < sentence.Count && (end == start || sentence.Before(end) is not (Gap.Comma or Gap.Stop) || IsInitial(sentence, end - 1)))
            end++;
        var isName = end - start is > 0 and <= MostWords && !sentence.HasQuestionMark && Enumerable.Range(start, end - start).All(sentence.IsWord);
        return isName ? new AnswerReading(Addressed(sentence, start, end)) : AnswerReading.Unclear;
    }

    private static bool IsInitial(Sentence sentence, int at) => sentence[at].Length == 1 || sentence[at] is "mr" or "dr" or "mevr" or "dhr" or "st";

    /// <summary>As it was typed; all in small letters or all in capitals gets the capitals of a name.</summary>
    private static string Addressed(Sentence sentence, int start, int end)
    {
        var typed = sentence.Raw(start, end);
        var plain = !typed.Any(char.IsUpper) || (!typed.Any(char.IsLower) && typed.Length > 4);
        if (!plain)
            return typed;
        return string.Join(' ', typed.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select((word, index) =>
            Particles.Contains(word.ToLowerInvariant()) && index > 0 ? word.ToLowerInvariant() : Capital(word)));
    }

    private static string Capital(string word) =>
        string.Join('-', word.ToLowerInvariant().Split('-').Select(part => part.Length == 0 ? part : char.ToUpper(part[0], CultureInfo.InvariantCulture) + part[1..]));
}
