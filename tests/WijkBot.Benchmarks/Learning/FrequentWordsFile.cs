using WijkBot.Understanding.Texts;

namespace WijkBot.Benchmarks.Learning;

/// <summary>Writes the words that occur most in the examples, for the program to know them by number.</summary>
internal static class FrequentWordsFile
{
    /// <summary>Nine of ten words of a message are among so many.</summary>
    private const int Most = 10_000;

    /// <summary>A line each, the most frequent first.</summary>
    public static void Write(string path, IEnumerable<Example> examples)
    {
        var words = examples.SelectMany(example => Sentence.Of(example.Text).Tokens).Where(token => token.Kind == TokenKind.Word && token.Folded.Length > 0)
            .GroupBy(token => token.Folded, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Take(Most).Select(group => group.Key);
        File.WriteAllText(path, string.Join('\n', words) + "\n");
    }
}
