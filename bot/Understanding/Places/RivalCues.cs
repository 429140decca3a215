using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Places;

/// <summary>What is said of each place of a message that tells of more: before it, up to the place before, or behind it, up to the next.</summary>
internal sealed class RivalCues(StreetWords words)
{
    /// <summary>So many words may stand between a cue and its place, and behind the place.</summary>
    private const int Reach = 9, ReachBehind = 6;

    private const string Behind = "behind";

    private readonly Denials denials = new(words);
    private readonly PatternSet cues = WordFile.Patterns("rival");

    /// <param name="places">In the order of the message.</param>
    /// <returns>False when the message says that it is more than one of them.</returns>
    public bool Weigh(Sentence sentence, List<Rival> places)
    {
        var found = cues.Find(sentence);
        for (var at = 0; at < places.Count; at++)
        {
            var (from, to) = (at > 0 ? places[at - 1].End : 0, at + 1 < places.Count ? places[at + 1].Start : sentence.Count);
            places[at].Weight += Told(sentence, found, places[at], from, to) + (denials.Is(sentence, places[at].Start, places[at].End) ? Weight("off") : 0);
        }
        return !found.Exists(match => match.Pattern.Section == "both");
    }

    /// <summary>Each kind counts once before a place, and once behind it.</summary>
    private static int Told(Sentence sentence, List<PatternMatch> found, Rival place, int from, int to)
    {
        var (weight, counted) = (0, new HashSet<string>(StringComparer.Ordinal));
        foreach (var match in found)
        {
            if (IsOf(sentence, found, match, place, from, to) && counted.Add(match.Pattern.Section))
                weight += Weight(match.Pattern.Section);
        }
        return weight;
    }

    private static bool IsOf(Sentence sentence, List<PatternMatch> found, PatternMatch match, Rival place, int from, int to) =>
        match.Pattern.Section.EndsWith(Behind, StringComparison.Ordinal)
            ? match.Start >= place.End && match.End <= to && match.Start - place.End <= ReachBehind && IsOne(sentence, found, place.End, match.Start)
            : match.Start >= from && match.End <= place.Start && place.Start - match.End <= Reach && IsOne(sentence, found, match.End, place.Start);

    /// <summary>No sentence ends between them, and nothing turns.</summary>
    private static bool IsOne(Sentence sentence, List<PatternMatch> found, int from, int to)
    {
        for (var at = from; at <= to && at < sentence.Count; at++)
        {
            if (sentence.Before(at) >= Gap.Stop && !(at == from && sentence.Text[sentence.Tokens[at - 1].End] == ':'))
                return false;
        }
        return !found.Exists(other => other.Pattern.Section == "turn" && other.Start >= from && other.Start < to);
    }

    /// <summary>How much a cue tells, for what is meant or against it.</summary>
    private static int Weight(string section) => section switch
    {
        "sure" or "surebehind" => 4,
        "here" or "herebehind" => 2,
        "lean" or "leanbehind" or "turn" => 1,
        "beside" or "besidebehind" => -1,
        "off" or "offbehind" => -2,
        _ => 0,
    };
}
