using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Places;

/// <summary>
/// Names of the list that somebody bears: "de heer Rohof", "Jan Markgraven", "klaverjasclub De Hofkamp". They tell no place. What always stands
/// in one place and is called after it ("winkelcentrum Schelfhorst") does.
/// </summary>
internal sealed class Bearers
{
    private readonly StreetWords words;
    private readonly Namesakes namesakes;
    private readonly Lazy<Dictionary<string, HashSet<string>>> kinds = new(Read);
    private readonly WordMemo<bool> firms;

    public Bearers(StreetWords words)
    {
        this.words = words;
        namesakes = new Namesakes(words);
        firms = new WordMemo<bool>(IsFirm);
    }

    /// <summary>Marks those of these names that somebody bears, and what is only told as a word.</summary>
    public void Mark(Sentence sentence, List<NameFound> names)
    {
        for (var at = 0; at < names.Count; at++)
        {
            if (Is(sentence, names[at]) || !sentence.IsCapital(names[at].End - 1) && names[at].Known.Area is not { OrdinaryWord: true } && namesakes.IsPlain(sentence, names[at]))
                names[at] = names[at] with { IsBorne = true };
        }
    }

    /// <summary>No street is borne but by its own people: "Parkweg" and "Windslaan" are nobody's name.</summary>
    private bool Is(Sentence sentence, NameFound name) =>
        !words.IsSurelyStreet(sentence[name.End - 1]) && !words.Is(sentence, name.End - 1, PlaceWord.Kind) && !words.EndsShort(sentence[name.End - 1]) && (name.Known.Street is null || !sentence.IsNumber(name.End))
        && (IsPerson(sentence, name) || IsOfFirm(sentence, name.Start) || Has("behind", sentence[name.End]) && sentence.Before(name.End) <= Gap.Space && IsNameBehind(sentence, name.End));

    private bool IsPerson(Sentence sentence, NameFound name)
    {
        var at = name.Start - 1;
        if (sentence.Before(name.Start) >= Gap.Comma && !IsInitial(sentence, at) && !IsShort(sentence, at))
            return IsSigned(sentence, at, name.End);
        // "S. Beeklust", "Mevr. A.B. Nijrees"
        if (IsInitial(sentence, at) || Has("title", sentence[at]) && !IsPartOfOther(sentence, at))
            return true;
        if (IsFirstName(sentence, at) || IsSigned(sentence, at, name.End))
            return true;
        return Has("lead", sentence[at]) && Has("leadbefore", sentence[at - 1]) || Has("first", sentence[at]) && (at == 0 || at == 1 && Has("hello", sentence[0]));
    }

    /// <summary>"Buurvrouw Anna" is not one, "mijn buurman Hofkamp" is; "de heer" is no "meneer" in "de heer en mevrouw".</summary>
    private bool IsPartOfOther(Sentence sentence, int at) => words.Is(sentence, at, PlaceWord.Placing);

    private bool IsFirstName(Sentence sentence, int at) => Has("firstname", sentence[at]) || sentence.IsCapital(at) && Has("doubtful", sentence[at]);

    /// <summary>A capital and a full stop: "J. Hofkamp".</summary>
    private static bool IsInitial(Sentence sentence, int at) => sentence[at].Length == 1 && sentence.IsCapital(at) && IsStopped(sentence, at);

    /// <summary>"Mevr. Nijrees": the full stop ends no sentence.</summary>
    private bool IsShort(Sentence sentence, int at) => at >= 0 && IsStopped(sentence, at) && Has("title", sentence[at]);

    private static bool IsStopped(Sentence sentence, int at) => sentence.Tokens[at].End < sentence.Text.Length && sentence.Text[sentence.Tokens[at].End] == '.';

    /// <summary>"Groeten, Hofkamp" at the end of a message.</summary>
    private bool IsSigned(Sentence sentence, int at, int end) => at >= 0 && end >= sentence.Count && words.Is(sentence, at, PlaceWord.Greeting);

    /// <summary>"Bouwbedrijf Rohof", "voetbalclub De Schelfhorst".</summary>
    private bool IsOfFirm(Sentence sentence, int name)
    {
        if (sentence.Before(name) > Gap.Space || name == 0)
            return false;
        var at = words.Is(sentence, name - 1, PlaceWord.Article) && sentence.Before(name - 1) <= Gap.Space ? name - 2 : name - 1;
        return at >= 0 && firms.Of(sentence.Tokens[at]);
    }

    private bool IsFirm(string word)
    {
        if (Has("firm", word))
            return true;
        if (Has("nofirm", word))
            return false;
        foreach (var ending in kinds.Value["firmending"])
        {
            if (word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal))
                return true;
        }
        return false;
    }

    /// <summary>"Nijrees Bouw", "Hofkamp BV", "Rohof Bey": in small letters it is only a word, but for what is never one.</summary>
    private bool IsNameBehind(Sentence sentence, int at) => sentence.IsCapital(at) || Has("surelybehind", sentence[at]);

    private bool Has(string kind, string word) => word.Length > 0 && kinds.Value.TryGetValue(kind, out var some) && some.Contains(word);

    private static Dictionary<string, HashSet<string>> Read()
    {
        var kinds = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var (section, entry) in WordFile.Read("bearer").Concat(WordFile.Read("privacy").Where(line => line.Section is "firstname" or "doubtful")))
        {
            if (!kinds.TryGetValue(section, out var some))
                kinds[section] = some = new HashSet<string>(StringComparer.Ordinal);
            foreach (var word in entry.Split(' ', StringSplitOptions.RemoveEmptyEntries))
                some.Add(Fold.Word(word));
        }
        return kinds;
    }
}
