using System.Runtime.InteropServices;
using WijkBot.Municipality;
using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Topics;

/// <summary>
/// What a report is about: finds the words that name things, states and categories (in any form, by ear, with one slip, inside a compound)
/// and lets the rules put them together, in whatever order they stand.
/// </summary>
internal sealed class CategoryReader
{
    private const int MostBetween = 2;
    private const int ShortestCompound = 8;
    private const double Slip = 0.8;
    private const double Part = 0.75;

    /// <summary>What stands behind "bij", "naast" or "in" is where it is, seldom what it is about.</summary>
    private const double Place = 0.45;

    private readonly Aspects aspects;
    private readonly CategoryWords words;
    private readonly CategoryScore score;
    private readonly PlacingWords placing = new();
    private readonly WordMemo<WordForms> forms;
    private readonly WordMemo<CompoundParts> compounds;

    public CategoryReader(IReadOnlyList<Category> categories)
    {
        aspects = new Aspects(categories);
        words = new CategoryWords(categories, aspects);
        score = new CategoryScore(aspects);
        forms = new WordMemo<WordForms>(Forms);
        compounds = new WordMemo<CompoundParts>(Parts);
    }

    /// <summary>The categories of the municipality.</summary>
    public IReadOnlyList<string> Slugs => aspects.Slugs;

    /// <param name="skipFrom">Words from here on, up to <paramref name="skipTo"/>, are the name of a street and tell nothing of what it is about.</param>
    public CategoryReading Read(Sentence sentence, int skipFrom = 0, int skipTo = 0) => score.Of(Hits(sentence), skipFrom, skipTo);

    /// <summary>The same with the words that were found before.</summary>
    public CategoryReading Read(List<CategoryHit> hits, int skipFrom, int skipTo) => score.Of(hits, skipFrom, skipTo);

    /// <summary>The surely named category of a part; null when there is none.</summary>
    public string? Kind(List<CategoryHit> hits, int from, int to) => score.Kind(hits, from, to);

    /// <summary>For explaining: the words of a message that point to a category, and how strongly they do together.</summary>
    public (IReadOnlyList<CategoryHit> Hits, double Total) Pointing(Sentence sentence, string slug, int skipFrom, int skipTo) => score.Pointing(Hits(sentence), slug, skipFrom, skipTo);

    /// <summary>Every word that tells what it is about, in their order.</summary>
    public List<CategoryHit> Hits(Sentence sentence)
    {
        var found = new WordForms[sentence.Count];
        for (var at = 0; at < found.Length; at++)
            found[at] = sentence.IsWord(at) ? forms.Of(sentence.Tokens[at]) : WordForms.None;
        var hits = new List<CategoryHit>();
        for (int at = 0, part = 0; at < found.Length; at++)
        {
            part += at > 0 && sentence.Before(at) == Gap.Stop ? 1 : 0;
            Look(sentence, at, found, part, hits);
        }
        return hits;
    }

    private WordForms Forms(string word)
    {
        var beginning = words.Beginning(word);
        if (beginning < 0 && word[0] > 127)
            beginning = words.Behind(word);
        var found = new WordForms(words.Formed(word), words.Written(word), beginning, words.Sounding(word), words.IsRight(word), words.IsForeign(word));
        return found.IsAny || found.IsRight ? found : found with { Near = words.Near(word) };
    }

    private void Look(Sentence sentence, int at, WordForms[] found, int part, List<CategoryHit> hits)
    {
        var (before, word) = (hits.Count, found[at]);
        if (word is { IsRight: true, IsAny: false })
            return;
        Match(sentence, at, word.Formed, !word.IsForeign, found, part, 1, hits);
        Match(sentence, at, word.Written, !word.IsRight, found, part, 1, hits);
        Match(sentence, at, word.Beginning, !word.IsRight, found, part, 1, hits);
        if (word.IsByEar)
            Match(sentence, at, word.Near, !word.IsRight && !word.IsForeign, found, part, Slip, hits);
        if (hits.Count == before && !word.IsRight && sentence.IsWord(at) && sentence[at].Length is >= ShortestCompound and < Stem.MostLetters)
            Compound(sentence, at, part, hits);
    }

