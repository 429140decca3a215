using System.Runtime.InteropServices;
using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Learned;

/// <summary>
/// The known traits of a message, for all models: looked for once. Those in frequent words are not among them, for each model keeps what they
/// say together.
/// </summary>
internal sealed class KnownIn
{
    [ThreadStatic]
    private static KnownIn? last;

    private readonly List<uint> words = [];
    private readonly List<uint> pieces = [];
    private Sentence? sentence;
    private KnownTraits? known;

    /// <summary>Of words and pairs of words.</summary>
    public ReadOnlySpan<uint> Words => CollectionsMarshal.AsSpan(words);

    /// <summary>Of pieces of words that are not frequent.</summary>
    public ReadOnlySpan<uint> Pieces => CollectionsMarshal.AsSpan(pieces);

    /// <summary>Of this message; good until it is asked of another on this thread.</summary>
    public static KnownIn Of(Sentence sentence, KnownTraits known)
    {
        last ??= new KnownIn();
        if (!ReferenceEquals(last.sentence, sentence) || !ReferenceEquals(last.known, known))
            last.Look(sentence, known);
        return last;
    }

    private void Look(Sentence looked, KnownTraits all)
    {
        (sentence, known) = (looked, all);
        words.Clear();
        pieces.Clear();
        for (var at = 0; at < Math.Min(looked.Count, Traits.MostTokens); at++)
        {
            Add(Traits.Word(looked, at));
            Add(Traits.Pair(looked, at));
            if (looked.Tokens[at].Frequent < 0 && looked.IsWord(at))
                Traits.AddPieces(looked[at], pieces);
        }
        all.Keep(pieces);
    }

    private void Add(uint trait)
    {
        if (known!.Has(trait))
            words.Add(trait);
    }
}
