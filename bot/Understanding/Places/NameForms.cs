using WijkBot.Understanding.Texts;
using WijkBot.Wijken;

namespace WijkBot.Understanding.Places;

/// <summary>The ways in which residents call what the municipality's lists name.</summary>
internal sealed class NameForms(StreetWords words)
{
    private const int ShortestPart = 8;
    private const int LongestBeginning = 6;
    private const int ShortestStem = 6;
    private const int ShortestWithoutKind = 13;

    private readonly string[] kinds = [.. words.Of(PlaceWord.Kind)];

    /// <summary>All of them, the fullest first: of two that are alike, the first counts.</summary>
    public IReadOnlyList<KnownName> Of(AreaBook areas) =>
    [
        .. areas.Streets.Select(street => new KnownName(Key(Words(street.Name)), NameForm.Whole, street, null)),
        .. areas.Names.Select(name => new KnownName(Key(Words(name.Name)), NameForm.Whole, null, name)),
        .. areas.Streets.SelectMany(street => Parts(Words(street.Name)).Select(part => new KnownName(part, NameForm.Part, street, null))),
        .. areas.Streets.SelectMany(street => Said(Key(Words(street.Name))).Select(said => new KnownName(said, NameForm.Said, street, null))),
        .. areas.Names.Where(name => !name.OrdinaryWord).SelectMany(name => Said(Key(Words(name.Name))).Select(said => new KnownName(said, NameForm.Said, null, name))),
        .. areas.Streets.SelectMany(street => Stems(Words(street.Name)).Select(stem => new KnownName(stem, NameForm.Stem, street, null))),
    ];

    /// <summary>The first word, and what small words stand before the first long one: "hr" of H.R. Holstlaan.</summary>
    public static IEnumerable<string> Beginnings(string name)
    {
        var beginning = "";
        foreach (var token in Sentence.Of(name).Tokens)
        {
            if (beginning.Length > 0 && beginning.Length + token.Folded.Length > LongestBeginning)
                yield break;
            yield return beginning += token.Folded;
        }
    }

    private static string[] Words(string name) => [.. Sentence.Of(name).Tokens.Select(token => token.Folded)];

    private static string Key(IEnumerable<string> words) => string.Concat(words);

    /// <summary>"Nijstraat" of Nieuwstraat: each part that the dialect says otherwise, and all of them.</summary>
    private IEnumerable<string> Said(string key)
    {
        var all = key;
        foreach (var (written, said) in words.Dialect)
        {
            if (!key.Contains(written, StringComparison.Ordinal))
                continue;
            yield return key.Replace(written, said, StringComparison.Ordinal);
            all = all.Replace(written, said, StringComparison.Ordinal);
        }
        if (all != key)
            yield return all;
    }

    /// <summary>"Schefferstraat" of Ary Schefferstraat, "Groen van Prinsterer" of Groen van Prinstererstraat.</summary>
    private IEnumerable<string> Parts(string[] name)
    {
        if (name.Length == 1 || words.Is(name[0], PlaceWord.Article))
            yield break;
        for (var from = 1; from < name.Length; from++)
        {
            if (Key(name[from..]) is { Length: >= ShortestPart } part && (from > 1 || name.Length == 2 || !words.Is(name[0], PlaceWord.Particle) || !words.Is(name[from], PlaceWord.Particle)))
                yield return part;
        }
        for (var from = 0; from < name.Length; from++)
        {
            if (WithoutKind(Key(name[from..])) is { Length: >= ShortestWithoutKind } bare)
                yield return bare;
        }
    }

    /// <summary>"Troelstra" of Troelstralaan, "Bornerbroek" of Bornerbroeksestraat.</summary>
    private IEnumerable<string> Stems(string[] name)
    {
        if (WithoutKind(Key(name)) is not { Length: >= ShortestStem } stem)
            yield break;
        yield return stem;
        if (stem.EndsWith("se", StringComparison.Ordinal) && stem.Length - 2 >= ShortestStem)
            yield return stem[..^2];
    }

    private string? WithoutKind(string key) =>
        kinds.FirstOrDefault(kind => key.EndsWith(kind, StringComparison.Ordinal)) is { } ending ? key[..^ending.Length] : null;
}
