using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Places;

/// <summary>
/// Takes away what only tells where: the place itself, "bij de lantaarnpaal", "ik woon op". In "bij de glasbak aan de Sluiskade" nothing is left:
/// the glasbak is where it is, not what it is about.
/// </summary>
internal sealed class WhereWords(StreetWords words)
{
    private const int MostAdjectives = 2;

    /// <summary>What the message tells besides where it is.</summary>
    public Sentence Rest(Sentence sentence, PlaceTold told)
    {
        var where = new bool[sentence.Count];
        for (var at = told.Start; at < told.End; at++)
            where[at] = true;
        for (var at = 0; at < sentence.Count; at++)
        {
            if (!where[at] && words.Is(sentence, at, PlaceWord.Placing))
                Mark(where, at, PhraseEnd(sentence, at + 1, where));
        }
        var rest = sentence.Without(where);
        return IsOnlyThing(rest) ? rest.Without([.. rest.Tokens.Select(_ => true)]) : rest;
    }

    /// <summary>Behind "de grote boom" in "bij de grote boom"; a phrase ends where the place itself begins.</summary>
    private int PhraseEnd(Sentence sentence, int at, bool[] where)
    {
        if (IsFree(at) && words.Is(sentence, at, PlaceWord.Article))
            at++;
        for (var adjectives = 0; adjectives < MostAdjectives && IsFree(at + 1) && sentence[at].EndsWith('e') && !IsLoose(at + 1); adjectives++)
            at++;
        return IsFree(at) && !IsLoose(at) ? at + 1 : at;

        bool IsFree(int index) => sentence.IsWord(index) && !where[index];
        bool IsLoose(int index) => words.Is(sentence, index, PlaceWord.Preposition) || words.Is(sentence, index, PlaceWord.Placing);
    }

    private static void Mark(bool[] where, int from, int to)
    {
        for (var at = from; at < to && at < where.Length; at++)
            where[at] = true;
    }

    /// <summary>"De lantaarnpaal Sluiskade 12", "ik woon Sluiskade 12": a thing that always stands there, or nothing at all.</summary>
    private bool IsOnlyThing(Sentence rest) => rest.Tokens.All(token =>
        words.Is(token.Folded, PlaceWord.Fixture) || words.Is(token.Folded, PlaceWord.Article) || words.Is(token.Folded, PlaceWord.Preposition)
        || words.Is(token.Folded, PlaceWord.Around) || words.Is(token.Folded, PlaceWord.Pointing) || words.Is(token.Folded, PlaceWord.Living));
}
