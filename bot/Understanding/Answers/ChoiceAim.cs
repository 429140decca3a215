using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Answers;

/// <summary>Which of the options spoken of are meant: not those denied, taken back, or only named in the reason.</summary>
internal static class ChoiceAim
{
    /// <summary>So far before an option its denial may stand: "niet bij de eerste".</summary>
    private const int Before = 3;

    /// <summary>And so far behind it what keeps him busy then: "'s avonds ga ik vroeg naar bed".</summary>
    private const int MostToBusy = 5;

    /// <summary>And so far before it what sets it aside: "ik woon zelf in een flat aan de".</summary>
    private const int MostAside = 9;

    /// <param name="said">The answer.</param>
    /// <param name="mentions">The options it speaks of, in their order.</param>
    /// <param name="found">What <c>asks</c> words are in it.</param>
    public static List<ChoiceMention> Of(Sentence said, List<ChoiceMention> mentions, List<PatternMatch> found)
    {
        var meant = mentions.OrderBy(mention => mention.Start).ToList();
        var signs = new Signs(found);
        meant = Behind(meant, signs.All("turn"));
        meant = Affirmed(said, meant, signs);
        meant = OfWhatItIs(said, meant, signs);
        meant = Best(said, meant, signs);
        foreach (var please in signs.All("please"))
            meant = meant.FindAll(mention => mention.Start > please && IsOneClause(said, please, mention.Start, signs)) is { Count: > 0 } asked ? asked : meant;
        foreach (var reason in signs.All("because"))
            meant = KeptBefore(meant, reason);
        foreach (var rather in signs.All("rather"))
            meant = signs.All("than").Where(than => than > rather).DefaultIfEmpty(-1).Min() is var than and > 0 ? KeptBefore(meant, than) : meant;
        return meant;
    }

    /// <summary>None of them is meant; of "2 no 3" one is, but not which.</summary>
    public static bool AreDenied(Sentence said, List<ChoiceMention> mentions, List<PatternMatch> found) =>
        Affirmed(said, mentions, new Signs(found)).Count == 0 && !found.Exists(match => match.Pattern.Section == "turn"
            && mentions.Exists(before => before.End == match.Start) && mentions.Exists(behind => behind.Start == match.End));

    /// <summary>"Alles behalve bellen": all but those behind it; null when nothing is left out.</summary>
    public static List<ChoiceMention>? Excepted(List<ChoiceMention> mentions, List<PatternMatch> found, int count)
    {
        var but = found.Where(match => match.Pattern.Section == "except").Select(match => match.End).DefaultIfEmpty(int.MaxValue).Min();
        var behind = found.Where(match => match.Pattern.Section == "except-behind").Select(match => match.Start).DefaultIfEmpty(-1).Max();
        var left = behind > 0 ? mentions.FindAll(mention => mention.End <= behind) : mentions.FindAll(mention => mention.Start >= but);
        return left.Count == 0 || left.Count < mentions.Count ? null
            : [.. Enumerable.Range(1, count).Where(option => !left.Exists(mention => mention.Option == option)).Select(option => new ChoiceMention(option, 0, 0))];
    }

    /// <summary>Not what was thought at first, nor where he lives himself: "ik woon aan de Bornsestraat maar het gaat om de Parkweg".</summary>
    private static List<ChoiceMention> OfWhatItIs(Sentence said, List<ChoiceMention> mentions, Signs signs)
    {
        // "eerst was het de stoep, maar nu ook de weg"
        if (signs.All("also").Count > 0)
            return mentions;
        var asides = signs.All("aside");
        bool IsAside(ChoiceMention mention) => asides.Exists(aside => aside < mention.Start
            ? mention.Start - aside <= MostAside && IsOneClause(said, aside, mention.Start, signs)
            : aside >= mention.End && aside <= mention.End + 1 && IsOneClause(said, mention.End - 1, aside, signs));
        return mentions.FindAll(mention => !IsAside(mention)) is { Count: > 0 } left ? left : mentions;
    }

