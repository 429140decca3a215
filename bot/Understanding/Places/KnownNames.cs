using System.Collections.Frozen;
using WijkBot.Messages;
using WijkBot.Understanding.Texts;
using WijkBot.Wijken;

namespace WijkBot.Understanding.Places;

/// <summary>
/// Finds the streets and areas of the municipality in a message, in any spelling: written apart, shortened, as it sounds, with a slip.
/// Each name is kept under the sound it begins with, so that most words are held against a few names only.
/// </summary>
internal sealed class KnownNames
{
    private const int MostWords = 6, MostApart = 2;

    private const int ShortestTyped = 6;

    /// <summary>The Arabic letters begin here.</summary>
    private const char FirstWithPrefix = '\u0600';

    private readonly StreetWords words;
    private readonly FrozenDictionary<string, KnownName>.AlternateLookup<ReadOnlySpan<char>> byKey;
    private readonly FrozenDictionary<string, KnownName>.AlternateLookup<ReadOnlySpan<char>> stems;
    private readonly NearNames near;
    private readonly MeantName meant;
    private readonly FrozenSet<string> firstWords;
    private readonly WordMemo<bool> begins;
    private readonly WordMemo<(KnownName Known, int Slips)?> alike;

    public KnownNames(AreaBook areas, StreetWords words)
    {
        this.words = words;
        meant = new MeantName(words);
        var all = new NameForms(words).Of(areas);
        byKey = ByKey(all);
        stems = ByKey(all.Where(name => name.Form == NameForm.Stem));
        near = new NearNames(all);
        begins = new WordMemo<bool>(MayBegin);
        alike = new WordMemo<(KnownName Known, int Slips)?>(word => near.Of(word));
        firstWords = areas.Streets.Select(street => street.Name).Concat(areas.Names.Select(name => name.Name)).SelectMany(NameForms.Beginnings).ToFrozenSet(StringComparer.Ordinal);
    }

    private static FrozenDictionary<string, KnownName>.AlternateLookup<ReadOnlySpan<char>> ByKey(IEnumerable<KnownName> names) =>
        names.DistinctBy(name => name.Key).ToFrozenDictionary(name => name.Key, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>All names in it, in order; none runs into the next.</summary>
    public List<NameFound> All(Sentence sentence)
    {
        var found = new List<NameFound>();
        for (var at = 0; at < sentence.Count; at++)
        {
            if (At(sentence, at) is not { } name)
                continue;
            found.Add(name);
            at = name.End - 1;
        }
        return found;
    }

    /// <summary>The name that begins at this token; behind what is written to it, in Arabic.</summary>
    private NameFound? At(Sentence sentence, int start)
    {
        var word = sentence[start];
        if (word.Length == 0)
            return null;
        if (begins.Of(sentence.Tokens[start]) && At(sentence, start, skip: 0) is { } found)
            return found;
        if (word[0] < FirstWithPrefix)
            return null;
        foreach (var prefix in words.Prefixes)
        {
            if (word.StartsWith(prefix, StringComparison.Ordinal) && word.Length > prefix.Length + 2 && At(sentence, start, prefix.Length) is { } behind)
                return behind;
        }
        return null;
    }

    private NameFound? At(Sentence sentence, int start, int skip)
    {
        Span<char> letters = stackalloc char[2 * NameWindow.Longest];
        var window = new NameWindow(letters, words);
        NameFound? exact = null, nearest = null;
        for (var end = start; end < sentence.Count && end - start < MostWords && (end == start || Joins(sentence, end)) && window.Add(sentence, end, end == start ? skip : 0);)
        {
            end++;
            exact = Exact(window.Letters, sentence, start, end) ?? exact;
            if (exact is null || words.Is(sentence, end - 1, PlaceWord.Kind))
                nearest = Nearer(nearest, Near(window.Letters, sentence, start, end));
            if (!near.MayGoOn(window.Letters))
                break;
        }
        return nearest is { } other && (exact is not { } whole || other.End > whole.End && (other.Slips <= 1 || whole.Known.Street is null)) ? nearest : exact;
    }

    private bool MayBegin(string word) =>
        word.Length > 2 && near.MayBegin(word) && !words.IsSmall(word)
        || firstWords.Contains(word) || words.InFull(word) is { } full && firstWords.Contains(full);

    /// <summary>Only a full stop behind a shortened word is inside a name: "E. ten Catelaan".</summary>
    private bool Joins(Sentence sentence, int at) => sentence.Before(at) switch
    {
        Gap.None or Gap.Space => true,
        Gap.Sign => sentence.SignBefore(at) is '-' or '.' or ' ',
        Gap.Stop => sentence.SignBefore(at) == ' ' && sentence.Text[sentence.Tokens[at - 1].End] == '.' && (sentence[at - 1].Length <= 2 || words.InFull(sentence[at - 1]) is not null),
        _ => false,
    };

    private NameFound? Exact(ReadOnlySpan<char> letters, Sentence sentence, int start, int end)
    {
        if (!byKey.TryGetValue(letters, out var known) && (known = WithoutSuffix(letters, sentence[end - 1].Length)) is null)
            return null;
        // "Ootmarsum 12" has a house number: that is the street to Ootmarsum
        if (known.Area?.Match.Certainty is PlaceCertainty.Outside && sentence.IsNumber(end) && sentence.Before(end + 1) >= Gap.Comma && stems.TryGetValue(letters, out var stem))
            known = stem;
        return meant.Is(known, sentence, start, end) ? new NameFound(known, start, end, 0) : null;
    }

    /// <summary>"Wierdende", "Windslaandaki": names in Turkish without the sign before the ending. Not "schelfhors-ten" of "schelfhorst en".</summary>
    /// <param name="last">How long the last word is.</param>
    private KnownName? WithoutSuffix(ReadOnlySpan<char> letters, int last)
    {
        foreach (var suffix in words.Suffixes)
        {
            if (suffix.Length < last && letters.Length >= ShortestTyped + suffix.Length && letters.EndsWith(suffix, StringComparison.Ordinal) && byKey.TryGetValue(letters[..^suffix.Length], out var known))
                return known;
        }
        return null;
    }

    private NameFound? Near(ReadOnlySpan<char> letters, Sentence sentence, int start, int end)
    {
        if (letters.Length < ShortestTyped || words.IsSmall(sentence, end - 1) || words.InFull(sentence[end - 1]) is not null || words.Is(sentence, start, end == start + 1 ? PlaceWord.Right : PlaceWord.Article))
            return null;
        var nearest = end == start + 1 && letters.SequenceEqual(sentence[start]) ? alike.Of(sentence.Tokens[start]) : near.Of(letters);
        if (nearest is not var (known, slips) || !known.Forgives && !sentence.IsCapital(start) || end - start > known.Words + MostApart || end - start > 2 && words.Is(sentence, end - 3, PlaceWord.Within))
            return null;
        return meant.Is(known, sentence, start, end) ? new NameFound(known, start, end, slips + 1) : null;
    }

    private static NameFound? Nearer(NameFound? best, NameFound? other) =>
        other is { } found && (best is not { } before || found.Slips < before.Slips || found.Slips == before.Slips && found.End > before.End && found.Known != before.Known) ? other : best;
}
