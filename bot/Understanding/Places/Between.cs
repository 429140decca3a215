using WijkBot.Messages;
using WijkBot.Understanding.Texts;
using WijkBot.Understanding.Topics;
using WijkBot.Wijken;

namespace WijkBot.Understanding.Places;

/// <summary>
/// A place between two others of which one at least is no street: <c>tussen Aadorp en Vriezenveen</c>, <c>between the Parkweg and the Schelfhorst</c>. It
/// may lie in either. Between two streets is a corner of them.
/// </summary>
internal sealed class Between(AreaBook areas, StreetWords words)
{
    /// <summary>So many words may stand before the first, between them and behind the second: "tussen de wijk", "en dan de".</summary>
    private const int Reach = 3;

    private readonly SmallWords before = new("between", "before");
    private readonly SmallWords behind = new("between", "behind");

    public PlaceParts? Of(Sentence sentence, List<NameFound> known, List<StreetFound> streets)
    {
        var ends = known.FindAll(name => !name.IsBorne);
        for (var at = 0; at + 1 < ends.Count; at++)
        {
            var (first, second) = (ends[at], ends[at + 1]);
            if ((first.Known.Area ?? second.Known.Area) is not { } area || !MayTell(sentence, first, second) || !AreJoined(sentence, first.End, second.Start) || Told(sentence, first.Start, second.End) is not var (start, end))
                continue;
            return streets.Exists(street => street.Start < first.Start || street.End > second.End + 1)
                ? null
                : new PlaceParts { Name = area.Name, Start = start, End = end, Ends = [MatchOf(first), MatchOf(second)] };
        }
        return null;
    }

    /// <summary>Not "de trein tussen Almelo en Hengelo", nor "tussen riet en paradijs".</summary>
    private bool MayTell(Sentence sentence, NameFound first, NameFound second) =>
        (MatchOf(first).Possible.Count > 0 || MatchOf(second).Possible.Count > 0) && (IsName(sentence, first) || IsName(sentence, second));

    private static bool IsName(Sentence sentence, NameFound end) => end.Known.Area is not { OrdinaryWord: true } || sentence.IsCapital(end.End - 1);

    private AreaMatch MatchOf(NameFound end)
    {
        var match = end.Known.Area?.Match ?? areas.ByStreet(end.Known.Street!.Name);
        return end.Guessed && match is { Certainty: PlaceCertainty.Exact } ? match with { Certainty = PlaceCertainty.Guess } : match;
    }

    private bool AreJoined(Sentence sentence, int from, int to)
    {
        var isAnd = false;
        for (var at = from; at < to; at++)
        {
            isAnd |= words.Is(sentence, at, PlaceWord.And);
            if (sentence.Before(at) > Gap.Space || !IsSmall(sentence, at))
                return false;
        }
        return isAnd && to - from <= Reach;
    }

    /// <summary>All that tells it, from the word for between.</summary>
    private (int Start, int End)? Told(Sentence sentence, int start, int end)
    {
        for (var at = start - 1; at >= start - Reach && at >= 0 && sentence.Before(at + 1) <= Gap.Space; at--)
        {
            if (before.Has(sentence[at]))
                return (at, end);
            if (!IsSmall(sentence, at))
                break;
        }
        for (var at = end; at < end + Reach - 1; at++)
        {
            if (behind.Has(sentence[at]))
                return (start, at + 1);
        }
        return null;
    }

    private bool IsSmall(Sentence sentence, int at) =>
        words.Is(sentence, at, PlaceWord.And) || words.IsSmall(sentence, at) || words.Is(sentence, at, PlaceWord.Area) || words.Is(sentence, at, PlaceWord.AreaBehind);
}
