using WijkBot.Benchmarks.Scoring;

namespace WijkBot.Benchmarks.Learning;

/// <summary>What somebody wrote, with what it means by what a model tells of it; more than one label where each is right.</summary>
/// <param name="Source">The file.</param>
internal sealed record Example(string Source, string Text, IReadOnlyDictionary<string, string[]> Labels)
{
    private const string None = "-";

    /// <summary>A corpus tells fewer kinds of danger apart: these are the same.</summary>
    private static readonly string[] SharedDangers = ["none", "emergency", "police"];

    /// <summary>The examples of a folder, a line each: language, intent, category, danger and text.</summary>
    public static List<Example> Read(string folder) =>
        [.. Files(folder).SelectMany(file => File.ReadLines(file).Select(line => Parse(Path.GetFileName(file), line)))];

    /// <summary>The messages of a corpus that rules are written for.</summary>
    public static IEnumerable<Example> OfCorpus(string folder) => CorpusItem.Read(folder, "messages-*.tsv", MessageScore.Cells).Where(item => item.IsIn(Side.Dev))
        .Select(item => Of("corpus", item.Cells[3], item.Cells[4], item.Right(4).Contains("report") ? item.Cells[5] : None, SharedDangers.Contains(item.Cells[9]) ? item.Cells[9] : None));

    /// <summary>The answers of a corpus that rules are written for: none is danger.</summary>
    public static IEnumerable<Example> OfAnswers(string folder) => CorpusItem.Read(folder, "answers-*.tsv", AnswerScore.Cells).Where(item => item.IsIn(Side.Dev))
        .Select(item => Of("corpus", item.Cells[5], None, None, "none"));

    public string[] Of(string head) => Labels.GetValueOrDefault(head) ?? [];

    private static IEnumerable<string> Files(string folder) => Directory.GetFiles(folder, "*.tsv").Order(StringComparer.Ordinal);

    private static Example Parse(string file, string line) => line.Split('\t') is [_, var intent, var category, var danger, var text]
        ? Of(file, text, intent, category, danger)
        : throw new FormatException($"{file}: '{line}' is not language, intent, category, danger and text with tabs between them.");

    private static Example Of(string source, string text, string intent, string category, string danger) => new(source, Typed(text), new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["intent"] = Split(intent),
        ["category"] = Split(category),
        ["danger"] = Split(danger),
    });

    private static string Typed(string text) => text.Replace("\\n", "\n", StringComparison.Ordinal);

    private static string[] Split(string labels) => labels == None ? [] : labels.Split('|');
}
