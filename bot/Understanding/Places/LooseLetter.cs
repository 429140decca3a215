using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Places;

/// <summary>
/// A letter behind a house number with a space before it: <c>88 B</c>, <c>112 a lamp stuk</c>. Not the beginning of an abbreviation
/// (<c>8 a.u.b.</c>), nor a word of the sentence (<c>8 a lamp is broken</c>, <c>2 a 3</c>, <c>I think</c>).
/// </summary>
internal sealed class LooseLetter(StreetWords words)
{
    /// <param name="isSpoken">The number was told in words.</param>
    public bool Is(Sentence sentence, int at, bool isSpoken)
    {
        if (sentence[at][0] is < 'a' or > 'k' || IsAbbreviation(sentence, at))
            return false;
        if (sentence.Before(at + 1) != Gap.Space)
            return true;
        if (words.Is(sentence, at, PlaceWord.NoAddition))
            return IsArticle(sentence, at) && !isSpoken && !sentence.IsNumber(at + 1) && LanguageReaders.Shared.Spoken.Of(sentence) is not ("en" or "pl");
        return sentence.IsCapital(at) || !isSpoken;
    }

    private static bool IsArticle(Sentence sentence, int at) => sentence[at] == "a";

    /// <summary>"a.u.b.", "d.m.v.".</summary>
    private static bool IsAbbreviation(Sentence sentence, int at) =>
        sentence.Before(at + 1) == Gap.Sign && sentence.SignBefore(at + 1) == '.' && sentence.IsWord(at + 1) && sentence[at + 1].Length == 1;
}
