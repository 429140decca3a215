using System.Collections.Frozen;
using WijkBot.Understanding.Texts;
using WijkBot.Wijken;

namespace WijkBot.Understanding.Places;

/// <summary>
/// Streets and names of areas as runs of folded words. Looking up every run of a message by <see cref="StreetKey"/> costs too much:
/// that is only done where a word is shortened ("Bornse str.").
/// </summary>
internal sealed class KnownNames
{
    private static readonly string[] ShortEndings = ["str", "ln", "wg", "pln", "sngl", "sgl"];
    private static readonly FrozenSet<string> ShortWords = new[] { "v", "d", "vd", "st", "burg", "burgem", "prof", "past" }.ToFrozenSet(StringComparer.Ordinal);

    private readonly AreaBook areas;
    private readonly FrozenDictionary<string, Street> streets;
    private readonly FrozenDictionary<string, AreaName> names;
    private readonly FrozenSet<string> beginnings;

    public KnownNames(AreaBook areas)
    {
        this.areas = areas;
        streets = areas.Streets.DistinctBy(street => Key(street.Name)).ToFrozenDictionary(street => Key(street.Name), StringComparer.Ordinal);
        names = areas.Names.DistinctBy(name => Key(name.Name)).ToFrozenDictionary(name => Key(name.Name), StringComparer.Ordinal);
        beginnings = areas.Streets.Select(street => street.Name).Concat(areas.Names.Select(name => name.Name))
            .Select(name => Beginning(Sentence.Of(name)[0])).ToFrozenSet(StringComparer.Ordinal);
    }

    public Street? Street(Sentence sentence, int start, int end) =>
        IsShortened(sentence, start, end) ? areas.Street(sentence.Raw(start, end)) : Of(streets, sentence, start, end);

    public AreaName? Name(Sentence sentence, int start, int end) =>
        IsShortened(sentence, start, end) ? areas.Name(sentence.Raw(start, end)) : Of(names, sentence, start, end);

    private T? Of<T>(FrozenDictionary<string, T> known, Sentence sentence, int start, int end) where T : class
    {
        if (!beginnings.Contains(Beginning(sentence[start])))
            return null;
        var key = sentence[start];
        for (var at = start + 1; at < end; at++)
            key += sentence[at];
        return known.GetValueOrDefault(key);
    }

    private static bool IsShortened(Sentence sentence, int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            if (ShortWords.Contains(sentence[at]) || (at == end - 1 && Array.Exists(ShortEndings, ending => sentence[at].EndsWith(ending, StringComparison.Ordinal))))
                return true;
        }
        return false;
    }

    private static string Key(string name) => string.Concat(Sentence.Of(name).Tokens.Select(token => token.Folded));

    private static string Beginning(string word) => word.Length > 3 ? word[..3] : word;
}
