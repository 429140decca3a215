using WijkBot.Understanding.Places;
using WijkBot.Understanding.Texts;
using WijkBot.Understanding.Topics;

namespace WijkBot.Understanding;

/// <summary>Leaves out of a message what only names a place, for whoever reads what it is about.</summary>
internal static class PlaceMask
{
    /// <summary>A street of which the name says nothing.</summary>
    private const string AnyStreet = "parkweg";

    /// <summary>"van", "de": words of any sentence, in a name or not.</summary>
    private const int ShortWord = 3;

    /// <summary>"Mijn adres is Eikenlaan 12" tells nothing of what lies elsewhere.</summary>
    public static List<CategoryHit> Meant(List<CategoryHit> hits, PlaceTold? told) => told is { Beside.Count: > 0 } ? hits.FindAll(hit => !told.IsBeside(hit.At)) : hits;

    /// <summary>Without what is told of another place, and with a street that tells nothing: an Eikenlaan is about no oaks.</summary>
    public static Sentence Of(Sentence sentence, PlaceTold? told)
    {
        if (told is null || !told.NamesStreet && told.Beside.Count == 0)
            return sentence;
        var name = told.NamesStreet ? sentence.Part(told.Start, told.End).Tokens.Select(token => token.Folded).ToHashSet(StringComparer.Ordinal) : [];
        var rest = told.Beside.Count == 0 ? sentence : sentence.Without([.. Enumerable.Range(0, sentence.Count).Select(told.IsBeside)]);
        return rest.With(word => word.Length > ShortWord && name.Contains(word) ? AnyStreet : word);
    }
}