    /// <param name="alone">Whether it may mean something by itself.</param>
    private void Match(Sentence sentence, int at, int word, bool alone, WordForms[] found, int part, double factor, List<CategoryHit> hits)
    {
        if (word < 0)
            return;
        foreach (var phrase in words.StartingWith(word))
        {
            var isOne = phrase.Words.Length == 1;
            if (isOne ? alone && IsMeant(sentence, at, phrase, found[at].IsRight) : Follows(sentence, at, phrase.Words, found))
                hits.Add(new CategoryHit(at, part, phrase, factor, isOne && phrase is { IsThing: true, Weight: > 0 } && placing.IsPlace(sentence, at) ? Place : 1));
        }
    }

    /// <summary>A frequent word means only itself: "niet" is no small nail.</summary>
    private bool IsMeant(Sentence sentence, int at, CategoryPhrase phrase, bool isRight) =>
        !placing.Is(sentence[at]) && (phrase.IsThing || !placing.IsNoun(sentence, at)) && (!isRight || phrase.Text == sentence[at]);

    /// <summary>The other words of the phrase come next, at most two others between.</summary>
    private static bool Follows(Sentence sentence, int at, int[] phrase, WordForms[] found)
    {
        for (var index = 1; index < phrase.Length; index++)
        {
            var next = at + 1;
            while (next < found.Length && next <= at + 1 + MostBetween && sentence.Before(next) < Gap.Comma && !found[next].Is(phrase[index]))
                next++;
            if (next >= found.Length || next > at + 1 + MostBetween || sentence.Before(next) >= Gap.Comma)
                return false;
            at = next;
        }
        return true;
    }

    /// <summary>The words a compound may be made of: in <c>rattenoverlast</c> and <c>fietswrak</c> both count.</summary>
    private void Compound(Sentence sentence, int at, int part, List<CategoryHit> hits)
    {
        var (behind, before) = compounds.Of(sentence.Tokens[at]);
        AddPart(sentence, at, behind, part, hits);
        AddPart(sentence, at, before, part, hits);
    }

    /// <summary>The longest thing behind, and the longest before.</summary>
    private CompoundParts Parts(string compound)
    {
        var (behind, before) = (-1, -1);
        if (placing.IsStreet(compound))
            return new CompoundParts(behind, before);
        ReadOnlySpan<char> word = compound;
        for (var cut = 3; cut <= word.Length - 4 && behind < 0; cut++)
            behind = Thing(word[cut..]);
        for (var cut = word.Length - 3; cut >= 4 && before < 0; cut--)
            before = Thing(word[..cut]);
        return new CompoundParts(behind, before);
    }

    private int Thing(ReadOnlySpan<char> part) => words.Formed(part) is var word and >= 0 && words.StartingWith(word).Exists(IsThing) ? word : -1;

    private static bool IsThing(CategoryPhrase phrase) => phrase is { IsThing: true, Words.Length: 1 };

    private void AddPart(Sentence sentence, int at, int word, int part, List<CategoryHit> hits)
    {
        if (word < 0)
            return;
        foreach (var phrase in words.StartingWith(word))
        {
            if (IsThing(phrase))
                hits.Add(new CategoryHit(at, part, phrase, Part, placing.IsPlace(sentence, at) ? Place : 1));
        }
    }
}

/// <summary>The words that a compound is made of, by number; below zero for none.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct CompoundParts(int Behind, int Before);

/// <summary>The words that a token may be, by number; below zero for none.</summary>
/// <param name="IsRight">Frequent Dutch, right as it is written.</param>
/// <param name="IsForeign">Frequent in another language.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct WordForms(int Formed, int Written, int Beginning, int Near, bool IsRight, bool IsForeign)
{
    public static readonly WordForms None = new(-1, -1, -1, -1, false, false);

    public bool IsAny => this is not { Formed: < 0, Written: < 0, Beginning: < 0, Near: < 0 };

    /// <summary>It is no word as it stands.</summary>
    public bool IsByEar => this is { Formed: < 0, Written: < 0, Beginning: < 0, Near: >= 0 };

    public bool Is(int word) => Formed == word || Written == word || Beginning == word || Near == word;
}
