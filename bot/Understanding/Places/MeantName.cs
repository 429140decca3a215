using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Places;

/// <summary>Whether what is spelled as a name of the list is meant as one.</summary>
internal sealed class MeantName(StreetWords words)
{
    /// <summary>Shorter parts of a name are words.</summary>
    private const int ShortestCalled = 7;

    /// <summary>"De mors" without a capital is a word, and so is "het park weg"; a stem is a street only with a number behind it.</summary>
    public bool Is(KnownName known, Sentence sentence, int start, int end)
    {
        if (known.Form == NameForm.Stem && !sentence.IsNumber(end) && !(words.Is(sentence, end, PlaceWord.House) && sentence.IsNumber(end + 1)) && !IsCalled(known, sentence, start, end))
            return false;
        if (known.IsOrdinaryStreet && !sentence.IsCapital(end - 1) && !sentence.IsNumber(end) && sentence.Count > end - start)
            return false;
        return end - start == 1 || !words.Is(sentence, end - 1, PlaceWord.Away) || !words.Is(sentence, end - 2, PlaceWord.Landmark) || sentence.IsNumber(end)
            || sentence.Before(start) == Gap.Stop && (end == sentence.Count || sentence.Before(end) == Gap.Stop);
    }

    /// <summary>"Op de Troelstra": so long a word that is no other, where only a street can be.</summary>
    private bool IsCalled(KnownName known, Sentence sentence, int start, int end) => end == start + 1 && known.Key.Length >= ShortestCalled && known.Key[^1] != 's'
        && !known.Key.EndsWith("se", StringComparison.Ordinal) && !known.Key.EndsWith("en", StringComparison.Ordinal)
        && sentence.Tokens[start].Frequent < 0 && sentence[start] == known.Key && words.Is(sentence, start - 1, PlaceWord.Article) && words.Is(sentence, start - 2, PlaceWord.Within) && words.Is(sentence, start - 2, PlaceWord.Placing) && !words.Is(sentence[start], PlaceWord.Right);
}
