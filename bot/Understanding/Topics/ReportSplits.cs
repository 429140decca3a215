using System.Runtime.InteropServices;
using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Topics;

/// <summary>Where a message may be taken apart in two sentences, by what is cheap to see: where something ends, and that both parts have a verb or a number.</summary>
internal sealed class ReportSplits
{
    private const int FewestWords = 3;

    /// <summary>A longer message is a story, and whoever reads it sees what it is about.</summary>
    private const int MostWords = 100;

    /// <summary>"And", which Arabic writes onto the next word.</summary>
    private const char ArabicAnd = 'و';

    private const int ShortestJoined = 3;

    /// <summary>"Oja en het stinkt".</summary>
    private const int MostBeforeBack = 2;

    private readonly SmallWords and = new("joining", "and");
    private readonly SmallWords also = new("joining", "also");
    private readonly SmallWords back = new("joining", "back");
    private readonly HashSet<string> verbs = [.. WordFile.Read("verb").SelectMany(line => line.Entry.Split(' '))];

    /// <summary>Null when there is none.</summary>
    public List<ReportSplit>? Of(Sentence sentence)
    {
        if (sentence.Count is < 2 * FewestWords or > MostWords)
            return null;
        List<ReportSplit>? found = null;
        var (verb, number) = (Spread(sentence, token => verbs.Contains(token.Folded)), Spread(sentence, token => token.Kind == TokenKind.Number));
        for (var at = FewestWords; at <= sentence.Count - FewestWords; at++)
        {
            if (Begins(sentence, at) is { } split && sentence.Count - split.Start >= FewestWords && (!split.AtComma && split.Parts(verb, number) || split.Parts(number, number)))
                (found ??= []).Add(split);
        }
        return found;
    }

    public bool IsSentence(Sentence part) => Array.Exists(part.Tokens, token => verbs.Contains(token.Folded));

    /// <summary>"Het stinkt ook": said of what the first part is about; "het licht is stuk" is not.</summary>
    public bool PointsBack(Sentence part)
    {
        var at = Array.FindIndex(part.Tokens, token => back.Has(token.Folded));
        return at is >= 0 and <= MostBeforeBack && at + 1 < part.Count && verbs.Contains(part[at + 1]);
    }

    private static (int First, int Last) Spread(Sentence sentence, Predicate<Token> which) =>
        Array.FindIndex(sentence.Tokens, which) is var first and >= 0 ? (first, Array.FindLastIndex(sentence.Tokens, which)) : (int.MaxValue, -1);

    /// <summary>Where the second part begins when the first ends here; null when nothing ends here.</summary>
    private ReportSplit? Begins(Sentence sentence, int at)
    {
        if (and.Has(sentence[at]))
            return new ReportSplit(at, also.Has(sentence[at + 1]) ? at + 2 : at + 1, AtComma: false);
        if (sentence[at].Length >= ShortestJoined && sentence[at][0] == ArabicAnd)
            return new ReportSplit(at, at, AtComma: false);
        return sentence.Before(at) is Gap.Stop or Gap.Comma ? new ReportSplit(at, at, sentence.Before(at) == Gap.Comma) : null;
    }
}

/// <param name="End">Behind the last token of the first part.</param>
/// <param name="Start">The first token of the second.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ReportSplit(int End, int Start, bool AtComma)
{
    /// <summary>Each part has one of either: a verb makes it a sentence, a number may be an address.</summary>
    public bool Parts((int First, int Last) one, (int First, int Last) other) =>
        Math.Min(one.First, other.First) < End && Math.Max(one.Last, other.Last) >= Start;

    /// <summary>Both parts have words enough to be sure of a kind, and not the same one: what either is about is not read without.</summary>
    public bool MayBeTwoKinds(CategoryReader categories, List<CategoryHit> hits) =>
        categories.Kind(hits, 0, End) is { } first && categories.Kind(hits, Start, int.MaxValue) is { } second && first != second;
}
