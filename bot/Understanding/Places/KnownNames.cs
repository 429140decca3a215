using System.Collections.Frozen;
using System.Numerics;
using WijkBot.Understanding.Texts;
using WijkBot.Wijken;

namespace WijkBot.Understanding.Places;

/// <summary>
/// Finds the streets and areas of the municipality in a message, in any spelling: written apart, shortened, as it sounds, with a slip.
/// Each name is kept under the sound it begins with, so that most words are held against a few names only.
/// </summary>
internal sealed class KnownNames
{
    private const int MostWords = 6;

    /// <summary>From so many sounds on a slip is forgiven, and a second one.</summary>
    private const int OneSlip = 6, TwoSlips = 10;

    private const int ShortestTyped = 7;
    private const int LongestBeginning = 6;

    private readonly StreetWords words;
    private readonly FrozenDictionary<string, KnownName>.AlternateLookup<ReadOnlySpan<char>> byKey;
    private readonly FrozenDictionary<char, KnownName[]> bySound;
    private readonly FrozenSet<string> firstWords;
    private readonly FrozenSet<char> initials;

    public KnownNames(AreaBook areas, StreetWords words)
    {
        this.words = words;
        var all = new NameForms(words).Of(areas);
        byKey = all.DistinctBy(name => name.Key).ToFrozenDictionary(name => name.Key, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        bySound = all.Where(name => name.Forgives).DistinctBy(name => name.Key).GroupBy(name => name.Sound[0]).ToFrozenDictionary(names => names.Key, names => names.ToArray());
        firstWords = areas.Streets.Select(street => street.Name).Concat(areas.Names.Select(name => name.Name)).SelectMany(Beginnings).ToFrozenSet(StringComparer.Ordinal);
        initials = all.Select(name => SoundKey.Initial(name.Key)).ToFrozenSet();
    }

    /// <summary>The first word, and what small words stand before the first long one: "hr" of H.R. Holstlaan.</summary>
    private static IEnumerable<string> Beginnings(string name)
    {
        var beginning = "";
        foreach (var token in Sentence.Of(name).Tokens)
        {
            if (beginning.Length > 0 && beginning.Length + token.Folded.Length > LongestBeginning)
                yield break;
            yield return beginning += token.Folded;
        }
    }

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

    /// <summary>The name that begins at this token.</summary>
    private NameFound? At(Sentence sentence, int start)
    {
        if (!MayBegin(sentence[start]))
            return null;
        Span<char> letters = stackalloc char[NameWindow.Longest];
        var window = new NameWindow(letters, words);
        NameFound? exact = null, near = null;
        for (var end = start; end < sentence.Count && end - start < MostWords && (end == start || Joins(sentence, end)) && window.Add(sentence, end);)
        {
            end++;
            exact = Exact(window, sentence, start, end) ?? exact;
            near = Nearer(near, exact is null || words.Is(sentence[end - 1], "kind") ? Near(window, sentence, start, end) : null);
        }
        return near is { } other && (exact is not { } whole || other.End > whole.End && other.Slips <= 1 || other.End > whole.End && whole.Known.Street is null) ? near : exact;
    }

    private bool MayBegin(string word) =>
        word.Length > 0 && (firstWords.Contains(word) || words.InFull(word) is { } full && firstWords.Contains(full)
        || word.Length > 2 && initials.Contains(SoundKey.Initial(word)) && !words.IsSmall(word));

    /// <summary>Only a full stop behind a shortened word is inside a name: "E. ten Catelaan".</summary>
    private bool Joins(Sentence sentence, int at) => sentence.Before(at) switch
    {
        Gap.None or Gap.Space => true,
        Gap.Sign => sentence.SignBefore(at) is '-' or '.' or ' ',
        Gap.Stop => sentence.SignBefore(at) == ' ' && sentence.Text[sentence.Tokens[at - 1].End] == '.' && (sentence[at - 1].Length <= 2 || words.InFull(sentence[at - 1]) is not null),
        _ => false,
    };

    private NameFound? Exact(in NameWindow window, Sentence sentence, int start, int end)
    {
        Span<char> full = stackalloc char[NameWindow.Longest + 4];
        return byKey.TryGetValue(full[..window.InFull(full)], out var known) && IsMeant(known, sentence, start, end) ? new NameFound(known, start, end, 0) : null;
    }

    private NameFound? Near(in NameWindow window, Sentence sentence, int start, int end)
    {
        if (window.Length < ShortestTyped || words.IsSmall(sentence[end - 1]) || words.Is(sentence[start], "right") && end == start + 1)
            return null;
        Span<char> full = stackalloc char[NameWindow.Longest + 4], sound = stackalloc char[NameWindow.Longest + 4];
        sound = sound[..SoundKey.Write(full[..window.InFull(full)], sound)];
        if (sound.IsEmpty || !bySound.TryGetValue(sound[0], out var names) || Nearest(names, sound) is not var (known, slips))
            return null;
        return IsMeant(known, sentence, start, end) ? new NameFound(known, start, end, slips + 1) : null;
    }

    /// <summary>What only sounds alike is no slip; of two names as near the first counts, which is a whole one.</summary>
    private static (KnownName Known, int Slips)? Nearest(KnownName[] names, ReadOnlySpan<char> sound)
    {
        (KnownName Known, int Slips)? nearest = null;
        var (letters, most) = (SoundKey.Letters(sound), Allowed(sound.Length));
        foreach (var name in names)
        {
            var allowed = Math.Min(most, Allowed(name.Sound.Length));
            if (Math.Abs(name.Sound.Length - sound.Length) > allowed || BitOperations.PopCount(name.Letters ^ letters) > 2 * allowed)
                continue;
            if (Slips.Between(sound, name.Sound, allowed) is var slips && slips <= allowed && !(nearest?.Slips <= slips))
                nearest = (name, slips);
        }
        return nearest;
    }

    private static int Allowed(int length) => length switch { >= TwoSlips => 2, >= OneSlip => 1, _ => 0 };

    private static NameFound? Nearer(NameFound? best, NameFound? other) =>
        other is { } found && (best is not { } before || found.Slips < before.Slips || found.Slips == before.Slips && found.End > before.End && found.Known != before.Known) ? other : best;

    /// <summary>"De mors" without a capital is a word, and so is "het park weg"; a stem is a street only with a number behind it.</summary>
    private bool IsMeant(KnownName known, Sentence sentence, int start, int end)
    {
        if (known.Form == NameForm.Stem && !sentence.IsNumber(end))
            return false;
        if (known.Street is { } street && KnownName.IsOrdinary(street.Name) && !sentence.IsCapital(end - 1) && !sentence.IsNumber(end) && sentence.Count > end - start)
            return false;
        return end - start == 1 || !words.Is(sentence[end - 1], "away") || !words.Is(sentence[end - 2], "landmark") || sentence.IsNumber(end)
            || sentence.Before(start) == Gap.Stop && (end == sentence.Count || sentence.Before(end) == Gap.Stop);
    }
}
