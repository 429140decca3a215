using WijkBot.Understanding.Learned;
using WijkBot.Understanding.Texts;

namespace WijkBot.Benchmarks.Learning;

/// <summary>What is seen of a message while it is learned: a part of the words is left out each time, so that no single word carries it all.</summary>
internal sealed class Sight(KnownTraits known)
{
    private const double LeftOut = 0.1;

    /// <summary>Of so few words none is left out.</summary>
    private const int Few = 3;

    /// <summary>A trait of so many examples is known.</summary>
    private const int LeastExamples = 2;

    public List<uint> Words { get; } = [];
    public List<uint> Pieces { get; } = [];

    /// <summary>The traits to know of these examples; one that is learned more often counts as often.</summary>
    public static KnownTraits Known(IEnumerable<Example> examples)
    {
        var counts = new Dictionary<uint, int>();
        var traits = new List<uint>();
        foreach (var example in examples)
        {
            traits.Clear();
            var sentence = Sentence.Of(example.Text);
            for (var at = 0; at < Math.Min(sentence.Count, Traits.MostTokens); at++)
                Add(sentence, at, traits, traits);
            foreach (var trait in traits.Distinct())
                counts[trait] = counts.GetValueOrDefault(trait) + 1;
        }
        return KnownTraits.Of(counts.Where(count => count.Value >= LeastExamples).Select(count => count.Key));
    }

    public void See(Sentence sentence, Random random)
    {
        Words.Clear();
        Pieces.Clear();
        for (var at = 0; at < Math.Min(sentence.Count, Traits.MostTokens); at++)
        {
            if (sentence.Count < Few || random.NextDouble() >= LeftOut)
                Add(sentence, at, Words, Pieces);
        }
        Words.RemoveAll(trait => !known.Has(trait));
        Pieces.RemoveAll(trait => !known.Has(trait));
    }

    private static void Add(Sentence sentence, int at, List<uint> words, List<uint> pieces)
    {
        words.Add(Traits.Word(sentence, at));
        words.Add(Traits.Pair(sentence, at));
        if (sentence.IsWord(at))
            Traits.AddPieces(sentence[at], pieces);
    }
}
