using WijkBot.Understanding.Texts;
using WijkBot.Wijken;

namespace WijkBot.Understanding.Places;

/// <summary>Finds names of streets: those of the list in any spelling, and words that look like one.</summary>
internal sealed class StreetFinder
{
    private const int MostWords = 5;
    private readonly AreaBook areas;
    private readonly StreetWords words;
    private readonly HashSet<string> beginnings;

    public StreetFinder(AreaBook areas, StreetWords words)
    {
        (this.areas, this.words) = (areas, words);
        var names = areas.Streets.Select(street => street.Name).Concat(areas.Names.Select(name => name.Name));
        beginnings = [.. names.Select(name => Beginning(Sentence.Of(name)[0])), "v", "vd", "d", "st", "pro", "pas", "bur"];
    }

    /// <summary>A street that begins at this token.</summary>
    /// <param name="asked">The place was asked for, so that small letters may be a name too.</param>
    public StreetFound? At(Sentence sentence, int index, bool asked) => Known(sentence, index) ?? Like(sentence, index, asked);

    /// <summary>Whether a name of the list may begin with this word; saves looking up every run of words.</summary>
    public bool MayBegin(string word) => beginnings.Contains(Beginning(word));

    private static string Beginning(string word) => word.Length > 3 ? word[..3] : word;

    private StreetFound? Known(Sentence sentence, int start)
    {
        if (!sentence.IsWord(start) || !MayBegin(sentence[start]))
            return null;
        for (var end = Math.Min(start + MostWords, sentence.Count); end > start; end--)
        {
            if (!sentence.IsNumber(end - 1) && areas.Street(sentence.Raw(start, end)) is { } street && !IsOnlyAWord(sentence, start, end))
                return new StreetFound(street.Name, start, end, false);
        }
        return null;
    }

    /// <summary>A street called like an ordinary word ("De Mors") in small letters, without a number, is that word.</summary>
    private bool IsOnlyAWord(Sentence sentence, int start, int end) =>
        !words.LooksLikeStreet(sentence[end - 1]) && !sentence.IsCapital(end - 1) && !sentence.IsNumber(end) && sentence.Count > end - start;

    private StreetFound? Like(Sentence sentence, int at, bool asked)
    {
        if (!sentence.IsWord(at) || !words.LooksLikeStreet(sentence[at]))
            return Slip(sentence, at);
        var start = at;
        while (start > 0 && sentence.Before(start) <= Gap.Space && BelongsToName(sentence, start - 1, asked))
            start--;
        var end = at + 1;
        while (sentence.IsWord(end) && sentence.Before(end) <= Gap.Space && words.Is(sentence[end], "side"))
            end++;
        var typed = sentence.Raw(start, end);
        if (areas.Name(typed) is not null)
            return null;
        var near = areas.Near(typed) is { Count: > 0 } found ? found : areas.Near(sentence.Raw(at, at + 1));
        return near.Count == 1 && near[0].Name.Length > 6
            ? new StreetFound(near[0].Name, start, end, true)
            : new StreetFound(typed, start, end, false);
    }

    /// <summary>"troelstralan 5": a word before a number that is one slip away from one street.</summary>
    private StreetFound? Slip(Sentence sentence, int at)
    {
        var isBeforeNumber = sentence.IsNumber(at + 1) && sentence.Before(at + 1) == Gap.Space;
        return isBeforeNumber && sentence[at].Length >= 6 && areas.Near(sentence[at]) is [var only] ? new StreetFound(only.Name, at, at + 1, true) : null;
    }

    private bool BelongsToName(Sentence sentence, int at, bool asked)
    {
        if (!sentence.IsWord(at) || words.Is(sentence[at], "corner"))
            return false;
        if (asked && sentence.IsCapital(at) && !words.Is(sentence[at], "preposition"))
            return true;
        if (words.Is(sentence[at], "particle"))
            return at > 0 && BelongsToName(sentence, at - 1, asked) || sentence.IsCapital(at) && at > 0 || sentence[at] is not ("op" or "de" or "het" or "te" or "t" or "den");
        return !words.Is(sentence[at], "preposition") && !words.LooksLikeStreet(sentence[at]) && (sentence.IsCapital(at) && at > 0 || asked && at < 3);
    }
}

/// <param name="Guessed">Only like a street of the list.</param>
internal readonly record struct StreetFound(string Name, int Start, int End, bool Guessed);
