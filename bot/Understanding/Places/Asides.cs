using System.Runtime.InteropServices;
using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Places;

/// <summary>
/// Names that a message tells beside its place: the address of the writer (<c>ik woon op Eikenlaan 12</c>), where he was before (<c>vroeger
/// woonde ik op de Parkweg</c>) and the way he went (<c>van de Parkweg naar de Eikenlaan</c>).
/// </summary>
internal sealed class Asides(StreetWords words, NumberFinder numbers)
{
    /// <summary>So many words may stand between the telling and the name: "ik woon zelf al 40 jaar aan de".</summary>
    private const int Reach = 6;

    /// <summary>And behind the name: "Parkweg 3'te oturuyorum".</summary>
    private const int ReachBehind = 2;

    private const string Behind = "behind";
    private const string Break = "break";
    private const string Lying = "lying";

    /// <summary>The way from one to the other is gone for good: where it led to is meant.</summary>
    private const string Moved = "moved";

    private readonly PatternSet told = WordFile.Patterns("aside");

    /// <summary>What is told aside, in no order; mostly nothing.</summary>
    /// <param name="names">Where names of streets and areas, and postcodes, stand.</param>
    public List<Aside> Of(Sentence sentence, List<(int Start, int End)> names)
    {
        var aside = new List<Aside>();
        if (names.Count == 0)
            return aside;
        var found = told.Find(sentence);
        for (var at = 0; at < names.Count; at++)
        {
            var name = (names[at].Start, End: numbers.After(sentence, names[at].End)?.End ?? names[at].End);
            if (at + 1 < names.Count && IsWay(sentence, names[at], names[at + 1]))
                aside.Add(found.Exists(match => match.Pattern.Section == Moved) ? new Aside(AsideKind.Past, Before(sentence, name.Start), name.End) : new Aside(AsideKind.Way, Before(sentence, name.Start), names[at + 1].End));
            if (Told(sentence, found, name, at > 0 ? names[at - 1].End : 0) is var (kind, start, end) && !IsCorner(sentence, start, end))
                aside.Add(new Aside(kind, start, end));
        }
        return aside;
    }

    /// <summary>Whether something new begins between these: "en", "maar", "ligt".</summary>
    public bool Breaks(Sentence sentence, int from, int to) => to > from && told.Find(sentence).Exists(match => IsBreak(match, from, to));

    /// <summary>Whether something is said to be there between these: "ligt", "is".</summary>
    public bool Lies(Sentence sentence, int from, int to) => to > from && told.Find(sentence).Exists(match => match.Pattern.Section == Lying && IsBreak(match, from, to));

    /// <param name="before">Where the name before it ends: what stands before that tells of that name.</param>
    private static (AsideKind Kind, int Start, int End)? Told(Sentence sentence, List<PatternMatch> found, (int Start, int End) name, int before)
    {
        (AsideKind Kind, int Start, int End)? home = null;
        foreach (var match in found)
        {
            if (!Enum.TryParse<AsideKind>(match.Pattern.Section.Replace(Behind, "", StringComparison.Ordinal), ignoreCase: true, out var kind))
                continue;
            var isOf = match.Pattern.Section.EndsWith(Behind, StringComparison.Ordinal)
                ? match.Start >= name.End && match.Start - name.End <= ReachBehind && IsOne(sentence, found, name.End, match.Start)
                : match.End <= name.Start && match.End > before && name.Start - match.End <= Reach && IsOne(sentence, found, match.End, name.Start);
            if (isOf && (home is null || kind is AsideKind.Past))
                home = (kind, Math.Min(match.Start, name.Start), Math.Max(match.End, name.End));
        }
        return home;
    }

    /// <summary>Nothing ends or begins between them.</summary>
    private static bool IsOne(Sentence sentence, List<PatternMatch> found, int from, int to)
    {
        for (var at = from; at <= to && at < sentence.Count; at++)
        {
            if (sentence.Before(at) >= Gap.Comma && !(at == from && sentence.SignBefore(at) is ' ' && sentence.Text[sentence.Tokens[at - 1].End] == ':'))
                return false;
        }
        return !found.Exists(match => IsBreak(match, from, to));
    }

    private static bool IsBreak(PatternMatch match, int from, int to) => match.Pattern.Section is Break or Lying && match.Start >= from && match.Start < to;

    /// <summary>"op de hoek van de Parkweg en de Turfkade": there the next street belongs to it.</summary>
    private bool IsCorner(Sentence sentence, int start, int end)
    {
        for (var at = start; at <= end + 1; at++)
        {
            if (words.Is(sentence, at, PlaceWord.Corner) && (at < end || sentence.Before(at) <= Gap.Space))
                return true;
        }
        return false;
    }

    private bool IsWay(Sentence sentence, (int Start, int End) from, (int Start, int End) to)
    {
        var isNear = to.Start - from.End <= ReachBehind + 1 && !string.Equals(sentence.Raw(from.Start, from.End), sentence.Raw(to.Start, to.End), StringComparison.OrdinalIgnoreCase);
        return isNear && Leads(sentence, from, PlaceWord.From) && Leads(sentence, to, PlaceWord.To);
    }

    /// <summary>The word before the name or its article, or in Turkish the ending behind its sign.</summary>
    private bool Leads(Sentence sentence, (int Start, int End) name, PlaceWord kind)
    {
        if (words.Is(sentence, Before(sentence, name.Start), kind))
            return true;
        var raw = sentence.Raw(name.End - 1);
        return raw.IndexOfAny('\'', '’') is var cut and > 0 && words.Is(Fold.Word(raw[(cut + 1)..].ToString()), kind);
    }

    private int Before(Sentence sentence, int name) => Math.Max(0, words.Is(sentence, name - 1, PlaceWord.Article) ? name - 2 : name - 1);
}

/// <summary>Why it is told.</summary>
internal enum AsideKind
{
    /// <summary>Where the writer lives: the place, when no other is told.</summary>
    Home,

    /// <summary>Where he was once: never the place.</summary>
    Past,

    /// <summary>Where he went along: the place only perhaps.</summary>
    Way,
}

/// <param name="End">Behind its last token.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Aside(AsideKind Kind, int Start, int End);
