using WijkBot.Understanding.Texts;

namespace WijkBot.Understanding.Learned;

/// <summary>
/// A second opinion, learned from the examples in <c>Learned/Examples</c>: a linear model over <see cref="Traits"/>, so that of all it says
/// can be told from which words it has it. One pass over the message, no state, always the same answer. Its weights are learned by
/// <c>tests/WijkBot.Benchmarks learn</c> and travel with the program.
/// </summary>
internal sealed class LinearModel
{
    [ThreadStatic]
    private static List<uint>? traits;

    private readonly Weights weights;
    private readonly KnownTraits known;
    private readonly WordMemo<Pieces> pieces;

    /// <param name="known">Which traits are weighed at all.</param>
    public LinearModel(IReadOnlyList<Head> heads, Weights weights, KnownTraits known)
    {
        (Heads, this.weights, this.known) = (heads, weights, known);
        pieces = new WordMemo<Pieces>(PiecesOf);
    }

    public IReadOnlyList<Head> Heads { get; }

    public Head Head(string name) => Heads.First(head => head.Name == name);

    /// <summary>What it makes of a message: a logit for each label of each head.</summary>
    public float[] Logits(Sentence sentence)
    {
        var width = weights.Width;
        Span<int> sums = stackalloc int[2 * width];
        Span<short> small = stackalloc short[2 * width];
        sums.Clear();
        small.Clear();
        var ofWords = new RowSum(sums[..width], small[..width]);
        var ofPieces = new RowSum(sums[width..], small[width..]);
        var seen = KnownIn.Of(sentence, known);
        Fetch(seen.Words);
        Fetch(seen.Pieces);
        foreach (var trait in seen.Words)
            ofWords.Add(Row(trait));
        foreach (var trait in seen.Pieces)
            ofPieces.Add(Row(trait));
        AddFrequent(sentence, ref ofPieces);
        var logits = (float[])weights.Biases.Clone();
        Add(ref ofWords, logits);
        Add(ref ofPieces, logits);
        return logits;
    }

    /// <summary>How much each token says for a label; more is more.</summary>
    /// <param name="column">The place of the label: <see cref="Learned.Head.Column"/>.</param>
    public float[] Says(Sentence sentence, int column)
    {
        var says = new float[Math.Min(sentence.Count, Traits.MostTokens)];
        for (var at = 0; at < says.Length; at++)
        {
            says[at] = Sum([Traits.Word(sentence, at), Traits.Pair(sentence, at)], column);
            if (sentence.IsWord(at))
                says[at] += Sum(TraitsOf(sentence[at]), column);
        }
        return says;
    }

    /// <summary>A long message says no more than a short one.</summary>
    public static float Value(int traits) => 1 / MathF.Sqrt(traits);

    private ReadOnlySpan<sbyte> Row(uint trait) => weights.Steps.Row(weights.Row(trait), weights.Width);

    private void Fetch(ReadOnlySpan<uint> traits)
    {
        foreach (var trait in traits)
            weights.Steps.Fetch(weights.Row(trait), weights.Width);
    }

    private float Sum(List<uint> some, int column)
    {
        var (sum, count) = (0, 0);
        foreach (var trait in some)
        {
            if (known.Has(trait))
                (sum, count) = (sum + Row(trait)[column], count + 1);
        }
        return sum * weights.Scales[column] * Value(Math.Max(count, 1));
    }

    /// <summary>The pieces of a frequent word are added up once and kept.</summary>
    private void AddFrequent(Sentence sentence, ref RowSum sum)
    {
        for (var at = 0; at < Math.Min(sentence.Count, Traits.MostTokens); at++)
        {
            if (sentence.Tokens[at].Frequent < 0 || !sentence.IsWord(at))
                continue;
            var kept = pieces.Of(sentence.Tokens[at]);
            sum.Add(kept.Sum, kept.Count);
        }
    }

    private Pieces PiecesOf(string word)
    {
        var (sums, small) = (new int[weights.Width], new short[weights.Width]);
        var sum = new RowSum(sums, small);
        foreach (var trait in TraitsOf(word))
        {
            if (known.Has(trait))
                sum.Add(Row(trait));
        }
        return new Pieces(small, sum.Count);
    }

    private static List<uint> TraitsOf(string word)
    {
        (traits ??= []).Clear();
        Traits.AddPieces(word, traits);
        return traits;
    }

    private void Add(ref RowSum sum, float[] logits)
    {
        if (sum.Count == 0)
            return;
        var sums = sum.Sums();
        var value = Value(sum.Count);
        for (var column = 0; column < logits.Length; column++)
            logits[column] += sums[column] * weights.Scales[column] * value;
    }

    /// <summary>The rows of all pieces of a word, added up: a word has so few that their sum fits in 16 bits.</summary>
    private sealed record Pieces(short[] Sum, int Count);
}