    /// <summary>"Morgen schikt het best": then not the other days he speaks of.</summary>
    private static List<ChoiceMention> Best(Sentence said, List<ChoiceMention> mentions, Signs signs) =>
        mentions.FindAll(mention => signs.All("best").Exists(best => IsOneClause(said, Math.Min(best, mention.Start), Math.Max(best, mention.Start), signs))) is { Count: > 0 } best ? best : mentions;

    private static bool IsOneClause(Sentence said, int from, int to, Signs signs)
    {
        for (var at = from + 1; at <= to; at++)
        {
            if (said.Before(at) is Gap.Comma or Gap.Stop || signs.Breaks(at))
                return false;
        }
        return true;
    }

    /// <summary>What stands behind the last turn that has something on both sides.</summary>
    private static List<ChoiceMention> Behind(List<ChoiceMention> mentions, List<int> turns)
    {
        foreach (var turn in turns.OrderDescending())
        {
            if (mentions.Exists(mention => mention.End <= turn) && mentions.Exists(mention => mention.Start > turn))
                return mentions.FindAll(mention => mention.Start > turn);
        }
        return mentions;
    }

    private static List<ChoiceMention> KeptBefore(List<ChoiceMention> mentions, int at) =>
        mentions.FindAll(mention => mention.Start < at) is { Count: > 0 } before ? before : mentions;

    /// <summary>What is said last of an option counts: "eerst dacht ik muizen, maar het zijn geen muizen".</summary>
    private static List<ChoiceMention> Affirmed(Sentence said, List<ChoiceMention> mentions, Signs signs)
    {
        var denied = mentions.Where(mention => IsDenied(said, mention, mentions, signs)).ToList();
        return mentions.FindAll(mention => !denied.Exists(other => other.Option == mention.Option && other.Start >= mention.Start));
    }

    private static bool IsDenied(Sentence said, ChoiceMention mention, List<ChoiceMention> mentions, Signs signs)
    {
        for (var at = mention.Start - 1; at >= 0 && at >= mention.Start - Before; at--)
        {
            if (said.Before(at + 1) is Gap.Comma or Gap.Stop || signs.Breaks(at))
                break;
            if (signs.Has("negation", at) && !signs.IsAsked(at))
                return !mentions.Exists(other => other.Start > at && other.End < mention.Start && !IsJoined(other.End, mention.Start, signs)) || IsDeniedBehind(said, mention.End, signs);
        }
        return IsDeniedBehind(said, mention.End, signs);
    }

    /// <summary>"Niet bellen of appen" denies both, "niet bellen ik ben doof" only the first.</summary>
    private static bool IsJoined(int from, int to, Signs signs) => to - from <= 2 && signs.Has("joins", from);

    /// <summary>"Ma kan niet", "bellen niet", "'s middags slaap ik": up to what begins something else.</summary>
    private static bool IsDeniedBehind(Sentence said, int end, Signs signs)
    {
        for (var at = end; at <= end + MostToBusy && at < said.Count; at++)
        {
            if (said.Before(at) is Gap.Comma or Gap.Stop || signs.Breaks(at) || signs.Has("while", at))
                return false;
            if (signs.Has("busy", at))
                return true;
            var behind = signs.End("negation", at);
            if (at <= end + Before && behind > 0 && (behind >= said.Count || said.Before(behind) is Gap.Comma or Gap.Stop || signs.Breaks(behind) || signs.Has("because", behind) || (at == end && signs.Has("turn", at))))
                return true;
        }
        return false;
    }

    private sealed class Signs(List<PatternMatch> found)
    {
        public List<int> All(string section) => [.. found.Where(match => match.Pattern.Section == section).Select(match => match.Start)];

        /// <summary>Behind the longest that begins here; 0 when none does.</summary>
        public int End(string section, int at) => found.Where(match => match.Pattern.Section == section && match.Start == at).Select(match => match.End).DefaultIfEmpty(0).Max();

        /// <summary>"Kunt u niet gewoon langskomen" asks for it.</summary>
        public bool IsAsked(int at) => found.Exists(match => match.Pattern.Section == "please" && match.Start <= at && at < match.End);

        /// <summary>"But" and "so" begin something else.</summary>
        public bool Breaks(int at) => Has("instead", at) || Has("so", at);

        public bool Has(string section, int at) => found.Exists(match => match.Pattern.Section == section && match.Start == at);
    }
}
