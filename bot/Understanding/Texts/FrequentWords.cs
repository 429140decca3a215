using System.Reflection;

namespace WijkBot.Understanding.Texts;

/// <summary>
/// The words that residents use most, in all languages: nine of ten words of a message are among them. Each has a number, the most frequent the lowest, by which readers keep
/// what they made of it (<see cref="WordMemo{T}"/>). They come from the examples (<c>tests/WijkBot.Benchmarks learn</c>), never from messages: no word of a resident is kept.
/// </summary>
internal static class FrequentWords
{
    private const string File = "Learned/frequent.txt";

    private static readonly string[] All = Read();
    private static readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> Numbers =
        All.Index().ToDictionary(word => word.Item, word => word.Index, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Numbers are below this.</summary>
    public static int Count => All.Length;

    /// <summary>The number of a folded word; -1 for one that is none of them.</summary>
    public static int Number(ReadOnlySpan<char> folded) => Numbers.TryGetValue(folded, out var number) ? number : -1;

    /// <summary>The word of a number, always the same object.</summary>
    public static string Word(int number) => All[number];

    /// <summary>About how often a message holds this word, to compare with that of another: by its place in the order (Zipf).</summary>
    public static float Frequency(string folded) => 1f / (Number(folded) is var number and >= 0 ? number + 10 : 4 * Count);

    private static string[] Read()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream(File) ?? throw new InvalidOperationException($"The program holds no '{File}'."));
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
