using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Answers;

/// <summary>The part of an answer that is the name.</summary>
internal sealed class NamePart(Sentence sentence, NameWords words, List<PatternMatch> found)
{
    private const int MostWords = 6;

    /// <summary>Behind "ik heet": up to what is no part of a name.</summary>
    public (int Start, int End)? After(int lead)
    {
        var start = lead;
        while (start < sentence.Count && Longest("filler", start) is var filler && filler > start)
            start = filler;
        var end = End(start, stopAtOther: true);
        return IsName(start, end) ? (start, end) : null;
    }

    /// <summary>The message is a name, or begins with one and goes on behind a comma.</summary>
    public (int Start, int End)? Alone()
    {
        var start = 0;
        while (Longest("filler", start) is var filler && filler > start && filler < sentence.Count)
            start = filler;
        var end = End(start, stopAtOther: false);
        if (!IsName(start, end))
            return null;
        return Longer(start, end) ?? (start, end);
    }

    /// <summary>The name that takes the place of the one before it: "Piet, nee sorry, Pieter".</summary>
    public (int Start, int End)? Corrected(int behind)
    {
        var turn = Longest("turn", behind);
        while (Longest("turn", turn) is var further && further > turn)
            turn = further;
        if (turn == behind || sentence.Before(behind) is not (Gap.Comma or Gap.Stop))
            return null;
        var end = End(turn, stopAtOther: true);
        return IsName(turn, end) ? (turn, end) : null;
    }

    /// <summary>"Dave here, Dave Whitlock", "Piet, nee sorry, Pieter".</summary>
    private (int Start, int End)? Longer(int start, int end)
    {
        for (var at = end; at < sentence.Count; at++)
        {
            if (sentence[at] == sentence[start] && End(at, stopAtOther: false) is var until && until - at > end - start && IsName(at, until))
                return (at, until);
        }
        return null;
    }

    private int End(int start, bool stopAtOther)
    {
        var end = start;
        while (end < sentence.Count && (end == start || !IsBreak(end)) && (Longest("end", end) == end || (end == start && words.IsTitle(sentence[end]))) && !(stopAtOther && words.IsOther(sentence[end]) && !words.IsTitle(sentence[end])) && sentence.IsWord(end) && !(end > start && GoesOn(end, start)))
            end++;
        while (end > start + 1 && words.IsSmall(sentence[end - 1]) && !words.IsHonour(sentence, end - 1))
            end--;
        return end;
    }

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
        if (end <= start || end - start > MostWords || (end < sentence.Count && sentence.IsNumber(end) && !IsBreak(end)))
            return false;
        var hasName = false;
        for (var at = start; at < end; at++)
        {
            if (!sentence.IsWord(at) || (words.IsOther(sentence[at]) && !words.IsTitle(sentence[at]) && !words.IsSmall(sentence[at])))
                return false;
            hasName |= !words.IsTitle(sentence[at]) && !words.IsSmall(sentence[at]) && sentence[at].Length > 1;
        }
        return hasName;
    }

    private int Longest(string section, int at) =>
        found.Where(match => match.Pattern.Section == section && match.Start == at).Select(match => match.End).DefaultIfEmpty(at).Max();
}
