using System.Security.Cryptography;
using System.Text;

namespace WijkBot.Tests.Understanding;

/// <summary>
/// What tells the examples that weights are learned from apart from others: a hash of their files, and of the half of the corpus that is learned
/// too. Weights bear it, so that who changes an example learns them anew.
/// </summary>
internal static class ExamplesMark
{
    /// <param name="examples">Folder with the examples.</param>
    /// <param name="corpus">Folder with what residents write.</param>
    public static string Of(string examples, string corpus)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var line in Lines(examples, "*.tsv").Concat(Lines(corpus, "messages-*.tsv").Concat(Lines(corpus, "answers-*.tsv")).Where(IsLearned)))
            hash.AppendData(Encoding.UTF8.GetBytes(line + "\n"));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static IEnumerable<string> Lines(string folder, string files) =>
        Directory.GetFiles(folder, files).Order(StringComparer.Ordinal).SelectMany(File.ReadLines);

    /// <summary>An even last digit of the id: the half that rules are written for (<c>tests/Corpus/README.md</c>).</summary>
    private static bool IsLearned(string line) => line.Length > 0 && line[0] != '#' && line.IndexOf('\t') is var end and > 0 && line[end - 1] % 2 == 0;
}
