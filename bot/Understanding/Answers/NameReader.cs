using System.Collections.Concurrent;
using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Answers;

/// <summary>A name as to be addressed, without "mijn naam is"; none; or unclear when it is more than a name.</summary>
internal sealed class NameReader
{
    private readonly PatternSet patterns = WordFile.Patterns("name");
    private readonly Asks asks = new();
    private readonly SpokenSigns signs = new();
    private readonly ConcurrentDictionary<string, NameWords> byLanguage = new(StringComparer.Ordinal);

    public AnswerReading Read(Sentence said, string language)
    {
        var written = signs.Written(said);
        var sentence = NameBeside.Meant(written, patterns.Find(written));
        var words = byLanguage.GetOrAdd(language, code => new NameWords(code));
        var found = patterns.Find(sentence);
        var around = words.Around(sentence);
        var part = new NamePart(sentence, words, around);
        if (new NameLabels(sentence, found, part, words).Name is { } whole)
            return new AnswerReading(whole);
        var lead = Lead(sentence, found);
        if (found.Exists(match => match.Pattern.Section == "none") && !found.Exists(match => match.Pattern.Section is "call" or "lead" && match.End == lead))
            return AnswerReading.None;
        if (sentence.Text.AsSpan().TrimEnd() is [.., '?' or '؟'] || (lead < 0 && sentence.Tokens.Count(token => token.Kind == TokenKind.Word) > 1 && !found.Exists(match => match.Pattern.Section == "enough") && asks.IsQuestionBack(sentence)))
            return AnswerReading.Unclear;
        if (Name(part, new NameTurn(sentence, part, around), found, lead) is not var (start, end))
            return found.Exists(match => match.Pattern.Section == "none") ? AnswerReading.None : AnswerReading.Unclear;
        // "isim vermek istemiyorum": what seemed a name is how it is refused
        return found.Exists(match => match.Pattern.Section == "none" && match.Start < end && match.End > start) ? AnswerReading.None : new AnswerReading(words.Addressed(sentence, start, end));
    }

    /// <summary>Who writes for somebody else tells his own name last; what is said to be enough goes before all; else what a lead announces.</summary>
    private static (int Start, int End)? Name(NamePart part, NameTurn turn, List<PatternMatch> found, int lead)
    {
        if (found.Exists(match => match.Pattern.Section == "deputy"))
        {
            foreach (var self in found.Where(match => match.Pattern.Section == "self").OrderByDescending(match => match.End))
            {
                if (part.After(self.End) is { } own && part.BeginsName(own.Start))
                    return own;
            }
        }
        foreach (var enough in found.Where(match => match.Pattern.Section == "enough").OrderByDescending(match => match.Start))
        {
            if (part.Before(enough.Start) is { } said)
                return said;
        }
        var name = lead >= 0 ? part.After(lead) : part.Alone();
        // "Sndra, sorry Sandra"
        if (name is { } told && turn.Of(told) is { } corrected)
            return corrected;
        return name is var (start, end) ? part.Longer(start, end) ?? part.Respelled(start, end) ?? name : Later(part, found) ?? part.Last() ?? Ahead(part, found, lead);
    }

    /// <summary>"Jan, maar noem mij niet bij de buren": before what leads to no name.</summary>
    private static (int Start, int End)? Ahead(NamePart part, List<PatternMatch> found, int lead) =>
        part.Alone() is var (start, end) && part.EndsAtBreak(end) && !found.Exists(match => match.Pattern.Section is "call" or "lead" && match.End == lead && match.Start < end) ? (start, end) : null;

    /// <summary>Behind the last lead that a name does follow.</summary>
    private static (int Start, int End)? Later(NamePart part, List<PatternMatch> found) => found.Where(match => match.Pattern.Section is "call" or "lead")
        .OrderByDescending(match => match.End).Select(match => part.After(match.End)).FirstOrDefault(name => name is not null);

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
