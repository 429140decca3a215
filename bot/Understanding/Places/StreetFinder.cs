using WijkBot.Understanding.Texts;
using WijkBot.Wijken;

namespace WijkBot.Understanding.Places;

/// <summary>Finds names of streets: those of the list in any spelling, and words that look like one.</summary>
internal sealed class StreetFinder(AreaBook areas, StreetWords words, KnownNames names)
{
    private const int MostWords = 5;

    /// <summary>A street that begins at this token.</summary>
    /// <param name="asked">The place was asked for, so that small letters may be a name too.</param>
    public StreetFound? At(Sentence sentence, int index, bool asked) => Known(sentence, index) ?? Like(sentence, index, asked);

    private StreetFound? Known(Sentence sentence, int start)
    {
        if (!sentence.IsWord(start))
            return null;
        for (var end = Math.Min(start + MostWords, sentence.Count); end > start; end--)
        {
            if (!sentence.IsNumber(end - 1) && names.Street(sentence, start, end) is { } street && !IsOnlyAWord(sentence, start, end))
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
        if (names.Name(sentence, start, end) is not null || names.Name(sentence, at, end) is not null)
            return null;
        var near = areas.Near(typed);
        if (near.Count == 0 && end - start > 1)
            near = areas.Near(sentence.Raw(at, at + 1));
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
