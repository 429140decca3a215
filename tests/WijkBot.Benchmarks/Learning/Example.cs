using System.Security.Cryptography;
using System.Text;

namespace WijkBot.Benchmarks.Learning;

/// <summary>What somebody wrote, with what it means by what a model tells of it; more than one label where each is right.</summary>
/// <param name="Source">The file.</param>
internal sealed record Example(string Source, string Text, IReadOnlyDictionary<string, string[]> Labels)
{
    private const string None = "-";

    /// <summary>The examples of a folder: of first messages <c>language, intent, category, danger, text</c>, of answers <c>language, question, kind, text</c>.</summary>
    public static List<Example> Read(string folder) =>
        [.. Files(folder).SelectMany(file => File.ReadLines(file).Select(line => Parse(Path.GetFileName(file), line)))];

    /// <summary>What tells these examples from others.</summary>
    public static string Mark(string folder)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var file in Files(folder))
            hash.AppendData(Encoding.UTF8.GetBytes(File.ReadAllText(file).ReplaceLineEndings("\n")));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    public string[] Of(string head) => Labels.GetValueOrDefault(head) ?? [];

    private static IEnumerable<string> Files(string folder) => Directory.GetFiles(folder, "*.tsv").Order(StringComparer.Ordinal);

    private static Example Parse(string file, string line) => line.Split('\t') switch
    {
        [_, var intent, var category, var danger, var text] => new Example(file, Typed(text), new Dictionary<string, string[]>(StringComparer.Ordinal)
        {
            ["intent"] = Split(intent),
            ["category"] = Split(category),
            ["danger"] = Split(danger),
        }),
        [_, var question, var kind, var text] => new Example(file, Typed(text), new Dictionary<string, string[]>(StringComparer.Ordinal) { [question] = Split(kind) }),
        _ => throw new FormatException($"{file}: '{line}' has neither four nor five cells with tabs between them."),
    };

    private static string Typed(string text) => text.Replace("\\n", "\n", StringComparison.Ordinal);

    private static string[] Split(string labels) => labels == None ? [] : labels.Split('|');
}
