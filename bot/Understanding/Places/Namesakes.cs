using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Places;

/// <summary>
/// Names of areas that are words too, in small letters: a place to confirm where a word of place stands before them (<c>rommel in de riet</c>,
/// <c>lamp kapot in indie</c>) or something is said of them (<c>de java is een rotzooi</c>), but not in <c>koffie van java</c>.
/// </summary>
internal sealed class Namesakes(StreetWords words)
{
    /// <summary>Ways in which such a name is only the word: "het riet", "een paradijs".</summary>
    private readonly PatternSet plain = WordFile.Patterns("namesake");

    /// <summary>"The centre of the roundabout", "het centrum van Wierden": not that of the municipality, as "the centre of town" is.</summary>
    public bool IsCentreOfElse(Sentence sentence, NameFound name) => words.Is(sentence, name.End - 1, PlaceWord.Centre) && words.Is(sentence, name.End, PlaceWord.Of)
        && !plain.Find(sentence).Exists(match => match.Pattern.Section == "own" && match.Start == name.End);

    public bool IsPlaced(Sentence sentence, NameFound name)
    {
        if (name.Known.Area is not { OrdinaryWord: true } area || area.Match.Possible.Count == 0 || words.Is(sentence, name.End, PlaceWord.Firm))
            return false;
        // the article may be a part of the name: "de Riet"
        var hasArticle = words.Is(sentence, name.Start, PlaceWord.Article);
        var before = !hasArticle && words.Is(sentence, name.Start - 1, PlaceWord.Article) ? name.Start - 2 : name.Start - 1;
        return (IsIn(sentence, name, before) || (hasArticle || before < name.Start - 1) && IsSubject(sentence, before + 1, name.End)) && !IsPlain(sentence, name);
    }

    /// <summary>"in", "bij", "achter"; in Turkish the ending behind a sign: "java'da".</summary>
    private bool IsIn(Sentence sentence, NameFound name, int before)
    {
        if (words.Is(sentence, before, PlaceWord.Placing) && (words.Is(sentence, before, PlaceWord.Inside) || words.Is(sentence, before, PlaceWord.Within) || words.Is(sentence, before, PlaceWord.Near)))
            return true;
        // "an 'n Riet", in Twents
        if (sentence[before] == "an" && before < name.Start - 1)
            return true;
        var raw = sentence.Raw(name.End - 1);
        return raw.IndexOfAny('\'', '’') is var cut and > 0 && words.Is(Fold.Word(raw[(cut + 1)..].ToString()), PlaceWord.Suffix);
    }

    /// <summary>"De java is weer een rotzooi".</summary>
    private bool IsSubject(Sentence sentence, int start, int end) =>
        sentence.Before(start) >= Gap.Comma && sentence.Before(end) == Gap.Space && words.Is(sentence, end, PlaceWord.Being);

    /// <summary>In small letters, and told as a word: "een mooie eikenlaan".</summary>
    public bool IsPlain(Sentence sentence, NameFound name) => plain.Knows(sentence[name.End - 1]) && plain.Find(sentence).Exists(match => match.Pattern.Section == "plain" && match.Start < name.End && match.End > name.Start);
}
