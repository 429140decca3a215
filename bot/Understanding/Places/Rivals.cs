using WijkBot.Understanding.Texts;
using WijkBot.Wijken;

namespace WijkBot.Understanding.Places;

/// <summary>
/// Chooses between places in different wijken of one message by what is said of each: "bij ons op", "nu in" and "het gaat om" tell of the one that is
/// meant, "is wel gemaakt", "vorig jaar op" and "mijn tante van" of one that is not. What nothing decides is left open, for the resident to tell.
/// </summary>
internal sealed class Rivals(AreaBook areas, StreetWords words)
{
    private readonly RivalCues cues = new(words);

    /// <summary>What there is to choose from; null when all that was told lies in one wijk.</summary>
    /// <param name="named">The areas that are meant as places.</param>
    public RivalChoice? Of(Sentence sentence, List<StreetFound> streets, List<NameFound> named)
    {
        if (streets.Count + named.Count < 2 || streets.Count == 0 && named.Count < 2)
            return null;
        var all = Places(sentence, streets, named);
        if (all.Count < 2 || all.TrueForAll(place => Meet(place.Wijken, all[0].Wijken)))
            return null;
        var isOne = cues.Weigh(sentence, all);
        all.Sort((one, other) => one.Weight != other.Weight ? other.Weight.CompareTo(one.Weight) : one.Start.CompareTo(other.Start));
        var best = all[0];
        var next = all.Find(place => !Meet(place.Wijken, best.Wijken))!;
        var margin = best.Weight - next.Weight;
        return new RivalChoice(isOne && (margin >= RivalChoice.Sure || !AreTogether(sentence, best, next)) ? margin : 0, all.FindAll(place => Meet(place.Wijken, best.Wijken)), next);
    }

    private List<Rival> Places(Sentence sentence, List<StreetFound> streets, List<NameFound> named)
    {
        var all = new List<Rival>();
        foreach (var street in streets)
        {
            if (areas.Street(street.Name) is not null)
                all.Add(new Rival(street.Start, street.End, areas.ByStreet(street.Name).Possible) { Weight = (sentence.IsNumber(street.End) ? 1 : 0) - (street.Guessed ? 1 : 0) });
        }
        var listed = all.Count;
        foreach (var name in named)
        {
            var possible = name.Known.Area?.Match.Possible ?? [];
            if (possible.Count > 0 && !all[..listed].Exists(street => IsBeside(sentence, street, name)))
                all.Add(new Rival(name.Start, name.End, possible) { Weight = name.Guessed ? -1 : 0 });
        }
        all.Sort((one, other) => one.Start.CompareTo(other.Start));
        return all;
    }

    /// <summary>"Parkweg in de Hofkamp": of one place, whether that is right or not.</summary>
    private bool IsBeside(Sentence sentence, Rival street, NameFound name)
    {
        var (from, to) = name.Start >= street.End ? (street.End, name.Start) : (name.End, street.Start);
        for (var at = from; at < to; at++)
        {
            if (!words.Is(sentence, at, PlaceWord.Inside) && !words.Is(sentence, at, PlaceWord.Article) && !sentence.IsNumber(at) || words.Is(sentence, at, PlaceWord.Toward))
                return false;
        }
        return to >= from;
    }

    /// <summary>"In de Hofkamp en de Schelfhorst": with nothing but that between them.</summary>
    private bool AreTogether(Sentence sentence, Rival one, Rival other)
    {
        var (from, to) = one.End <= other.Start ? (one.End, other.Start) : (other.End, one.Start);
        var isAnd = false;
        for (var at = from; at < to; at++)
        {
            isAnd |= words.Is(sentence, at, PlaceWord.And);
            if (!words.Is(sentence, at, PlaceWord.And) && !words.IsSmall(sentence, at) || words.Is(sentence, at, PlaceWord.Pointing))
                return false;
        }
        return isAnd;
    }

    /// <summary>They may be in one wijk. What is not known of the one tells nothing of the other.</summary>
    private static bool Meet(IReadOnlyList<string> one, IReadOnlyList<string> other)
    {
        if (one.Count == 0 && other.Count == 0)
            return true;
        foreach (var wijk in one)
        {
            if (other.Contains(wijk))
                return true;
        }
        return false;
    }
}

/// <summary>A place of a message that tells of more than one.</summary>
/// <param name="Start">First token.</param>
/// <param name="End">Behind its last token.</param>
/// <param name="Wijken">In which it may lie.</param>
internal sealed record Rival(int Start, int End, IReadOnlyList<string> Wijken)
{
    /// <summary>How much tells that it is the one meant.</summary>
    public int Weight { get; set; }
}

/// <param name="Margin">How much more tells of the first than of any other; 0 when nothing decides.</param>
/// <param name="Meant">That which most is said for, with what lies there too.</param>
/// <param name="Other">What most is said for of the rest.</param>
internal sealed record RivalChoice(int Margin, List<Rival> Meant, Rival Other)
{
    /// <summary>From so much on it is sure.</summary>
    public const int Sure = 2;

    /// <summary>What is only a little more likely is to be confirmed.</summary>
    public bool IsGuess => Margin < Sure;

    /// <summary>The places between which nothing decides; empty when it is not known where one of them lies.</summary>
    public IReadOnlyList<Rival> Or => Other.Wijken.Count > 0 && Meant[0].Wijken.Count > 0 ? [.. Meant.Append(Other).OrderBy(place => place.Start)] : [];

    public bool Holds(int start) => Meant.Exists(place => place.Start == start);
}
