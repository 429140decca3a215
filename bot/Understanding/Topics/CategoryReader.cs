using WijkBot.Municipality;
using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Topics;

/// <summary>What a report is about, by the municipality's own words: whole, in any number, inside a compound, or with one slip.</summary>
internal sealed class CategoryReader(IReadOnlyList<Category> categories)
{
    private const int MostBetween = 2;

    /// <summary>What stands behind "bij", "naast" or "in" is where it is, seldom what it is about.</summary>
    private const double Place = 0.45;

    private static readonly HashSet<string> placing = ["bij", "naast", "voor", "achter", "tegenover", "langs", "rond", "rondom", "in", "op", "tegen", "onder", "boven", "tussen", "vlakbij", "nabij",
        "near", "at", "next", "beside", "behind", "opposite", "in", "on", "under", "against"];

    private static readonly HashSet<string> small = ["de", "het", "een", "t", "mijn", "mn", "ons", "onze", "die", "dat", "deze", "dit", "hun", "zijn", "haar", "the", "a", "my", "our", "to", "of", "van", "nieuwe", "oude", "grote", "kleine"];

    private readonly CategoryWords words = new(categories);

    /// <param name="skipFrom">Words from here on, up to <paramref name="skipTo"/>, are the name of a street and tell nothing of what it is about.</param>
    public CategoryReading Read(Sentence sentence, int skipFrom = 0, int skipTo = 0) => CategoryScore.Of(Hits(sentence, skipFrom, skipTo));

    /// <summary>Every word that tells what it is about, in their order.</summary>
    public List<CategoryHit> Hits(Sentence sentence, int skipFrom = 0, int skipTo = 0)
    {
        var hits = new List<CategoryHit>();
        for (var at = 0; at < sentence.Count; at++)
        {
            if (sentence.IsWord(at) && (at < skipFrom || at >= skipTo))
                Look(sentence, at, hits);
        }
        return hits;
    }

    private void Look(Sentence sentence, int at, List<CategoryHit> hits)
    {
        if (Match(sentence, at, sentence.Stems[at], 1, hits))
            return;
        var typed = sentence[at];
        if (typed.Length >= 6 && words.Spelling.Meant(typed) is var meant && meant != typed && Match(sentence, at, Stem.Of(meant), 0.8, hits))
            return;
        Compound(sentence, at, hits);
    }

    private bool Match(Sentence sentence, int at, ReadOnlySpan<char> stem, double factor, List<CategoryHit> hits)
    {
        if (words.StartingWith(stem) is not { } phrases)
            return false;
        var found = false;
        foreach (var phrase in phrases)
        {
            var isOne = phrase.Stems.Length == 1;
            if (isOne && words.IsSmall(sentence[at]) || !Follows(sentence, at, phrase.Stems))
                continue;
            found |= isOne;
            hits.Add(new CategoryHit(at, phrase, phrase.Weight * factor, isOne && phrase.Weight > 0 && IsPlace(sentence, at) ? Place : 1));
        }
        return found;
    }

    private static bool IsPlace(Sentence sentence, int at)
    {
        var before = at - 1;
        while (before > 0 && small.Contains(sentence[before]) && sentence.Before(before + 1) == Gap.Space)
            before--;
        return before >= 0 && placing.Contains(sentence[before]) && sentence.Before(before + 1) == Gap.Space;
    }

    /// <summary>The other words of the phrase come next, at most two others between.</summary>
    private static bool Follows(Sentence sentence, int at, string[] phrase)
    {
        var stems = sentence.Stems;
        for (var index = 1; index < phrase.Length; index++)
        {
            var next = at + 1;
            while (next < stems.Length && next <= at + 1 + MostBetween && sentence.Before(next) != Gap.Stop && stems[next] != phrase[index])
                next++;
            if (next >= stems.Length || next > at + 1 + MostBetween || sentence.Before(next) == Gap.Stop)
                return false;
            at = next;
        }
        return true;
    }

    /// <summary>The words a compound may be made of, the last first: in <c>rattenoverlast</c> both count, in <c>fietswrak</c> the last says more.</summary>
    private void Compound(Sentence sentence, int at, List<CategoryHit> hits)
    {
        ReadOnlySpan<char> word = sentence[at];
        if (word.Length is < 8 or >= Stem.MostLetters)
            return;
        Span<char> stem = stackalloc char[Stem.MostLetters];
        for (var cut = 3; cut <= word.Length - 4; cut++)
        {
            if (Match(sentence, at, stem[..Stem.Of(word[cut..], stem)], 0.7, hits))
                return;
        }
        for (var cut = word.Length - 3; cut >= 4; cut--)
        {
            if (Match(sentence, at, stem[..Stem.Of(word[..cut], stem)], 0.7, hits))
                return;
        }
    }
}
