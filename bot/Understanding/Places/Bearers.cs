using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Places;

/// <summary>
/// Names of the list that somebody bears: "de heer Rohof", "Jan Markgraven", "klaverjasclub De Hofkamp". They tell no place. What always stands
/// in one place and is called after it ("winkelcentrum Schelfhorst") does.
/// </summary>
internal sealed class Bearers(StreetWords words, Namesakes namesakes)
{
    private readonly BearerWords bearers = new();

    /// <summary>Marks those of these names that somebody bears, and what is only told as a word.</summary>
    public void Mark(Sentence sentence, List<NameFound> names)
    {
        for (var at = 0; at < names.Count; at++)
        {
            if (IsBorne(sentence, names[at]) || !sentence.IsCapital(names[at].End - 1) && names[at].Known.Area is not { OrdinaryWord: true } && namesakes.IsPlain(sentence, names[at]))
                names[at] = names[at] with { IsBorne = true };
        }
    }

    /// <summary>"Parkweg" and "Holstlaan 3" are nobody's name.</summary>
    private bool IsBorne(Sentence sentence, NameFound name) =>
        !words.IsSurelyStreet(sentence[name.End - 1]) && !words.Is(sentence, name.End - 1, PlaceWord.Kind) && !words.EndsShort(sentence[name.End - 1]) && (name.Known.Street is null || !sentence.IsNumber(name.End))
        && (IsPerson(sentence, name) || IsOfFirm(sentence, name.Start) || IsNameBehind(sentence, name.End));

    private bool IsPerson(Sentence sentence, NameFound name)
    {
        var at = name.Start - 1;
        if (at < 0)
            return false;
        if (IsInitial(sentence, at) || bearers.Is(sentence, at, BearerWord.Title) && (sentence.Before(name.Start) <= Gap.Space || IsShortened(sentence, at)))
            return true;
        // "Groeten, Hofkamp" at the end of a message
        if (name.End >= sentence.Count && words.Is(sentence, at, PlaceWord.Greeting))
            return true;
        return sentence.Before(name.Start) <= Gap.Space && (IsFirstName(sentence, at) || IsIntroduced(sentence, at));
    }

    private bool IsFirstName(Sentence sentence, int at) => bearers.Is(sentence, at, BearerWord.FirstName) || bearers.Is(sentence, at, BearerWord.Doubtful) && sentence.IsCapital(at);

    /// <summary>"Mijn naam is Hofkamp", "Hallo, met Hofkamp".</summary>
    private bool IsIntroduced(Sentence sentence, int at) =>
        bearers.Is(sentence, at, BearerWord.Lead) && bearers.Is(sentence, at - 1, BearerWord.LeadBefore)
        || bearers.Is(sentence, at, BearerWord.First) && (at == 0 || at == 1 && bearers.Is(sentence, 0, BearerWord.Hello));

    /// <summary>A capital and a full stop: "J. Hofkamp".</summary>
    private static bool IsInitial(Sentence sentence, int at) => sentence[at].Length == 1 && IsShortened(sentence, at) && sentence.IsCapital(at);

    /// <summary>"Mevr. Nijrees": the full stop ends no sentence.</summary>
    private static bool IsShortened(Sentence sentence, int at) => sentence.Tokens[at].End < sentence.Text.Length && sentence.Text[sentence.Tokens[at].End] == '.';

    /// <summary>"Bouwbedrijf Rohof", "voetbalclub De Schelfhorst".</summary>
    private bool IsOfFirm(Sentence sentence, int name)
    {
        if (sentence.Before(name) > Gap.Space)
            return false;
        var hasArticle = words.Is(sentence, name - 1, PlaceWord.Article) && sentence.Before(name - 1) <= Gap.Space;
        return bearers.Is(sentence, hasArticle ? name - 2 : name - 1, BearerWord.Firm);
    }

    /// <summary>"Nijrees Bouw", "Hofkamp BV", "Rohof Bey": in small letters it is only a word, but for what is never one.</summary>
    private bool IsNameBehind(Sentence sentence, int at) =>
        sentence.Before(at) <= Gap.Space && (bearers.Is(sentence, at, BearerWord.SurelyBehind) || bearers.Is(sentence, at, BearerWord.Behind) && sentence.IsCapital(at));
}
