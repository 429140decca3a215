using System.Collections.Concurrent;
using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Answers;

/// <summary>A name as to be addressed, without "mijn naam is"; none; or unclear when it is more than a name.</summary>
internal sealed class NameReader
{
    private readonly PatternSet patterns = WordFile.Patterns("name");
    private readonly Asks asks = new();
    private readonly ConcurrentDictionary<string, NameWords> byLanguage = new(StringComparer.Ordinal);

    public AnswerReading Read(Sentence sentence, string language)
    {
        var words = byLanguage.GetOrAdd(language, code => new NameWords(code));
        var found = patterns.Find(sentence);
        var lead = Lead(sentence, found);
        if (found.Exists(match => match.Pattern.Section == "none") && !found.Exists(match => match.Pattern.Section is "call" or "lead" && match.End == lead))
            return AnswerReading.None;
        if (sentence.Text.AsSpan().TrimEnd() is [.., '?' or '؟'] || (lead < 0 && asks.IsQuestionBack(sentence)))
            return AnswerReading.Unclear;
        var part = new NamePart(sentence, words, words.Around(sentence));
        var name = lead >= 0 ? part.After(lead) : part.Alone();
        // "Sndra, sorry Sandra"
        if (name is var (_, behind) && part.Corrected(behind) is { } corrected)
            name = corrected;
        if (name is not var (start, end))
            return AnswerReading.Unclear;
        return new AnswerReading(words.Addressed(sentence, start, end));
    }

    /// <summary>Token behind what says that a name follows: how someone is called before what he is named; -1 when nothing says so.</summary>
    private static int Lead(Sentence sentence, List<PatternMatch> found)
    {
        foreach (var section in new[] { "call", "lead" })
        {
            var ends = found.Where(match => match.Pattern.Section == section && match.End < sentence.Count).Select(match => match.End).ToList();
            if (ends.Count > 0)
                return section == "call" ? ends.Max() : ends.Min() is var first ? found.Where(match => match.Pattern.Section == section && match.Start < first && match.End < sentence.Count).Max(match => match.End) : -1;
        }
        var begin = Behind(found, "filler", 0);
        return Behind(found, "begin", begin) is var end && end > begin && end < sentence.Count ? end : -1;
    }

    private static int Behind(List<PatternMatch> found, string section, int at)
    {
        while (found.Where(match => match.Pattern.Section == section && match.Start == at).Select(match => match.End).DefaultIfEmpty(at).Max() is var end && end > at)
            at = end;
        return at;
    }
}
