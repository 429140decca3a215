using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.When;

/// <summary>
/// Takes away what looks like a time and is none: "mevrouw Zondag", "buurman op 14", "paal nr 22.11", "ik ben 80", "2 bij 3 meter". The patterns
/// stand in <c>Words/lookalike.*.txt</c>, with what is a time all the same: "buurman van 14 zag het op 14 november".
/// </summary>
internal sealed class Lookalikes
{
    private const string Kept = "kept";

    private static readonly string[] Plain = ["short", "street"];

    private readonly PatternSet patterns = WordFile.Patterns(WordFile.Read("lookalike").Where(line => !Plain.Contains(line.Section)));
    private readonly HashSet<string> shorts = WordsOf("short");
    private readonly string[] streets = [.. WordsOf("street")];

    /// <summary>Leaves tokens that mean nothing in place of what is no time.</summary>
    public void Clear(Sentence sentence, TimeToken[] tokens)
    {
        TypedSigns.Clear(sentence, tokens);
        var joined = sentence.Joined(at => IsShort(sentence, at - 1));
        ClearHouses(joined, tokens);
        if (patterns.Find(joined) is not { Count: > 0 } found)
            return;
        var first = FirstOf(sentence, tokens);
        var kept = new bool[tokens.Length];
        foreach (var at in found.Where(match => match.Pattern.Section == Kept).SelectMany(match => match.Hits).Select(hit => first[hit]))
            kept[at] |= LookalikeKind.IsTime(tokens[at]);
        foreach (var match in found)
        {
            if (match.Pattern.Section != Kept && Array.ConvertAll(match.Hits, hit => first[hit]) is var hits && LookalikeKind.IsMeant(match.Pattern.Section, joined, tokens, hits, kept))
                Clear(match.Pattern.Section, tokens, hits);
        }
    }

    private static HashSet<string> WordsOf(string section) => [.. WordFile.Read("lookalike").Where(line => line.Section == section).SelectMany(line => line.Entry.Split('|')).Select(word => Fold.Word(word))];

    /// <summary>"Paal nr. 12", "am 18. November", "kenmerk: 12": the dot or colon ends no sentence.</summary>
    private bool IsShort(Sentence sentence, int at) => sentence.Text.AsSpan(sentence.Tokens[at].End) switch
    {
        [':', ' ', ..] => true,
        ['.', ' ', ..] => sentence.IsNumber(at) || shorts.Contains(sentence[at]) || sentence[at].EndsWith("str", StringComparison.Ordinal) || sentence[at].Length == 1 && sentence.IsCapital(at),
        _ => false,
    };

    /// <summary>"Kerkstraat 12-10", "7611AB 12-10".</summary>
    private void ClearHouses(Sentence sentence, TimeToken[] tokens)
    {
        for (var at = 1; at < tokens.Length; at++)
        {
            if (tokens[at] is { Signed: { Sign: '-' or '/', Third: null }, Start: var house } && sentence.Before(house) == Gap.Space && (IsPostcode(sentence, house - 2) || Array.Exists(streets, street => sentence[house - 1].EndsWith(street, StringComparison.Ordinal))))
                Clear(tokens, at);
        }
    }

    private static bool IsPostcode(Sentence sentence, int at) => sentence.IsNumber(at) && sentence[at].Length == 4 && sentence[at + 1].Length == 2;

    private static void Clear(string kind, TimeToken[] tokens, int[] hits)
    {
        foreach (var hit in hits)
        {
            if (LookalikeKind.Takes(kind, tokens[hit]))
                Clear(tokens, hit);
        }
    }

    /// <summary>With the second word of two in one.</summary>
    public static void Clear(TimeToken[] tokens, int first)
    {
        for (var at = first; at < tokens.Length && tokens[at].Start == tokens[first].Start; at++)
            tokens[at] = new TimeToken(TimeWord.Nothing, tokens[at].Start, tokens[at].End, tokens[at].Before);
    }

    /// <summary>Of each token of the message the word of time it is in.</summary>
    private static int[] FirstOf(Sentence sentence, TimeToken[] tokens)
    {
        var first = new int[sentence.Count];
        for (var at = tokens.Length - 1; at >= 0; at--)
            Array.Fill(first, at, tokens[at].Start, tokens[at].End - tokens[at].Start);
        return first;
    }
}
