namespace WijkBot.Benchmarks.Scoring.Outside;

/// <summary>Data that is shared with the project and is no part of it: looked for beside the repository.</summary>
internal static class SharedData
{
    /// <summary>The file or folder, or null with a line that says what is left out.</summary>
    public static string? Find(string shared, string name, string check)
    {
        var path = Path.GetFullPath(Path.Combine(shared, name));
        if (File.Exists(path) || Directory.Exists(path))
            return path;
        Console.WriteLine($"Skipped: {check}. There is no {path}; --shared tells where it is.");
        return null;
    }

    /// <summary>The cells of its lines, without comments and head.</summary>
    public static IEnumerable<string[]> Lines(string path) => File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#').Skip(1).Select(line => line.Split('\t'));
}
