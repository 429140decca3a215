using System.Runtime.CompilerServices;

namespace WijkBot.Tests.Understanding;

/// <summary>The tables in <c>Data</c>: tab-separated, <c>#</c> for comments.</summary>
internal static class DataFile
{
    public static IEnumerable<string[]> Read(string name, [CallerFilePath] string here = "") =>
        File.ReadLines(Path.Combine(Path.GetDirectoryName(here)!, "Data", name))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'));
}
