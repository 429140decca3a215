using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Answers;

/// <summary>The part of an answer that is the name.</summary>
internal sealed class NamePart(Sentence sentence, NameWords words, List<PatternMatch> found)
{
    private const int MostWords = 6;
    private const int MostAlone = 3;

    /// <summary>Behind "ik heet": up to what is no part of a name.</summary>
    public (int Start, int End)? After(int lead)
    {
        var start = lead;
        while (start < sentence.Count && Longest("filler", start) is var filler && filler > start)
            start = filler;
        var end = End(start, stopAtOther: true);
        return IsName(start, end) ? (start, end) : null;
    }

    /// <summary>No "van" of somebody else: "ik ben de zoon van mevrouw Smit".</summary>
    public bool BeginsName(int at) => !words.IsSmall(sentence[at]) || sentence.IsCapital(at);

    /// <summary>The message is a name, or begins with one and goes on behind a comma.</summary>
    public (int Start, int End)? Alone()
    {
        var start = 0;
        while (Longest("filler", start) is var filler && filler > start && filler < sentence.Count)
            start = filler;
        var end = End(start, stopAtOther: false);
        return IsName(start, end) ? (start, end) : null;
    }

    /// <summary>The name that ends here: from the last comma or "but" on.</summary>
    public (int Start, int End)? Before(int end)
    {
        var start = end;
        while (start > 0 && end - start < MostWords && (start == end || !IsBreak(start)) && sentence.IsWord(start - 1) && !words.IsOther(sentence[start - 1]) && !EndsAt(start))
            start--;
        while (start < end && words.IsSmall(sentence[start]) && start > 0 && !sentence.IsCapital(start) && words.IsOther(sentence[start]))
            start++;
        return IsName(start, end) ? (start, end) : null;
    }

    /// <summary>All of these tokens, when they are a name.</summary>
    public (int Start, int End)? Whole(int start, int end) => End(start, stopAtOther: true) == end && IsName(start, end) ? (start, end) : null;

    /// <summary>"Voor de vierde keer: Karin Slot", "ik ben de moeder van Bram, Linda": what stands alone at the end, with a capital.</summary>
    public (int Start, int End)? Last()
    {
        for (var at = sentence.Count - 1; at > 0; at--)
        {
            if (IsBreak(at))
                return (sentence.IsCapital(at) || words.IsTitle(sentence[at])) && End(at, stopAtOther: true) is var end && end == sentence.Count && end - at <= MostAlone && IsName(at, end) ? (at, end) : null;
        }
        return null;
    }

    /// <summary>A comma or stop stands behind it.</summary>
    public bool EndsAtBreak(int end) => end < sentence.Count && IsBreak(end);

    /// <summary>"Moniek met een q: Monique": spelled as it is told behind the colon.</summary>
    public (int Start, int End)? Respelled(int start, int end)
    {
        var last = sentence.Count - 1;
        return last > end && sentence.IsCapital(last) && sentence[last][0] == sentence[start][0] && sentence.Text.AsSpan(0, sentence.Tokens[last].Start).TrimEnd() is [.., ':'] && IsName(last, last + 1)
            ? (last, last + 1) : null;
    }

    /// <summary>"Dave here, Dave Whitlock", "the name's Okafor, Daniel Okafor".</summary>
    public (int Start, int End)? Longer(int start, int end)
    {
        for (var at = end; at < sentence.Count; at++)
        {
            if (End(at, stopAtOther: sentence[at] != sentence[start]) is var until && until - at > end - start && (sentence[at] == sentence[start] || IsBreak(at) && sentence[until - 1] == sentence[end - 1]) && IsName(at, until))
                return (at, until);
        }
        return null;
    }

    /// <summary>A word that leads from something else to the name ends here: "but".</summary>
    private bool EndsAt(int at) => found.Exists(match => match.Pattern.Section is "end" or "filler" && match.End == at && match.Start < at && !words.IsSmall(sentence[at - 1]));

    private int End(int start, bool stopAtOther)
    {
        var end = start;
        while (end < sentence.Count && (end == start || !IsBreak(end)) && (Longest("end", end) == end || (end == start && words.IsTitle(sentence[end]))) && !(stopAtOther && IsOther(end, start) && !words.IsTitle(sentence[end])) && sentence.IsWord(end) && !(end > start && GoesOn(end, start)))
            end++;
        while (end > start + 1 && words.IsSmall(sentence[end - 1]) && !words.IsHonour(sentence, end - 1))
            end--;
        return end;
    }

    /// <summary>No part of a name; but "Haar" in "Ter Haar" is.</summary>
    private bool IsOther(int at, int start) => words.IsOther(sentence[at]) && !(at > start && words.IsSmall(sentence[at - 1]) && sentence.IsCapital(at)) && !(at == start && IsFirst(at));

    /// <summary>"Wil van den Berg", "Will Smith".</summary>
    private bool IsFirst(int at) => words.IsFirst(sentence[at]) && sentence.IsCapital(at) && sentence.Before(at + 1) == Gap.Space && sentence.IsCapital(sentence.Count - 1)
        && (sentence.IsCapital(at + 1) || words.IsSmall(sentence[at + 1]));

    /// <summary>"Saskia Bos en bel over": another person would have a capital as well.</summary>
    private bool GoesOn(int at, int start) =>
        words.IsJoin(sentence[at]) && sentence.IsCapital(start) && at + 1 < sentence.Count && !sentence.IsCapital(at + 1) && !words.IsSmall(sentence[at + 1]) && !words.IsTitle(sentence[at + 1]);

    /// <summary>A comma or the end of a sentence; the point of an initial or a title is none.</summary>
    private bool IsBreak(int at) =>
        sentence.Before(at) is Gap.Comma || (sentence.Before(at) is Gap.Stop && !(sentence[at - 1].Length == 1 || words.IsTitle(sentence[at - 1])));

    private bool IsName(int start, int end)
    {
        if (sentence.Count == 1 && end == 1 && sentence.IsCapital(0) && (words.IsSmall(sentence[0]) || words.IsFirst(sentence[0])))
            return true;
        if (end <= start || end - start > MostWords || (end < sentence.Count && sentence.IsNumber(end) && !IsBreak(end) && !IsPhone(end)))
            return false;
        var hasName = words.IsTitle(sentence[start]) && end == start + 2 && sentence.IsCapital(start + 1);
        for (var at = start; at < end; at++)
        {
            if (!sentence.IsWord(at) || (IsOther(at, start) && !words.IsTitle(sentence[at]) && !words.IsSmall(sentence[at])))
                return false;
            hasName |= !words.IsTitle(sentence[at]) && !words.IsSmall(sentence[at]) && sentence[at].Length > 1;
        }
        return hasName;
    }

    /// <summary>"Frits 06 97123456": a telephone number, no house.</summary>
    private bool IsPhone(int at) => sentence[at].StartsWith("06", StringComparison.Ordinal) || sentence[at].StartsWith("31", StringComparison.Ordinal) && sentence[at].Length > 2;

    private int Longest(string section, int at) =>
        found.Where(match => match.Pattern.Section == section && match.Start == at).Select(match => match.End).DefaultIfEmpty(at).Max();
}
