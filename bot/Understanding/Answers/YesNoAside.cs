using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Answers;

/// <summary>
/// What stands beside an answer of yes or no: a yes that only takes the call ("ja hallo, met Jansen") or says that the message came in, and
/// denials of something else ("niet te geloven", "hoeft niet meteen, maar").
/// </summary>
internal sealed class YesNoAside
{
    private const int MostOfName = 4;

    private readonly PatternSet patterns = WordFile.Patterns("besides");

    /// <returns>The message without it; null when it is no answer at all.</returns>
    public Sentence? Answer(Sentence sentence)
    {
        var found = patterns.Find(sentence);
        if (found.Count == 0)
            return sentence;
        if (found.Exists(match => match.Pattern.Section == "waved" && sentence.Before(match.End - 1) is not (Gap.Comma or Gap.Stop)))
            return null;
        var begin = Opened(sentence, found, out var isBare);
        if (begin == sentence.Count)
            return isBare ? sentence : null;
        var left = new bool[sentence.Count];
        Array.Fill(left, true, 0, begin);
        foreach (var match in found.Where(match => match.Pattern.Section == "aside" && match.Start >= begin))
            Array.Fill(left, true, match.Start, match.End - match.Start);
        // "sorry, niet gezien" may be all he says
        return Array.TrueForAll(left, taken => taken) ? sentence : sentence.Without(left);
    }

    /// <summary>Behind what only opens the message; 0 when nothing does.</summary>
    /// <param name="isBare">Nothing but a yes and a greeting.</param>
    private static int Opened(Sentence sentence, List<PatternMatch> found, out bool isBare)
    {
        var end = 0;
        isBare = true;
        foreach (var match in found.Where(match => match.Start == 0))
        {
            var behind = match.Pattern.Section switch
            {
                "opening" or "receipt" => match.End,
                "name" when IsName(sentence, match.End) => BehindName(sentence, match.End),
                _ => 0,
            };
            if (behind > end)
                (end, isBare) = (behind, match.Pattern.Section == "opening");
        }
        return end;
    }

    /// <summary>Written as a name is; not in a message that is all capitals.</summary>
    private static bool IsName(Sentence sentence, int at) =>
        sentence.IsCapital(at) && sentence.Raw(at) is var raw && (raw.Length == 1 || char.IsLower(raw[^1]));

    /// <summary>Up to the next comma; one word when there is none soon.</summary>
    private static int BehindName(Sentence sentence, int begin)
    {
        var end = begin + 1;
        while (end < sentence.Count && end <= begin + MostOfName && sentence.Before(end) is not (Gap.Comma or Gap.Stop))
            end++;
        return end <= begin + MostOfName ? end : begin + 1;
    }
}
